import type { Edit } from '../source/edits.ts';
import { textOf } from '../source/span.ts';
import type { Argument } from '../syntax/ast.ts';
import type { ArgumentSetting } from '../translate/translation.ts';
import { commentText } from './comments.ts';
import { commentsIn, indentationOf, lineBefore, lineEndIn, restOfLine, type Source } from './source.ts';

/** Sets arguments of the wrapped Lasagne calls: values are replaced where they stand, new keywords are appended. */
export function settingEdits(source: Source, settings: readonly ArgumentSetting[]): readonly Edit[] {
  const calls = new Map<number, ArgumentSetting[]>();
  for (const setting of settings) {
    const same = calls.get(setting.call.open) ?? [];
    const known = same.some(({ keyword }) => keyword === setting.keyword);
    if (!known) calls.set(setting.call.open, [...same, setting]);
  }
  return [...calls.values()].flatMap((ofCall) => [
    ...ofCall.flatMap(({ argument, source: value }) =>
      argument === undefined ? [] : [replacement(source, argument, value)],
    ),
    ...appended(source, ofCall),
  ]);
}

/** Comments inside the old value follow the new one, each to the end of a line. */
function replacement(source: Source, argument: Argument, value: string): Edit {
  const { text } = source;
  const { start, end } = argument.value;
  const comments = commentsIn(source, argument.value);
  if (comments.length === 0) return { start, end, newText: value };
  const comma = /^[ \t]*,/.exec(text.slice(end, end + 200))?.[0] ?? '';
  const lineEnd = lineEndIn(text, textOf(text, argument));
  const indent = indentationOf(lineBefore(source, start, []));
  const lines = comments.map((comment) => commentText(source, comment)).join(lineEnd + indent);
  const rest = restOfLine(text, end + comma.length);
  const ends = rest.blank && rest.comment === undefined;
  const newText = `${value}${comma.trim()}  ${lines}${ends ? '' : lineEnd + indent}`;
  return { start, end: end + comma.length + (ends ? 0 : blanksAt(text, end + comma.length)), newText };
}

const blanksAt = (text: string, offset: number): number =>
  /^[ \t]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;

/** New keywords follow the last argument on its line. Python 2 wants them before `**options`. */
function appended({ text }: Source, settings: readonly ArgumentSetting[]): readonly Edit[] {
  const call = settings[0]?.call;
  const added = settings
    .filter(({ argument }) => argument === undefined)
    .map(({ keyword, source }) => `${keyword}=${source}`)
    .join(', ');
  if (call === undefined || added === '') return [];
  const options = call.arguments.find(({ star }) => star === '**');
  if (options !== undefined) return [insert(options.start, `${added}, `)];
  const last = call.arguments.at(-1);
  if (last === undefined) return [insert(call.open + 1, added)];
  if (isBareGenerator(text, last)) {
    return [insert(last.start, '('), insert(last.end, `), ${added}`)];
  }
  return [insert(last.end, `, ${added}`)];
}

/** `f(x for x in y)` has to become `f((x for x in y), b=None)`. */
function isBareGenerator(text: string, { value }: Argument): boolean {
  if (value.kind !== 'comprehension' || value.type !== 'generator') return false;
  const element = value.elements[0]?.start ?? value.start;
  return text.slice(value.start, element).trim() === '';
}

const insert = (offset: number, newText: string): Edit => ({ start: offset, end: offset, newText });
