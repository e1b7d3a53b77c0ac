import type { Sample } from '../sample.ts';

/** Initial values of beta, gamma, mean and inv_std. */
export const initializerSamples = {
  'array-copied': { source: "net = BatchNormLayer(net, beta=np.load('beta.npy'))" },
  'expression-initializer': { source: 'net = BatchNormLayer(net, gamma=lasagne.init.Normal(0.02, 1.0))' },
  'inv-std-at-run-time': { source: "net = BatchNormLayer(net, inv_std=np.load('inv_std.npy'))" },
  'statistic-none': { source: 'net = BatchNormLayer(net, mean=None)' },
  'initializer-invalid': { source: 'net = BatchNormLayer(net, gamma=1)' },
  'initializer-class': { source: 'net = BatchNormLayer(net, beta=lasagne.init.Constant)' },
  'initializer-arguments': { source: 'net = BatchNormLayer(net, beta=lasagne.init.Constant(value=0.5))' },
  'initializer-needs-matrix': { source: 'net = BatchNormLayer(net, gamma=lasagne.init.GlorotUniform())' },
  'initializer-unknown': { source: 'def norm(net, beta):\n    return BatchNormLayer(net, beta=beta)' },
  'initializer-at-run-time': {
    source: 'def norm(net, numbers):\n    return BatchNormLayer(net, gamma=lasagne.init.Normal(*numbers))',
  },
  'initializer-function': { source: 'net = BatchNormLayer(net, gamma=lambda shape: np.ones(shape))' },
  'initializer-of-several-axes': {
    source:
      "net = InputLayer((None, 3, 32, 32))\nnet = BatchNormLayer(net, axes=(0, 2), beta=np.load('beta.npy'))",
    options: { keras: 'tf_keras' },
  },
  'division-ambiguous': { source: 'net = BatchNormLayer(net, gamma=lasagne.init.Constant(1 / 2))' },
  'shared-variable': {
    source: 'offset = theano.shared(np.zeros(64))\nleft = BatchNormLayer(left, beta=offset)',
  },
  'theano-expression': { source: "net = BatchNormLayer(net, gamma=T.exp(T.vector('log_scale')))" },
  'inv-std-negative': { source: 'net = BatchNormLayer(net, inv_std=lasagne.init.Constant(-1))' },
  'inv-std-zero': { source: 'net = BatchNormLayer(net, inv_std=lasagne.init.Constant(0))' },
  'inv-std-random': { source: 'net = BatchNormLayer(net, inv_std=lasagne.init.Uniform((0.5, 2)))' },
} as const satisfies Readonly<Record<string, Sample>>;
