import type { Sample } from '../sample.ts';

/** Arguments: how they are passed, numbers, axes and names. */
export const argumentSamples = {
  'arguments-hidden': { source: 'net = BatchNormLayer(net, **options)' },
  'argument-missing': { source: 'net = BatchNormLayer(alpha=0.05)' },
  'argument-unknown': { source: 'net = BatchNormLayer(net, momentum=0.9)' },
  'argument-of-another-version': {
    source: 'net = BatchNormLayer(net, nonlinearity=lasagne.nonlinearities.rectify)',
  },
  'argument-repeated': { source: "net = BatchNormLayer(net, 'auto', axes=(0, 2, 3))" },
  'arguments-too-many': { source: "net = BatchNormLayer(net, 'auto', 1e-4, 0.1, b, g, m, s, 'bn1')" },
  'incoming-invalid': { source: 'net = BatchNormLayer([a, b])' },
  'incoming-shape': { source: 'layer = BatchNormLayer((None, 3, 32, 32))' },

  'momentum-at-run-time': {
    source: 'def block(net, config):\n    return BatchNormLayer(net, alpha=config.alpha)',
  },
  'epsilon-at-run-time': { source: 'def block(net, eps):\n    return BatchNormLayer(net, epsilon=eps)' },
  'number-invalid': { source: "net = BatchNormLayer(net, alpha='0.1')" },
  'number-symbolic': { source: 'net = BatchNormLayer(net, alpha=theano.shared(0.1))' },
  'integer-division': { source: 'net = BatchNormLayer(net, alpha=1 / 10)' },
  'division-python-2': { source: 'net = BatchNormLayer(net, alpha=1 / 10)' },
  'division-python-3': { source: 'net = BatchNormLayer(net, alpha=1 / 10)' },
  'dnn-epsilon': {
    source: 'from lasagne.layers.dnn import BatchNormDNNLayer\nnet = BatchNormDNNLayer(net, epsilon=1e-6)',
  },

  'axes-unknown-rank': { source: 'def between(net):\n    return BatchNormLayer(net, axes=(0, 1))' },
  'axis-rank': { source: 'def between(net):\n    return BatchNormLayer(net, axes=(0, 1))' },
  'axis-list': {
    source: 'net = InputLayer((None, 3, 32, 32))\nnet = BatchNormLayer(net, axes=(0, 2))',
    options: { keras: 'tf_keras' },
  },
  'axes-keeps-several': {
    source: 'net = InputLayer((None, 3, 32, 32))\nnet = BatchNormLayer(net, axes=(0, 2))',
  },
  'axes-keeps-none': {
    source: 'net = InputLayer((None, 100))\nnet = BatchNormLayer(net, axes=(0, 1))',
  },
  'axes-keeps-batch': {
    source: 'net = InputLayer((16, 3, 32, 32))\nnet = BatchNormLayer(net, axes=(2, 3))',
  },
  'batch-axis-kept': { source: 'net = InputLayer((16, 100))\nnet = BatchNormLayer(net, axes=1)' },
  'axes-negative': { source: 'net = BatchNormLayer(net, axes=(0, -1))' },
  'axes-repeated': { source: 'net = BatchNormLayer(net, axes=(0, 0))' },
  'axes-out-of-range': {
    source: 'net = InputLayer((None, 100))\nnet = BatchNormLayer(net, axes=(0, 2, 3))',
  },
  'axes-empty': { source: 'net = BatchNormLayer(net, axes=())' },
  'axes-invalid': { source: "net = BatchNormLayer(net, axes='spatial')" },
  'axes-at-run-time': { source: 'def norm(net, axes):\n    return BatchNormLayer(net, axes=axes)' },
  'dnn-axes': {
    source: 'from lasagne.layers.dnn import BatchNormDNNLayer\nnet = BatchNormDNNLayer(net, axes=(0, 1))',
  },
  'data-format-unknown-rank': {
    source: 'def norm(net):\n    return BatchNormLayer(net)',
    options: { 'data-format': 'channels_last' },
  },

  'name-at-run-time': { source: "net = BatchNormLayer(net, name='bn%d' % depth)" },
  'name-rejected': { source: "net = BatchNormLayer(net, name='stage1/bn')" },
  'name-repeated': {
    source: "left = BatchNormLayer(left, name='bn')\nright = BatchNormLayer(right, name='bn')",
  },
  'name-in-loop': { source: "for i in range(5):\n    net = BatchNormLayer(net, name='bn')" },
  'exact-training-module': {
    source: 'net = BatchNormLayer(net, alpha=0.05)',
    options: { 'exact-training': 'on' },
  },
  'exact-training-keras-2': {
    source: 'net = BatchNormLayer(net, alpha=0.05)',
    options: { 'exact-training': 'on', keras: 'tf_keras' },
  },
} as const satisfies Readonly<Record<string, Sample>>;
