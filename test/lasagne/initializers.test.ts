import { describe, expect, test } from 'vitest';
import { carryInitializer, carryInvStd } from '../../server/src/lasagne/initializers.ts';
import type { Value } from '../../server/src/names/value.ts';
import * as b from './support.ts';

const { number, name, call, tuple, none, context, argument, shown, notesOf } = b;
const init = (kind: string, ...passed: Parameters<typeof call> extends [string, ...infer R] ? R : never) =>
  call(`lasagne.init.${kind}`, ...passed);
const half: Value = { kind: 'division', certain: false, python2: b.numeric('0'), python3: b.numeric('0.5') };

describe('beta, gamma and mean', () => {
  const cases: [string, b.Built, string][] = [
    ['beta', none(), 'center=False'],
    ['gamma', none(), 'scale=False'],
    ['mean', none(), 'statistic-none'],
    ['beta', init('Constant'), "beta_initializer='zeros'"],
    ['gamma', init('Constant', number('1')), "gamma_initializer='ones'"],
    ['mean', init('Constant', number('0.')), "moving_mean_initializer='zeros'"],
    ['beta', init('Constant', number('.5')), 'beta_initializer=Constant(.5)'],
    ['beta', init('Constant', ['val', number('0.50')]), 'beta_initializer=Constant(0.50)'],
    ['beta', init('Constant', b.negative(number('2'))), 'beta_initializer=Constant(-2)'],
    ['beta', init('Constant', name('c')), 'beta_initializer=Constant(c)'],
    ['gamma', init('Constant', name('ONE', b.numeric('1'))), 'gamma_initializer=Constant(ONE)'],
    ['gamma', b.bound('g', init('Constant', number('0.5'))), 'gamma_initializer=Constant(0.5)'],
    ['gamma', b.bound('g', init('Constant', name('c', b.numeric('0.5')))), 'gamma_initializer=Constant(0.5)'],
    ['gamma', b.bound('g', init('Constant', name('c'))), 'initializer-at-run-time'],
    ['beta', init('Constant', tuple(number('0.1'), name('c'))), 'beta_initializer=Constant([0.1, c])'],
    ['beta', init('Constant', name('half', half)), 'division-ambiguous'],
    ['beta', init('Constant', none()), 'initializer-arguments'],
    ['beta', init('Constant', number('1'), number('2')), 'initializer-arguments'],
    ['beta', init('Constant', ['value', number('1')]), 'initializer-arguments'],
    ['beta', init('Normal'), 'beta_initializer=RandomNormal(mean=0.0, stddev=0.01)'],
    [
      'beta',
      init('Normal', number('0.02'), number('1')),
      'beta_initializer=RandomNormal(mean=1, stddev=0.02)',
    ],
    ['beta', init('Normal', ['mean', name('m')]), 'beta_initializer=RandomNormal(mean=m, stddev=0.01)'],
    ['beta', init('Normal', b.negative(number('1'))), 'initializer-arguments'],
    ['beta', init('Uniform'), 'beta_initializer=RandomUniform(minval=-0.01, maxval=0.01)'],
    ['beta', init('Uniform', number('.05')), 'beta_initializer=RandomUniform(minval=-.05, maxval=.05)'],
    ['beta', init('Uniform', b.negative(number('2'))), 'beta_initializer=RandomUniform(minval=-2, maxval=2)'],
    [
      'beta',
      init('Uniform', ['range', tuple(number('0'), b.dotted('args.ini_b'))]),
      'beta_initializer=RandomUniform(minval=0, maxval=args.ini_b)',
    ],
    ['beta', init('Uniform', name('r')), 'initializer-at-run-time'],
    ['beta', init('Uniform', tuple(number('1'))), 'initializer-arguments'],
    ['beta', init('Uniform', ['std', name('s')]), 'initializer-at-run-time'],
    [
      'beta',
      init('Uniform', ['std', number('1')], ['mean', number('2')]),
      'beta_initializer=RandomUniform(minval=0.2679491924311227, maxval=3.732050807568877)',
    ],
    [
      'beta',
      init('Uniform', ['std', number('1')], ['mean', name('m')]),
      'beta_initializer=RandomUniform(minval=m - 1.7320508075688772, maxval=m + 1.7320508075688772)',
    ],
    [
      'beta',
      init('Uniform', number('2'), ['mean', number('5')]),
      'beta_initializer=RandomUniform(minval=-2, maxval=2)',
    ],
    ['beta', init('GlorotUniform'), 'initializer-needs-matrix'],
    ['beta', init('HeNormal', ['gain', number('2')]), 'initializer-needs-matrix'],
    ['beta', init('Orthogonal'), 'initializer-needs-matrix'],
    ['beta', init('Sparse'), 'initializer-needs-matrix'],
    ['beta', init('Initializer'), 'initializer-arguments'],
    ['beta', name('Constant', { kind: 'symbol', name: 'lasagne.init.Constant' }), 'initializer-class'],
    ['beta', b.dotted('np.ones', { kind: 'symbol', name: 'numpy.ones' }), "beta_initializer='ones'"],
    ['beta', call('numpy.zeros', number('3')), 'beta_initializer=Constant(np.zeros(3).tolist())'],
    ['beta', b.bound('b0', call('numpy.ndarray.astype')), 'beta_initializer=Constant(b0.tolist())'],
    ['beta', call('numpy.float32', number('0.5')), 'initializer-invalid'],
    ['beta', call('numpy.array', number('0.5')), 'initializer-invalid'],
    [
      'beta',
      init('Constant', call('numpy.zeros', number('3'))),
      'beta_initializer=Constant(np.zeros(3).tolist())',
    ],
    ['beta', number('0.5'), 'initializer-invalid'],
    ['beta', tuple(number('0.5')), 'initializer-invalid'],
    ['beta', name('f', { kind: 'callable', name: 'f' }), 'initializer-function'],
    ['beta', name('beta'), 'initializer-unknown'],
    ['beta', call('somewhere.init'), 'initializer-unknown'],
    ['beta', call('theano.shared'), 'shared-variable'],
    ['beta', call('theano.tensor.exp'), 'theano-expression'],
  ];
  for (const [parameter, built, becomes] of cases) {
    test(`${parameter}=${built.source}`, () => {
      expect(shown(carryInitializer(argument(parameter, built), context()))).toBe(becomes);
    });
  }

  test('random and copied values are noted', () => {
    expect(notesOf(carryInitializer(argument('beta', init('Normal')), context()))).toEqual([
      'expression-initializer',
    ]);
    const array = call('numpy.zeros', number('3'));
    expect(notesOf(carryInitializer(argument('beta', array), context()))).toEqual(['array-copied']);
  });
});

describe('inv_std', () => {
  const run = name('s');
  const eps = b.dotted('cfg.eps');
  const cases: [string, b.Built, b.Built, string][] = [
    ['known', init('Constant', number('2')), number('1e-4'), 'Constant(0.2499)'],
    ['one', init('Constant', number('1')), number('1e-4'), 'Constant(0.9999)'],
    ['a third', init('Constant', number('3.')), number('0'), 'Constant(0.1111111111111111)'],
    [
      'larger than 1/sqrt(epsilon)',
      init('Constant', number('12')),
      number('0.01'),
      'Constant(-0.0030555555555555557)',
    ],
    ['epsilon at run time', init('Constant', number('2')), eps, 'Constant(0.25 - cfg.eps)'],
    [
      'a sum as epsilon',
      init('Constant', number('1')),
      b.sum(eps, number('1e-4')),
      'Constant(1 - (cfg.eps + 1e-4))',
    ],
    ['both at run time', init('Constant', run), eps, 'Constant(1.0 / s ** 2 - cfg.eps)'],
    ['a negated name', init('Constant', b.negative(run)), number('1e-4'), 'Constant(1.0 / (-s) ** 2 - 1e-4)'],
    [
      'a list',
      init('Constant', tuple(number('1'), number('2'))),
      number('1e-4'),
      'Constant([0.9999, 0.2499])',
    ],
    [
      'an array',
      call('numpy.array', tuple(number('1'), number('2'))),
      number('1e-4'),
      'Constant((1.0 / np.array((1, 2)) ** 2 - 1e-4).tolist())',
    ],
    [
      'an array by name',
      b.bound('q', call('numpy.load')),
      number('1e-4'),
      'Constant((1.0 / q ** 2 - 1e-4).tolist())',
    ],
    ['negative', init('Constant', b.negative(number('1'))), number('1e-4'), 'inv-std-negative'],
    [
      'negative in an array',
      call('numpy.array', tuple(b.negative(number('1')))),
      number('1e-4'),
      'inv-std-negative',
    ],
    ['zero', init('Constant'), number('1e-4'), 'inv-std-zero'],
    ['zeros', call('numpy.zeros', number('3')), number('1e-4'), 'inv-std-zero'],
    ['random', init('Normal'), number('1e-4'), 'inv-std-random'],
    ['none', none(), number('1e-4'), 'statistic-none'],
    [
      'epsilon from a call',
      init('Constant', number('2')),
      call('somewhere.epsilon'),
      'initializer-at-run-time',
    ],
  ];
  for (const [title, built, epsilon, becomes] of cases) {
    test(title, () => {
      const carried = shown(carryInvStd(argument('inv_std', built), context({}, epsilon)));
      expect(carried.replace('moving_variance_initializer=', '')).toBe(becomes);
    });
  }

  test('positive numbers are certain, others are to be confirmed', () => {
    const notes = (built: b.Built) => notesOf(carryInvStd(argument('inv_std', built), context()));
    expect(notes(init('Constant', number('2')))).toEqual([]);
    expect(notes(call('numpy.ones', number('3')))).toEqual(['array-copied']);
    expect(notes(call('numpy.full', number('3'), number('2')))).toEqual(['array-copied']);
    expect(notes(init('Constant', run))).toEqual(['inv-std-at-run-time']);
    expect(notes(b.bound('q', call('numpy.ones', number('3'))))).toEqual([
      'array-copied',
      'inv-std-at-run-time',
    ]);
    expect(notes(call('numpy.load'))).toEqual(['array-copied', 'inv-std-at-run-time']);
  });

  test('the implicit default follows the option', () => {
    const implied = argument('inv_std', init('Constant', number('1')), false);
    expect(shown(carryInvStd(implied, context()))).toBe("moving_variance_initializer='ones'");
    const exact = { 'initial-statistics': 'exact' } as const;
    expect(shown(carryInvStd(implied, context(exact)))).toBe('moving_variance_initializer=Constant(0.9999)');
    expect(shown(carryInvStd(implied, context(exact, eps)))).toBe(
      'moving_variance_initializer=Constant(1 - cfg.eps)',
    );
  });
});
