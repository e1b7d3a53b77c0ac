import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { guide, guideOf, outputRank, type RankRule, shapeOf } from '../../server/src/lasagne/layers/guide.ts';
import { canonical, lasagneModules } from '../../server/src/lasagne/modules.ts';
import type { Value } from '../../server/src/names/value.ts';

const batchNorms = ['BatchNormLayer', 'BatchNormDNNLayer', 'batch_norm', 'batch_norm_dnn'];

describe('the table', () => {
  const modules = [...lasagneModules.keys()].filter((name) => name.startsWith('lasagne.layers.'));
  const public_ = modules.flatMap((module) =>
    [...(lasagneModules.get(module) ?? [])].map((name) => `${module}.${name}`),
  );

  test.each(public_.filter((name) => !batchNorms.includes(name.split('.').at(-1) ?? '')))(
    'holds %s',
    (name) => {
      expect(guideOf(name)?.trap.en).toBeTruthy();
    },
  );

  test('leaves batch normalization to its own table', () => {
    for (const name of batchNorms) expect(guideOf(`lasagne.layers.${name}`)).toBeUndefined();
    const bn = shapeOf('lasagne.layers.normalization.BatchNormLayer');
    expect(bn?.rank).toEqual({ kind: 'same' });
    expect(bn?.parameters[0]).toBe('incoming');
    expect(shapeOf('lasagne.layers.dnn.batch_norm_dnn')?.input?.parameter).toBe('layer');
    expect(shapeOf('lasagne.layers.batch_norm')?.wrapping.unsupported).toBeDefined();
    expect(shapeOf('lasagne.layers.Conv2DLayer')).toBe(guideOf('lasagne.layers.Conv2DLayer'));
  });

  test('names everything once, by its public name', () => {
    const names = guide.flatMap((row) => [row.symbol, ...row.aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const row of guide) expect(canonical(row.symbol)).toBe(row.symbol);
  });

  test('lists the parameters that batch_norm changes', () => {
    for (const { parameters, wrapping } of guide) {
      if (wrapping.bias) expect(parameters).toContain('b');
      if (wrapping.nonlinearity) expect(parameters).toContain('nonlinearity');
    }
    expect(guideOf('lasagne.layers.Conv2DLayer')?.parameters.indexOf('nonlinearity')).toBe(8);
    expect(guideOf('lasagne.layers.DenseLayer')?.parameters.indexOf('nonlinearity')).toBe(4);
    expect(guideOf('lasagne.layers.LSTMLayer')?.wrapping.bias).toBeUndefined();
    expect(guideOf('lasagne.layers.RecurrentLayer')?.wrapping.unsupported?.unless).toBe('b=None');
    expect(guideOf('lasagne.layers.MaxPool2DLayer')?.wrapping.nonlinearity).toBeUndefined();
  });

  test('tells what has no default', () => {
    expect(guideOf('lasagne.layers.DenseLayer')?.required).toEqual(['incoming', 'num_units']);
    expect(guideOf('lasagne.layers.Deconv2DLayer')?.required).toEqual([
      'incoming',
      'num_filters',
      'filter_size',
    ]);
    expect(guideOf('lasagne.layers.InverseLayer')?.required).toEqual(['incoming', 'layer']);
    expect(guideOf('lasagne.layers.Gate')?.required).toEqual([]);
    expect(shapeOf('lasagne.layers.BatchNormLayer')?.required).toEqual(['incoming']);
    expect(shapeOf('lasagne.layers.batch_norm')?.required).toEqual(['layer']);
  });

  test('knows which input is a list', () => {
    expect(guideOf('lasagne.layers.ConcatLayer')?.input).toEqual({ parameter: 'incomings', many: true });
    expect(guideOf('lasagne.layers.prelu')?.input).toEqual({ parameter: 'layer', many: false });
    expect(guideOf('lasagne.layers.InputLayer')?.input).toBeUndefined();
  });
});

describe('ranks', () => {
  const integer = (n: number): Value => ({ kind: 'number', value: new Big(n), integer: true });
  const three: Value = { kind: 'sequence', type: 'tuple', items: [integer(-1), integer(2), integer(3)] };
  const runtime: Value = { kind: 'callable', name: undefined };
  const truth: Value = { kind: 'boolean', value: true };
  const cases: [string, Record<string, Value>, number | undefined, number | undefined][] = [
    ['Conv2DLayer', {}, undefined, 4],
    ['DropoutLayer', {}, 3, 3],
    ['dropout', {}, undefined, undefined],
    ['DenseLayer', {}, 4, 2],
    ['DenseLayer', { num_leading_axes: integer(2) }, undefined, 3],
    ['DenseLayer', { num_leading_axes: integer(-1) }, 3, 3],
    ['DenseLayer', { num_leading_axes: integer(-1) }, undefined, undefined],
    ['InputLayer', { shape: three }, undefined, 3],
    ['InputLayer', { shape: runtime }, undefined, undefined],
    ['ReshapeLayer', { shape: three }, 2, 3],
    ['FlattenLayer', {}, 4, 2],
    ['FlattenLayer', { outdim: integer(3) }, 4, 3],
    ['FlattenLayer', { outdim: runtime }, 4, undefined],
    ['EmbeddingLayer', {}, 2, 3],
    ['SliceLayer', { indices: integer(-1) }, 3, 2],
    ['SliceLayer', { indices: runtime }, 3, undefined],
    ['LSTMLayer', {}, 4, 3],
    ['LSTMLayer', { only_return_final: truth }, undefined, 2],
    ['LSTMLayer', { only_return_final: runtime }, undefined, undefined],
    ['ExpressionLayer', {}, 4, 4],
    ['ExpressionLayer', { output_shape: three }, 4, 3],
    ['InverseLayer', {}, 4, undefined],
  ];
  test.each(cases)('%s %o of rank %s', (name, passed, incoming, expected) => {
    const rule: RankRule = guideOf(`lasagne.layers.${name}`)?.rank ?? { kind: 'unknown' };
    expect(
      outputRank(
        rule,
        (parameter) => passed[parameter],
        () => incoming,
      ),
    ).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['lasagne.layers.normalization.BatchNormLayer', 'lasagne.layers.BatchNormLayer'],
    ['lasagne.layers.conv.Conv2DLayer', 'lasagne.layers.Conv2DLayer'],
    ['lasagne.layers.dense.NonlinearityLayer', 'lasagne.layers.NonlinearityLayer'],
    ['lasagne.layers.dnn.BatchNormDNNLayer', 'lasagne.layers.dnn.BatchNormDNNLayer'],
    ['lasagne.layers.dnn.BatchNormLayer', 'lasagne.layers.BatchNormLayer'],
    ['lasagne.layers.conv.BaseConvLayer', 'lasagne.layers.conv.BaseConvLayer'],
    ['lasagne.layers.batch_norm.BatchNormLayer', 'lasagne.layers.batch_norm.BatchNormLayer'],
    ['lasagne.layers.BatchNormLayer.__init__', 'lasagne.layers.BatchNormLayer.__init__'],
    ['lasagne.init.np.zeros', 'numpy.zeros'],
    ['lasagne.layers.conv.nonlinearities.rectify', 'lasagne.nonlinearities.rectify'],
    ['lasagne.init.constructor', 'lasagne.init.constructor'],
    ['lasagne', 'lasagne'],
    ['numpy.zeros', 'numpy.zeros'],
    ['', ''],
  ])('%s is %s', (name, public_) => expect(canonical(name)).toBe(public_));

  test('star imports bring what Python would', () => {
    const star = (module: string) => lasagneModules.get(module);
    expect(star('lasagne.layers')).toContain('BatchNormLayer');
    expect(star('lasagne.layers')).toContain('normalization');
    expect(star('lasagne.layers')).not.toContain('BatchNormDNNLayer');
    expect(star('lasagne.layers')).not.toContain('dnn');
    expect(star('lasagne.layers.normalization')).not.toContain('T');
    expect(star('lasagne.init')).toContain('np');
    expect(star('lasagne.utils')).toContain('T');
    expect(star('lasagne')).toContain('theano_extensions');
    expect(star('lasagne.layers.dnn')).toContain('batch_norm_dnn');
  });
});
