import { apply } from '../source/edits.ts';
import type { Span } from '../source/span.ts';
import { endOfLine, type LineEnd } from './lines.ts';

/** At each comment the parser looks through all that follow up to the next code: a run of them costs its square. */
export const manyComments = 40;
const longRun = new RegExp(`(?:\\n[ \\t\\f\\r]*(?:#[^\\n]*)?){${manyComments}}`);

/** The comments of a source that has nothing else; undefined where it has. */
export function commentsAlone(source: string): readonly Span[] | undefined {
  const comments: Span[] = [];
  for (let at = 0; at < source.length; ) {
    const start = firstBehindBlanks(source, at);
    const first = source.charAt(start);
    if (first !== '#' && !'\r\n'.includes(first)) return undefined;
    const feed = source.indexOf('\n', start);
    at = feed < 0 ? source.length : feed + 1;
    if (first === '#') comments.push({ start, end: endOfComment(source, at) });
  }
  return comments;
}

/** The comments within long runs of comment lines, without the first and the last of each run. */
export function buriedComments(source: string): readonly Span[] {
  if (!longRun.test(source)) return [];
  const runs: Span[][] = [];
  let run: Span[] = [];
  const endRun = (): void => {
    if (run.length > manyComments) runs.push(run.slice(1, -1));
    run = [];
  };
  let line: LineEnd;
  for (let at = 0, depth = 0; at < source.length; at = line.next, depth = line.depth) {
    line = endOfLine(source, at, source.length, depth);
    const start = firstBehindBlanks(source, at);
    const first = source.charAt(start);
    if (first === '#') run.push({ start, end: endOfComment(source, line.next) });
    else if (!'\r\n'.includes(first)) endRun();
  }
  endRun();
  return runs.flat();
}

/** The source with blanks in place of some comments. */
export const withoutComments = (source: string, comments: readonly Span[]): string =>
  apply(
    source,
    comments.map(({ start, end }) => ({ start, end, newText: ' '.repeat(end - start) })),
  );

function firstBehindBlanks(source: string, at: number): number {
  let i = at;
  while (i < source.length && ' \t\f'.includes(source.charAt(i))) i++;
  return i;
}

/** Before the line feed: a carriage return belongs to the comment, as the parser has it. */
const endOfComment = (source: string, next: number): number =>
  source.charAt(next - 1) === '\n' ? next - 1 : next;
