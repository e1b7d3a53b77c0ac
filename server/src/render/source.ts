import { apply, type Edit, sorted } from '../source/edits.ts';
import type { LineIndex } from '../source/lines.ts';
import { type Span, spansIn } from '../source/span.ts';
import type { Module } from '../syntax/ast.ts';
import { bodiesOf } from './bodies.ts';

/** A file's text with what layout asks of it, prepared once per file. */
export interface Source {
  readonly text: string;
  /** In source order. */
  readonly comments: readonly Span[];
  readonly lines: LineIndex;
  /** Where statements end: a comment after one of these offsets speaks of what is left of it. */
  readonly statementEnds: ReadonlySet<number>;
}

/** Made once per module: a report asks for the edits of every single finding. */
const prepared = new WeakMap<Module, Source>();

export function sourceOf(module: Module): Source {
  const known = prepared.get(module);
  if (known !== undefined) return known;
  const source: Source = {
    text: module.text,
    comments: module.comments,
    lines: module.lines,
    statementEnds: new Set(bodiesOf(module).flatMap(({ statements }) => statements.map(({ end }) => end))),
  };
  prepared.set(module, source);
  return source;
}

/** The comments that begin in a span. */
export const commentsIn = ({ comments }: Pick<Source, 'comments'>, span: Span): readonly Span[] =>
  spansIn(comments, span);

export const hasLineBreak = (text: string): boolean => /[\r\n]/.test(text);

/** The line end used in a stretch of text, else the file's, else LF. */
export const lineEndIn = (text: string, within: string): string =>
  firstLineEnd(within) ?? firstLineEnd(text) ?? '\n';

const firstLineEnd = (text: string): string | undefined => /\r\n|\n|\r/.exec(text)?.[0];

/** How far from the beginning of its line an offset stands. A tab counts as one. */
export const columnOf = ({ lines }: Source, offset: number): number => offset - lines.lineStart(offset);

/** The blanks a line begins with. */
export const indentationOf = (line: string): string => /^[ \t\f]*/.exec(line)?.[0] ?? '';

/** Blanks as wide as a line's beginning; its own indentation, tabs included, is kept. */
export function blanksFor(beginning: string): string {
  const indentation = indentationOf(beginning);
  return indentation + ' '.repeat(beginning.length - indentation.length);
}

/** What stands left of an offset on its line once the edits before it are applied. */
export function lineBefore({ text, lines }: Source, offset: number, applied: readonly Edit[]): string {
  const lineStart = lines.lineStart(offset);
  const before = sorted(applied.filter((edit) => edit.end > lineStart && edit.end <= offset));
  const start = Math.min(lineStart, ...before.map((edit) => edit.start));
  const moved = before.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const edited = apply(text.slice(start, offset), moved);
  return edited.slice(edited.search(/[^\r\n]*$/));
}

/** What follows an offset on its line: nothing but blanks and a comment, or something else. */
export interface RestOfLine {
  readonly blank: boolean;
  readonly comment: Span | undefined;
  /** The end of the line, before its line break; meaningless unless `blank`. */
  readonly end: number;
}

export function restOfLine(text: string, offset: number, limit = text.length): RestOfLine {
  // A NUL, which editors can hold, ends a comment for the parser.
  const pattern = /[ \t\f]*(#[^\r\n\0]*)?/y;
  pattern.lastIndex = offset;
  const [matched = '', comment] = pattern.exec(text) ?? [];
  const end = Math.min(offset + matched.length, limit);
  return {
    blank: end >= limit || hasLineBreak(text.charAt(end)),
    comment: comment === undefined ? undefined : { start: end - comment.length, end },
    end,
  };
}
