import type { Span } from './span.ts';

/** Replaces the text in a span (an insertion where the span is empty). */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * Applies edits to a text.
 * @param edits sorted and disjoint, as {@link sorted} returns them
 */
export function apply(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits) {
    pieces.push(text.slice(position, edit.start), edit.newText);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

/** The edits by position, identical ones once. Insertions at one place keep the order they came in. */
export function sorted(edits: readonly Edit[]): Edit[] {
  const byPosition = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return byPosition.filter((edit, i) => !same(edit, byPosition[i - 1]));
}

/** Whether no two of the sorted edits overlap. Edits that touch do not overlap. */
export function disjoint(edits: readonly Edit[]): boolean {
  return edits.every((edit, i) => i === 0 || (edits[i - 1]?.end ?? 0) <= edit.start);
}

const same = (a: Edit, b: Edit | undefined): boolean =>
  b !== undefined && a.start === b.start && a.end === b.end && a.newText === b.newText;
