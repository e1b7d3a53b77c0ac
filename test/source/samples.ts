import fc from 'fast-check';
import { type Edit, sorted } from '../../server/src/source/edits.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes given as characters of the same number, and as plain numbers. */
export const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));

/** Sorted and disjoint edits of a text, at places where a character begins, all within one of the spans. */
export const disjointEdits = (
  text: string,
  newText: fc.Arbitrary<string>,
  spans: readonly { readonly start: number; readonly end: number }[] = [{ start: 0, end: text.length }],
): fc.Arbitrary<readonly Edit[]> =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), newText), { maxLength: 6 })
    .map((drawn) => withoutOverlap(sorted(drawn.flatMap((draw) => editFrom(text, spans, draw)))));

function editFrom(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  [which, from, length, newText]: readonly [number, number, number, string],
): readonly Edit[] {
  return spans
    .slice(which % Math.max(1, spans.length))
    .slice(0, 1)
    .map((span) => {
      const start = span.start + (from % (span.end - span.start + 1));
      const end = Math.min(span.end, start + (length % 12));
      return { start: boundary(text, start), end: boundary(text, end), newText };
    });
}

/** The offset, or the one before it where it parts a surrogate pair. */
const boundary = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;

function withoutOverlap(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return edits.filter((edit) => {
    const free = edit.start > end;
    if (free) end = edit.end;
    return free;
  });
}
