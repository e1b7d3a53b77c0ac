import { describe, expect, test } from 'vitest';
import { lasagneModules } from '../../server/src/lasagne/modules.ts';
import { carryNonlinearity, nonlinearities } from '../../server/src/lasagne/nonlinearities.ts';
import type { Value } from '../../server/src/names/value.ts';
import * as b from './support.ts';

const { number, name, call, negative, context } = b;
const made = (kind: string, ...passed: Parameters<typeof call> extends [string, ...infer R] ? R : never) =>
  call(`lasagne.nonlinearities.${kind}`, ...passed);

/** `Activation('relu')`, `nothing`, or the code of the refusal. */
function carried(value: Value, source: string, rank?: number, built?: b.Built): string {
  const known = built === undefined ? context({}, number('1e-4'), rank) : contextOf(built);
  const outcome = carryNonlinearity(value, source, known);
  if (outcome.kind === 'none') return 'nothing';
  if (outcome.kind === 'refused') return outcome.refusal.code;
  const { symbol, positional } = outcome.layer;
  return `${symbol.replace('layers.', '')}(${positional.map((one) => one.source).join(', ')})`;
}

/** A context that knows the source of the call. */
function contextOf(built: b.Built) {
  b.argument('nonlinearity', built);
  return context();
}

const symbol = (path: string): Value => ({ kind: 'symbol', name: path });

describe('functions', () => {
  test.each([
    ['lasagne.nonlinearities.rectify', "Activation('relu')"],
    ['lasagne.nonlinearities.sigmoid', "Activation('sigmoid')"],
    ['lasagne.nonlinearities.tanh', "Activation('tanh')"],
    ['lasagne.nonlinearities.softmax', "Activation('softmax')"],
    ['lasagne.nonlinearities.softplus', "Activation('softplus')"],
    ['lasagne.nonlinearities.elu', "Activation('elu')"],
    ['lasagne.nonlinearities.selu', "Activation('selu')"],
    ['lasagne.nonlinearities.leaky_rectify', 'LeakyReLU(0.01)'],
    ['lasagne.nonlinearities.very_leaky_rectify', 'LeakyReLU(1.0 / 3)'],
    ['lasagne.nonlinearities.linear', 'nothing'],
    ['lasagne.nonlinearities.identity', 'nothing'],
    ['lasagne.layers.conv.nonlinearities.rectify', "Activation('relu')"],
    ['lasagne.nonlinearities.LeakyRectify', 'nonlinearity-class'],
    ['theano.tensor.nnet.relu', "Activation('relu')"],
    ['theano.tensor.tanh', "Activation('tanh')"],
    ['theano.tensor.nnet.hard_sigmoid', 'nonlinearity-no-counterpart'],
    ['somewhere.swish', 'nonlinearity-unknown'],
    ['constructor', 'nonlinearity-unknown'],
  ])('%s becomes %s', (path, keras) => expect(carried(symbol(path), path)).toBe(keras));

  test('softmax is taken along rows, which only a matrix has', () => {
    const softmax = symbol('lasagne.nonlinearities.softmax');
    expect(carried(softmax, 'softmax', 2)).toBe("Activation('softmax')");
    expect(carried(softmax, 'softmax', 4)).toBe('nonlinearity-softmax-rank');
  });

  test('every function of lasagne.nonlinearities is known', () => {
    const functions = [...(lasagneModules.get('lasagne.nonlinearities') ?? [])].filter((id) =>
      /^[a-z]/.test(id),
    );
    for (const id of functions.filter((one) => one !== 'theano')) {
      expect(nonlinearities.has(`lasagne.nonlinearities.${id}`)).toBe(true);
    }
  });
});

describe('instances', () => {
  const cases: [b.Built, string][] = [
    [made('LeakyRectify'), 'LeakyReLU(0.01)'],
    [made('LeakyRectify', number('.2')), 'LeakyReLU(.2)'],
    [made('LeakyRectify', ['leakiness', name('slope')]), 'LeakyReLU(slope)'],
    [made('LeakyRectify', negative(number('1'))), 'nonlinearity-no-counterpart'],
    [made('LeakyRectify', b.none()), 'nonlinearity-unknown'],
    [made('LeakyRectify', number('1'), number('2')), 'nonlinearity-unknown'],
    [made('ScaledTanH'), "Activation('tanh')"],
    [
      made('ScaledTanH', ['scale_in', number('0.5')], ['scale_out', number('2.4')]),
      'nonlinearity-scaled-tanh',
    ],
    [made('ScaledTanh', number('1.'), name('s')), 'nonlinearity-scaled-tanh'],
    [made('SELU'), "Activation('elu')"],
    [made('SELU', ['scale_neg', number('0.5')]), 'ELU(0.5)'],
    [made('SELU', number('1.0507009873554804934'), number('1.6732632423543772848')), "Activation('selu')"],
    [made('SELU', number('2'), number('3')), 'nonlinearity-no-counterpart'],
    [call('functools.partial'), 'nonlinearity-unknown'],
  ];
  for (const [built, keras] of cases) {
    test(built.source, () => expect(carried(built.value, built.source, undefined, built)).toBe(keras));
  }

  test('an instance that has a name is copied only as far as its numbers are known', () => {
    const known = made('LeakyRectify', number('.2'));
    expect(carried(known.value, 'lrelu', undefined, known)).toBe('LeakyReLU(0.2)');
    const unknown = made('LeakyRectify', name('slope'));
    expect(carried(unknown.value, 'lrelu', undefined, unknown)).toBe('nonlinearity-unknown');
  });

  test('an ambiguous quotient is asked about', () => {
    const third: Value = {
      kind: 'division',
      certain: false,
      python2: b.numeric('0'),
      python3: b.numeric('0.33'),
    };
    const built = made('LeakyRectify', name('third', third));
    expect(carried(built.value, built.source, undefined, built)).toBe('division-ambiguous');
  });
});

test('what is not a nonlinearity of Lasagne or Theano is refused', () => {
  expect(carried({ kind: 'none' }, 'None')).toBe('nothing');
  expect(carried({ kind: 'callable', name: undefined }, 'lambda x: x')).toBe('nonlinearity-unknown');
  expect(carried({ kind: 'string', value: 'relu' }, "'relu'")).toBe('nonlinearity-unknown');
});
