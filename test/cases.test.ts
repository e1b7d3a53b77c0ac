import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { batchNormParameters } from '../server/src/lasagne/layers/batch-norm.ts';
import { mentions } from '../server/src/verdict/mentions.ts';
import { notes } from '../server/src/verdict/notes.ts';
import { refusals } from '../server/src/verdict/refusals.ts';
import { seen } from './support/seen.ts';

// All cases run in one file, so that the last test can tell what none of them produced.
const folder = new URL('./cases/', import.meta.url);
for (const file of readdirSync(folder).sort()) {
  describe(file.replace(/\.ts$/, ''), () => import(new URL(file, folder).pathname));
}

test('every note, refusal, mention and parameter is produced by a case', () => {
  const codes = Object.keys({ ...notes, ...refusals, ...mentions });
  expect(codes.filter((code) => !seen.codes.has(code))).toEqual([]);
  expect(batchNormParameters.map(({ name }) => name).filter((name) => !seen.parameters.has(name))).toEqual(
    [],
  );
});
