import { expect, test } from 'vitest';
import { execute, type Sample } from '../../scripts/docs/sample.ts';
import { samples } from '../../scripts/docs/samples.ts';
import { codesOfTable, type SaidOfCode } from '../../scripts/docs/tables.ts';
import { languages } from '../../server/src/verdict/localized.ts';
import { messageOf } from '../../server/src/verdict/verdict.ts';
import { engine } from '../support/engine.ts';

const codes: readonly SaidOfCode[] = Object.values(codesOfTable).flat();

test.each(codes)('%s has a sample that shows it', (code) => {
  checkSample(code, samples[code]);
});

function checkSample(code: SaidOfCode, sample: Sample | undefined): void {
  expect(sample).toBeDefined();
  const { said } = execute(sample ?? { source: '' }, code, engine);
  for (const language of languages) expect(messageOf(said, language)).not.toMatch(/\{[a-zA-Z]+\}/);
}
