import { contains, type Span } from '../source/span.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import { commentsIn, hasLineBreak, type Source } from './source.ts';

/** The comments in a call's own text, by the argument they speak of. */
export interface CallComments {
  /** Beside the callee or the opening parenthesis. */
  readonly opening: readonly Span[];
  /** On lines of their own before an argument, or inside one whose text is not kept. */
  readonly above: ReadonlyMap<Argument, readonly Span[]>;
  /** At the end of the line on which an argument ends. */
  readonly beside: ReadonlyMap<Argument, Span>;
  /** On lines of their own, with no argument after them. */
  readonly closing: readonly Span[];
}

/**
 * Tells which argument each comment of a call speaks of. Comments inside `incoming` are left out: its text is not touched.
 * @param isKept whether an argument's text is written out again as it stands, its comments with it
 */
export function commentsOf(
  source: Source,
  call: Call,
  incoming: Argument,
  isKept: (argument: Argument) => boolean,
): CallComments {
  const opening: Span[] = [];
  const closing: Span[] = [];
  const above = new Map<Argument, Span[]>();
  const beside = new Map<Argument, Span>();
  const put = (argument: Argument, comment: Span): void => {
    above.set(argument, [...(above.get(argument) ?? []), comment]);
  };
  for (const comment of commentsIn(source, call)) {
    if (contains(incoming.value, comment)) continue;
    const around = call.arguments.find((argument) => contains(argument, comment));
    const previous = call.arguments.findLast((argument) => argument.end <= comment.start);
    const next = call.arguments.find((argument) => argument.start >= comment.end);
    const sameLine = !hasLineBreak(source.text.slice(previous?.end ?? call.open, comment.start));
    if (around !== undefined) {
      if (around === incoming || !isKept(around)) put(around, comment);
    } else if (comment.start < call.open || (previous === undefined && sameLine)) opening.push(comment);
    else if (previous !== undefined && sameLine) beside.set(previous, comment);
    else if (next !== undefined) put(next, comment);
    else closing.push(comment);
  }
  return { opening, above, beside, closing };
}

/** A comment as it is written again. */
export const commentText = (source: Source, comment: Span): string =>
  source.text.slice(comment.start, comment.end).trimEnd();
