import type { Span } from '../source/span.ts';
import { commentText } from './comments.ts';
import { columnOf, type Source } from './source.ts';

/** A line to be written. */
export interface Line {
  readonly text: string;
  readonly comment?: Span | undefined;
  /** The comment stands alone: `text` is its indentation. */
  readonly alone?: boolean;
}

/** The lines before `incoming` and from its end on, with their comments. */
export interface Aligned {
  readonly texts: readonly string[];
  readonly tails: readonly string[];
}

/**
 * Puts the comments at the ends of their lines: at the column they had where that fits, else two blanks away.
 * Comments that stood one below the other still do.
 * @param around what stands before the first line, and `incoming` as it will read
 */
export function align(
  source: Source,
  head: readonly Line[],
  tail: readonly Line[],
  around: { readonly first: number; readonly middle: string },
): Aligned {
  const lastHead = head.at(-1)?.text.length ?? 0;
  const middle = around.middle;
  const lastLine = middle.slice(middle.search(/[^\r\n]*$/));
  const before = lastLine === middle ? lastHead + middle.length : lastLine.length;
  const placed = [
    ...head.map((line, i) => ({ line, width: line.text.length + (i === 0 ? around.first : 0) })),
    ...tail.map((line, i) => ({ line, width: line.text.length + (i === 0 ? before : 0) })),
  ];
  const common = commonColumn(source, opensOnly(head[0]) ? placed.slice(1) : placed);
  const texts = placed.map(({ line, width }) => written(source, line, width, common));
  return { texts: texts.slice(0, head.length), tails: texts.slice(head.length) };
}

/** A comment right after the first parenthesis stands apart from those beside arguments. */
const opensOnly = (first: Line | undefined): boolean => first?.text.endsWith('(') ?? false;

interface Placed {
  readonly line: Line;
  readonly width: number;
}

/** The column for comments that shared one; undefined where they did not. */
function commonColumn(source: Source, placed: readonly Placed[]): number | undefined {
  const beside = placed.filter(({ line }) => line.comment !== undefined && line.alone !== true);
  const columns = new Set(beside.map(({ line }) => columnOf(source, line.comment?.start ?? 0)));
  const [column] = columns;
  return columns.size === 1 && column !== undefined
    ? Math.max(column, ...beside.map(({ width }) => width + 2))
    : undefined;
}

function written(source: Source, line: Line, width: number, common: number | undefined): string {
  if (line.comment === undefined) return line.text;
  const text = commentText(source, line.comment);
  if (line.alone === true) return line.text + text;
  const column = common ?? columnOf(source, line.comment.start);
  return line.text + ' '.repeat(Math.max(column - width, 2)) + text;
}
