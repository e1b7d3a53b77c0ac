/** What is known of one nonlinearity. */
export interface NonlinearityRow {
  /** What it computes of `x`. */
  readonly formula: string;
  readonly keras: KerasForm;
}

/** How a nonlinearity is written in Keras. */
export type KerasForm =
  /** Nothing has to be written. */
  | { readonly kind: 'nothing' }
  /** `Activation('relu')`. */
  | { readonly kind: 'activation'; readonly name: string }
  /** Along the rows of a matrix, which Keras's last axis is at rank 2 only; Theano takes nothing else. */
  | { readonly kind: 'softmax' }
  /** `LeakyReLU(slope)`: the keyword is alpha in Keras 2 and negative_slope in Keras 3, so none is written. */
  | { readonly kind: 'leaky'; readonly slope: string }
  | { readonly kind: 'none' };

const activation = (name: string): KerasForm => ({ kind: 'activation', name });
const none: KerasForm = { kind: 'none' };

const sigmoid = { formula: '1 / (1 + exp(-x))', keras: activation('sigmoid') };
const softmax = { formula: 'exp(x) / sum(exp(x))', keras: { kind: 'softmax' } } as const;
const tanh = { formula: 'tanh(x)', keras: activation('tanh') };
const relu = { formula: 'max(0, x)', keras: activation('relu') };
const elu = { formula: 'x if x > 0 else exp(x) - 1', keras: activation('elu') };
const selu = { formula: '1.0507 * (x if x > 0 else 1.6733 * (exp(x) - 1))', keras: activation('selu') };
const softplus = { formula: 'log(1 + exp(x))', keras: activation('softplus') };
const linear = { formula: 'x', keras: { kind: 'nothing' } } as const;

const rows: Readonly<Record<string, NonlinearityRow>> = {
  'lasagne.nonlinearities.sigmoid': sigmoid,
  'lasagne.nonlinearities.softmax': softmax,
  'lasagne.nonlinearities.tanh': tanh,
  'lasagne.nonlinearities.rectify': relu,
  'lasagne.nonlinearities.leaky_rectify': {
    formula: 'x if x > 0 else 0.01 * x',
    keras: { kind: 'leaky', slope: '0.01' },
  },
  'lasagne.nonlinearities.very_leaky_rectify': {
    formula: 'x if x > 0 else x / 3',
    keras: { kind: 'leaky', slope: '1.0 / 3' },
  },
  'lasagne.nonlinearities.elu': elu,
  'lasagne.nonlinearities.selu': selu,
  'lasagne.nonlinearities.softplus': softplus,
  'lasagne.nonlinearities.linear': linear,
  'lasagne.nonlinearities.identity': linear,
  'theano.tensor.tanh': tanh,
  'theano.tensor.exp': { formula: 'exp(x)', keras: activation('exponential') },
  'theano.tensor.sqr': { formula: 'x ** 2', keras: none },
  'theano.tensor.sqrt': { formula: 'x ** 0.5', keras: none },
  'theano.tensor.abs_': { formula: 'abs(x)', keras: none },
  'theano.tensor.sin': { formula: 'sin(x)', keras: none },
  'theano.tensor.cos': { formula: 'cos(x)', keras: none },
  'theano.tensor.arctan': { formula: 'arctan(x)', keras: none },
  'theano.tensor.nnet.sigmoid': sigmoid,
  'theano.tensor.nnet.softmax': softmax,
  'theano.tensor.nnet.relu': relu,
  'theano.tensor.nnet.elu': elu,
  'theano.tensor.nnet.selu': selu,
  'theano.tensor.nnet.softplus': softplus,
  'theano.tensor.nnet.softsign': { formula: 'x / (1 + abs(x))', keras: activation('softsign') },
  // Keras 2 has this formula, Keras 3 another one under the same name.
  'theano.tensor.nnet.hard_sigmoid': { formula: 'min(1, max(0, 0.2 * x + 0.5))', keras: none },
  'theano.tensor.nnet.ultra_fast_sigmoid': {
    formula: '1 / (1 + exp(-x)), approximately',
    keras: none,
  },
  'theano.tensor.nnet.logsoftmax': { formula: 'x - log(sum(exp(x)))', keras: none },
};

/** The functions of `lasagne.nonlinearities`, and those of Theano that are passed in their place, by qualified name. */
export const nonlinearities: ReadonlyMap<string, NonlinearityRow> = new Map(Object.entries(rows));

/** Parameters in order, with the Python source of their defaults. */
export type Signature = readonly (readonly [name: string, fallback: string])[];

const scaledTanh: Signature = [
  ['scale_in', '1'],
  ['scale_out', '1'],
];

/** The classes of `lasagne.nonlinearities`, whose instances are nonlinearities. */
export const nonlinearityClasses: ReadonlyMap<string, Signature> = new Map<string, Signature>([
  ['lasagne.nonlinearities.LeakyRectify', [['leakiness', '0.01']]],
  ['lasagne.nonlinearities.ScaledTanH', scaledTanh],
  ['lasagne.nonlinearities.ScaledTanh', scaledTanh],
  [
    'lasagne.nonlinearities.SELU',
    [
      ['scale', '1'],
      ['scale_neg', '1'],
    ],
  ],
]);
