import { type NameOf, printLayer } from '../keras/print.ts';
import { apply, type Edit, sorted } from '../source/edits.ts';
import { contains, type Span, textOf } from '../source/span.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import { align, type Line } from './align.ts';
import type { ChosenCall } from './call.ts';
import type { CallComments } from './comments.ts';
import { type Items, itemsOf } from './items.ts';
import {
  blanksFor,
  columnOf,
  hasLineBreak,
  indentationOf,
  lineBefore,
  lineEndIn,
  restOfLine,
  type Source,
} from './source.ts';

export interface LayoutRequest {
  readonly source: Source;
  readonly chosen: ChosenCall;
  readonly incoming: Argument;
  readonly comments: CallComments;
  readonly nameOf: NameOf;
  readonly applied: readonly Edit[];
}

/** A call of several lines: keywords one per line, each comment beside the argument it speaks of. */
export function severalLines(request: LayoutRequest): readonly Edit[] {
  const { source, chosen, incoming, applied } = request;
  const { call, reading } = chosen;
  const prefix = lineBefore(source, call.start, applied);
  const style = styleOf(source, call);
  const callee = calleeOf(request);
  const items = itemsOf(request, style);
  const indent = style.hanging ?? blanksFor(prefix + callee);
  const before = [...keywordLines(callee, items, style, indent)];
  const closers = ')'.repeat(reading.layers.length);
  const rest = incomingLines(request, style, items, indent, closers);
  // What is opened last goes on with `incoming`, or ends its line before it.
  const opened = before.pop() ?? { text: '' };
  const head = [...before, ...rest.opening(opened)];
  const value = editedText(source, incoming.value, applied);
  const widths = { first: prefix.length, middle: value };
  const { texts, tails } = align(source, head, rest.after, widths);
  const end = style.end === undefined ? call.end : style.end.end;
  return [
    { start: call.start, end: incoming.value.start, newText: texts.join(style.lineEnd) },
    { start: incoming.value.end, end, newText: tails.join(style.lineEnd) },
  ];
}

/** How the owner laid a call out. */
export interface Style {
  readonly lineEnd: string;
  /** The indentation of the first argument's line; undefined where it stands on the line of the parenthesis. */
  readonly hanging: string | undefined;
  /** Set where the closing parenthesis stands on a line of its own. */
  readonly closing: { readonly indent: string; readonly comma: boolean } | undefined;
  /** Whether a comment may be put after the call. */
  readonly free: boolean;
  /** The comment after the call that speaks of its last argument. */
  readonly end: Span | undefined;
}

function styleOf(source: Source, call: Call): Style {
  const { text, statementEnds } = source;
  const first = call.arguments[0]?.start ?? call.close;
  const last = call.arguments.at(-1)?.end ?? call.open;
  const hanging = hasLineBreak(text.slice(call.open, first));
  const closes = hasLineBreak(text.slice(last, call.close));
  const rest = restOfLine(text, call.end);
  const ends = statementEnds.has(call.end) && rest.blank;
  return {
    lineEnd: lineEndIn(text, textOf(text, call)),
    hanging: hanging ? indentationOf(lineBefore(source, first, [])) : undefined,
    closing: closes
      ? {
          indent: indentationOf(lineBefore(source, call.close, [])),
          comma: /^\s*,/.test(text.slice(last, call.close)),
        }
      : undefined,
    free: ends && !(closes && rest.comment !== undefined),
    end: ends && !closes ? rest.comment : undefined,
  };
}

function calleeOf({ chosen, nameOf }: LayoutRequest): string {
  const [innermost, ...around] = chosen.reading.layers;
  const outer = around.toReversed().map((layer) => `${printLayer(layer, nameOf)}(`);
  return `${outer.join('')}${nameOf(innermost.symbol)}(`;
}

/** The callee and the keywords up to the parenthesis that closes them. */
function* keywordLines(callee: string, items: Items, style: Style, indent: string): Generator<Line> {
  const { keywords, opening, closing } = items;
  const visual = style.hanging === undefined && opening === undefined && keywords[0]?.above.length === 0;
  if (!visual) yield { text: callee, comment: opening };
  for (const [i, item] of keywords.entries()) {
    for (const comment of item.above) yield { text: indent, comment, alone: true };
    const last = i === keywords.length - 1;
    const comma = last && !(style.closing?.comma ?? false) ? '' : ',';
    const text = (visual && i === 0 ? callee : indent) + item.text + comma;
    if (last && style.closing === undefined) yield { text: `${text})(`, comment: item.beside };
    else yield { text, comment: item.beside };
  }
  for (const comment of closing) yield { text: indent, comment, alone: true };
  if (style.closing !== undefined) yield { text: `${style.closing.indent})(` };
}

interface IncomingLines {
  /** The lines from the one that opens the last parenthesis to where `incoming` begins. */
  readonly opening: (opened: Line) => readonly Line[];
  /** What follows `incoming`, beginning on its last line. */
  readonly after: readonly [Line, ...Line[]];
}

function incomingLines(
  { source, incoming }: LayoutRequest,
  style: Style,
  { incoming: item, keywords }: Items,
  indent: string,
  closers: string,
): IncomingLines {
  const lastComment = style.closing === undefined ? keywords.at(-1)?.beside : undefined;
  const rooted = keepsItsColumn(source, incoming.value);
  const stays = style.free && (item.beside === undefined || lastComment === undefined);
  const joined =
    !rooted && item.above.length === 0 && (stays || (item.beside === undefined && lastComment === undefined));
  if (joined) {
    return {
      opening: (opened) => [{ text: opened.text }],
      after: [{ text: closers, comment: item.beside ?? lastComment }],
    };
  }
  const own = rooted ? blanksFor(lineBefore(source, incoming.value.start, [])) : indent;
  const beside = item.beside;
  const followed = beside === undefined || style.free || style.closing !== undefined;
  const above = followed ? item.above : [...item.above, beside];
  const lines = above.map((comment): Line => ({ text: own, comment, alone: true }));
  const comment = followed ? beside : undefined;
  return {
    opening: (opened) => [opened, ...lines, { text: own }],
    after:
      style.closing === undefined
        ? [{ text: closers, comment }]
        : [{ text: '', comment }, { text: style.closing.indent + closers }],
  };
}

/** Whether an expression of several lines has to begin at its own column for its lines to stay in order. */
function keepsItsColumn(source: Source, value: Span): boolean {
  const beginsLine = lineBefore(source, value.start, []).trim() === '';
  return hasLineBreak(textOf(source.text, value)) && (beginsLine || isAligned(source, value));
}

/** Whether an expression's second line is aligned to something in its first. */
export function isAligned(source: Source, value: Span): boolean {
  const second = /(?:\r\n|\n|\r)([ \t]*)/.exec(textOf(source.text, value))?.[1];
  return second !== undefined && second.length >= columnOf(source, value.start);
}

function editedText({ text }: Source, span: Span, applied: readonly Edit[]): string {
  const inside = applied.filter((edit) => contains(span, edit));
  const moved = inside.map((edit) => ({
    ...edit,
    start: edit.start - span.start,
    end: edit.end - span.start,
  }));
  return apply(textOf(text, span), sorted(moved));
}
