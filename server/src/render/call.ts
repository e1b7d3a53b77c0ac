import { type NameOf, printArguments, printLayer } from '../keras/print.ts';
import type { Edit } from '../source/edits.ts';
import { textOf } from '../source/span.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import type { Reading } from '../translate/translation.ts';
import { commentsOf } from './comments.ts';
import { isAligned, severalLines } from './layout.ts';
import { blanksFor, commentsIn, hasLineBreak, lineBefore, lineEndIn, type Source } from './source.ts';

/** One Lasagne call, and how it is to be read. */
export interface ChosenCall {
  readonly call: Call;
  readonly reading: Reading;
  /** The Lasagne parameter that an argument of the call is bound to. */
  readonly parameterOf: (argument: Argument) => string;
}

/**
 * A Lasagne call written as Keras layers: two edits around `incoming`, never through it. The layout is the owner's:
 * one line stays one line, a call of several lines has its keywords one per line.
 * @param applied edits of other calls and imports that lie before this call or inside `incoming`; they shift columns
 */
export function callEdits(
  source: Source,
  chosen: ChosenCall,
  nameOf: NameOf,
  applied: readonly Edit[] = [],
): readonly Edit[] {
  const { call, reading } = chosen;
  // The arguments' identity decides which comment goes where.
  const incoming = call.arguments.find(({ start }) => start === reading.incoming.start) ?? reading.incoming;
  const written = reading.layers.flatMap((layer) => printArguments(layer, nameOf).map((one) => one.source));
  const isKept = (argument: Argument): boolean =>
    written.some((text) => text.includes(textOf(source.text, argument.value)));
  const comments = commentsOf(source, call, incoming, isKept);
  const edits = isOneLine(source, call, incoming, isKept)
    ? oneLine(source, call, incoming, reading, nameOf)
    : severalLines({ source, chosen, incoming, comments, nameOf, applied });
  return edits
    .map((edit) => (edit.start === call.start ? apart(source.text, edit) : edit))
    .filter((edit) => textOf(source.text, edit) !== edit.newText);
}

/** `return(BatchNormLayer)(net)`: without its parenthesis the callee would run into the word before. */
const apart = (text: string, edit: Edit): Edit =>
  /\w/.test(text.charAt(edit.start - 1)) ? { ...edit, newText: ` ${edit.newText}` } : edit;

/** Whether nothing but the owner's line breaks at the parentheses has to be kept. */
function isOneLine(
  source: Source,
  call: Call,
  incoming: Argument,
  isKept: (argument: Argument) => boolean,
): boolean {
  const { text } = source;
  const broken = call.arguments.some((argument, i) => {
    const next = call.arguments[i + 1];
    const inside = { start: argument.start, end: argument.value.start };
    return (
      (next !== undefined && hasLineBreak(text.slice(argument.end, next.start))) ||
      (argument === incoming ? hasLineBreak(textOf(text, inside)) : hasLostComment(source, argument, isKept))
    );
  });
  return !broken && commentsIn(source, { start: call.start, end: call.open }).length === 0;
}

const hasLostComment = (
  source: Source,
  argument: Argument,
  isKept: (argument: Argument) => boolean,
): boolean => commentsIn(source, argument).length > 0 && !isKept(argument);

function oneLine(
  source: Source,
  call: Call,
  { value }: Argument,
  { layers }: Reading,
  nameOf: NameOf,
): readonly Edit[] {
  const { text } = source;
  const first = call.arguments[0]?.start ?? value.start;
  const last = call.arguments.at(-1)?.end ?? value.end;
  const printed = layers.toReversed().map((layer) => `${printLayer(layer, nameOf)}(`);
  const gap = blanksIn(source, call.open + 1, first);
  // The lines of an aligned `incoming` stay aligned where its first line keeps its column.
  const breaks = isAligned(source, value) && !hasLineBreak(gap);
  const space = breaks
    ? lineEndIn(text, textOf(text, value)) + blanksFor(lineBefore(source, value.start, []))
    : gap;
  const closing = blanksIn(source, last, call.close) + ')'.repeat(layers.length);
  return [
    { start: call.start, end: value.start, newText: printed.join('') + space },
    { start: value.end, end: call.end, newText: closing },
  ];
}

/** What stands between a parenthesis and an argument, without a trailing comma and backslashes before line breaks. */
function blanksIn(source: Source, start: number, end: number): string {
  const pieces: string[] = [];
  let position = start;
  for (const comment of [...commentsIn(source, { start, end }), { start: end, end }]) {
    pieces.push(source.text.slice(position, comment.start).replace(/,|\\(?:\r\n|\n|\r)[ \t]*/g, ''));
    pieces.push(textOf(source.text, comment));
    position = comment.end;
  }
  return pieces.join('');
}
