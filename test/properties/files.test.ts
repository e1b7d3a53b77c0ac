import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../server/src/source/edits.ts';
import { contains } from '../../server/src/source/span.ts';
import { engine } from '../support/engine.ts';
import { convert } from '../support/fixture.ts';
import { expectEditLaws, expectLaws } from '../support/laws.ts';
import { parser } from '../support/parser.ts';
import { damagedFile, file } from './files.ts';

test('whole files: whatever is converted keeps the laws', () => {
  fc.assert(
    fc.property(file, (text) => expectLaws(convert(text))),
    { numRuns: 3000 },
  );
});

test('damaged files: never a throw, and what is converted keeps the laws', () => {
  fc.assert(
    fc.property(damagedFile, (text) => {
      const converted = convert(text, {}, ['automatic', 'confirm']);
      expectEditLaws(converted);
      const { damage } = converted.analysis.resolver.bound.module;
      const calls = converted.findings.filter((finding) =>
        damage.some((one) => one.end > one.start && contains(finding, one) && !contains(one, finding)),
      );
      expect(calls, 'a damaged call is never edited').toEqual([]);
      const written = converted.findings.map(
        (finding) => engine.rewrite(converted.analysis, { finding, reading: 0 })?.replacement() ?? '(',
      );
      expect(
        written.filter((one) => parser.parse(one.trim()).damage.length > 0),
        'what is written is Python',
      ).toEqual([]);
    }),
    {
      numRuns: 11_000,
      examples: [['(import lasagne\nnet = BatchNormLayer(\n    net,\n    alpha=0.05)  # slow\0\n']],
    },
  );
});

test('each finding has a replacement of its own, which stands in the text once it alone is converted', () => {
  fc.assert(
    fc.property(file, (text) => {
      const { analysis, findings } = convert(text);
      for (const finding of findings) {
        const edits = engine.edits(analysis, [{ finding, reading: 0 }]);
        expect(apply(text, edits)).toContain(
          engine.rewrite(analysis, { finding, reading: 0 })?.replacement() ?? 'nothing',
        );
      }
    }),
    { numRuns: 1000 },
  );
});
