import type { Sample } from '../sample.ts';

/** What `batch_norm` wraps, and the nonlinearity it puts behind itself. */
export const wrappingSamples = {
  'wrapped-elsewhere': { source: 'def norm(layer):\n    return batch_norm(layer)' },
  'wrapped-reused': {
    source: 'dense = DenseLayer(net, 100)\nnet = batch_norm(dense)\nweights = dense.W',
  },
  'wrapped-own-class': {
    source:
      'from lasagne.layers import batch_norm\nfrom mylayers import GatedLayer\nnet = batch_norm(GatedLayer(net, 100))',
  },
  'wrapped-unsupported': { source: 'net = batch_norm(lasagne.layers.RecurrentLayer(net, 100))' },
  'wrapped-hidden': { source: 'net = batch_norm(DenseLayer(net, 100, **options))' },
  'nonlinearity-unknown': {
    source: 'def dense(net, f):\n    return batch_norm(DenseLayer(net, 100, nonlinearity=f))',
  },
  'nonlinearity-class': {
    source: 'net = batch_norm(DenseLayer(net, 100, nonlinearity=lasagne.nonlinearities.LeakyRectify))',
  },
  'nonlinearity-no-counterpart': {
    source: 'net = batch_norm(DenseLayer(net, 100, nonlinearity=T.nnet.hard_sigmoid))',
  },
  'nonlinearity-scaled-tanh': {
    source:
      'net = batch_norm(DenseLayer(net, 100, nonlinearity=lasagne.nonlinearities.ScaledTanH(0.5, 2.4)))',
  },
  'nonlinearity-softmax-rank': {
    source:
      'net = InputLayer((None, 3, 32, 32))\nnet = batch_norm(Conv2DLayer(net, 10, 1, nonlinearity=lasagne.nonlinearities.softmax))',
  },
} as const satisfies Readonly<Record<string, Sample>>;
