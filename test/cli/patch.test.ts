import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchOf } from '../../server/src/cli/patch.ts';
import { apply, type Edit } from '../../server/src/source/edits.ts';

const line = fc.stringMatching(/^[ab]{0,2}\r?\n$/);
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.stringMatching(/^[ab]{0,3}$/))
  .map(([lines, last]) => lines.join('') + last);

/** A text and edits of it, sorted and disjoint. */
const edited = text.chain((before) =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(before.length), { maxLength: 8 }).map((offsets) => offsets.sort((a, b) => a - b)),
      fc.array(fc.stringMatching(/^[ab\n]{0,4}$/), { minLength: 4, maxLength: 4 }),
    )
    .map(([offsets, texts]) => ({ before, edits: pairs(offsets, texts) })),
);

const pairs = (offsets: readonly number[], texts: readonly string[]): Edit[] =>
  texts.flatMap((newText, i) => {
    const [start, end] = offsets.slice(2 * i, 2 * i + 2);
    return start === undefined || end === undefined ? [] : [{ start, end, newText }];
  });

test('a patch turns the old text into the new one', () => {
  fc.assert(
    fc.property(edited, ({ before, edits }) => {
      const patch = patchOf('a.py', before, edits);
      const after = apply(before, edits);
      // Two edits may undo each other; nothing but that may go without a patch.
      expect(patch !== '' || after === before).toBe(true);
      expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
    }),
    { numRuns: 3000 },
  );
});

test('changes far from each other have hunks of their own', () => {
  const before = Array.from({ length: 20 }, (_, i) => `${i}\n`).join('');
  const edits = [
    { start: 2, end: 3, newText: 'one' },
    { start: before.length, end: before.length, newText: '20' },
  ];
  expect(patchOf('/d/a.py', before, edits)).toBe(`--- a/d/a.py
+++ b/d/a.py
@@ -1,5 +1,5 @@
 0
-1
+one
 2
 3
 4
@@ -18,3 +18,4 @@
 17
 18
 19
+20
\\ No newline at end of file
`);
});
