import type { Language } from './localized.ts';
import { mentions } from './mentions.ts';
import { notes } from './notes.ts';
import { refusals } from './refusals.ts';
import type { Code } from './verdict.ts';

/** The documents' public address. The pages below it are those of `docs/`, made from the tables by `npm run docs`. */
export const documentation = 'https://github.com/lasagne-to-keras/lasagne-to-keras/blob/main/docs';

/** The table a code is a row of; each has one page, with one heading a code. */
export type Table = 'notes' | 'refusals' | 'mentions' | 'problems';

export function tableOf(code: Code): Table {
  if (code in notes) return 'notes';
  if (code in refusals) return 'refusals';
  return code in mentions ? 'mentions' : 'problems';
}

/** Where a code is explained; what is ready is explained by the table of parameters. */
export function linkTo(code: Code | 'ready', language: Language): string {
  const folder = language === 'en' ? documentation : `${documentation}/${language}`;
  return code === 'ready' ? `${folder}/parameters.md` : `${folder}/codes/${tableOf(code)}.md#${code}`;
}
