import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { catalogue, cataloguedNames } from '../../server/src/lasagne/catalogue.ts';
import { textsIn } from '../support/files.ts';
import { pythonGrammar, scopesOf } from './textmate.ts';

const plain = await pythonGrammar([]);
const marked = await pythonGrammar(['lasagne.batch-norm.injection']);
const ours = / meta\.lasagne\.[\w.-]+/g;

/** Code that is hard on a grammar: what is not closed, what is nested, what only looks like ours. */
const hard = [
  'net = BatchNormLayer(',
  'net = BatchNormLayer(net, alpha=',
  'net = L.batch_norm(L.DenseLayer(batch_norm(net), 10), gamma=None)(x)[0].W',
  'net = BatchNormLayer (net)(more)',
  'class A(BatchNormLayer): pass\nclass B(lasagne.layers.BatchNormLayer, batch_norm(x)): pass',
  'def f(batch_norm=batch_norm, bn: BatchNormLayer = None) -> BatchNormLayer: pass',
  '@batch_norm(1)\n@BatchNormLayer\ndef f(): pass',
  'f(batch_norm=True, BatchNormLayer=batch_norm)',
  'x = lambda batch_norm: batch_norm(1)',
  'x = {batch_norm: 1, "a": BatchNormLayer, **batch_norm(y)}',
  'print "BatchNormLayer(", BatchNormLayer(net, *a, **k), f"{batch_norm(x)}"',
  'self.batch_norm = layers.BatchNormLayer; batch_norm.x; batch_norm[0]; batch_norm == 1',
  'BatchNormLayer(net, # alpha=1\n  axes=(0, 2), name=name if name else lambda: 1)',
  'for batch_norm in batch_norm(a): batch_norm\nif BatchNormLayer: pass\nbatch_norm: int = 1',
  'import lasagne.layers.BatchNormLayer as BatchNormLayer, batch_norm',
];

test.each([...hard, ...textsIn('examples', '.py'), ...textsIn('test', '.py')])(
  'adds scopes and takes none away: %j',
  (text) => {
    const expected = scopesOf(plain, text);
    const found = scopesOf(marked, text);
    const changed = found.flatMap((line, row) =>
      line.flatMap((scopes, column) => {
        const before = expected[row]?.[column];
        const after = scopes.replaceAll(ours, '');
        return after === before ? [] : [`${row + 1}:${column + 1} ${before} became ${after}`];
      }),
    );
    expect(changed.slice(0, 3)).toEqual([]);
  },
);

test('the marks are where test/syntaxes/*.py has them', () => {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'test:grammar'], { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
});

test.each([...cataloguedNames])('%s is marked', (name) => {
  expect(scopesOf(marked, `${name}(net)`)[0]?.[0]).toContain('meta.lasagne.batch-norm.python');
});

const parameters = [...catalogue.values()].flatMap((layer) => layer.parameters.map(({ name }) => name));
test.each([...new Set(parameters)])('the parameter %s is marked', (name) => {
  expect(scopesOf(marked, `BatchNormLayer(${name}=1)`)[0]?.[15]).toContain('batch-norm.parameter.python');
});
