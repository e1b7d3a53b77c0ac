import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { initializers } from '../../server/src/lasagne/initializers/table.ts';
import { nonlinearities, nonlinearityClasses } from '../../server/src/lasagne/nonlinearities/table.ts';
import { exactTraining, lasagneWeights } from '../../server/src/python/weights.ts';

const formulas = readFileSync(new URL('formulas.py', import.meta.url), 'utf8');
/** The names that the lists of formulas.py begin with, without their arguments. */
const executed = new Set([...formulas.matchAll(/^ {4}f?'([\w.]+)[('].*$/gm)].map(([, name]) => name));

test('every nonlinearity of the table is executed in Keras', () => {
  const missing = [...nonlinearities.keys(), ...nonlinearityClasses.keys()].filter(
    (name) => !executed.has(name),
  );
  expect(missing).toEqual([]);
});

test('every initializer that is written is executed in Keras', () => {
  // The others are refused for vectors.
  const refused = /\.(Initializer|Glorot\w*|He\w*|Orthogonal|Sparse)$/;
  expect([...initializers.keys()].filter((name) => !executed.has(name) && !refused.test(name))).toEqual([]);
});

test('what is shipped is whole', () => {
  for (const name of ['read', 'load', 'batch_norm', 'convolution', 'find_batch_norms'])
    expect(lasagneWeights.text).toContain(`\ndef ${name}(`);
  expect(lasagneWeights.text).not.toContain('undefined');
  expect(exactTraining).toMatchObject({ file: 'lasagne_batch_norm.py' });
});
