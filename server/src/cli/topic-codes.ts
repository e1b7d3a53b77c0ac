import type { Language } from '../verdict/localized.ts';
import { mentions } from '../verdict/mentions.ts';
import { notes } from '../verdict/notes.ts';
import { problems } from '../verdict/problems.ts';
import { refusals } from '../verdict/refusals.ts';
import { type Code, rowOf } from '../verdict/verdict.ts';
import type { Say, TextKey } from './texts.ts';

/** Every code that a report can show. */
export const codes: readonly string[] = [notes, refusals, mentions, problems].flatMap(Object.keys);

export const isCode = (name: string): name is Code => codes.includes(name);

/** What a code means. What a message takes from the case at hand stands in angle brackets. */
export function codeText(code: Code, language: Language, say: Say): string {
  const { message, help } = rowOf(code);
  const open = (text: string): string => text.replace(/\{(\w+)\}/g, '<$1>');
  return [say(kindOf(code), { code }), open(message[language]), open(help[language])].join('\n');
}

function kindOf(code: Code): TextKey {
  if (Object.hasOwn(refusals, code)) return 'a-refusal';
  if (Object.hasOwn(mentions, code)) return 'a-mention';
  if (Object.hasOwn(problems, code)) return 'a-problem';
  const row = Object.entries(notes).find(([name]) => name === code)?.[1];
  return row?.effect === 'confirm' ? 'a-question' : 'a-note';
}
