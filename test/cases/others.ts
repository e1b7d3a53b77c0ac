import { checkNothing, checkOthers, checkOthersGiven } from '../support/check.ts';

// Other libraries
checkOthers(
  'from tensorlayer.layers import BatchNormLayer\nnet = BatchNormLayer(net, act=f, is_train=True)',
  'library tensorlayer.layers',
);
checkOthers(
  'import tensorlayer as tl\nnet = tl.layers.BatchNormLayer(net, is_train=True)',
  'library tensorlayer.layers',
);
checkOthers('from tensorlayer.layers import *\nnet = BatchNormLayer(net, is_train=True)', 'nowhere');
checkOthers(
  'from madmom.ml.nn.layers import BatchNormLayer\nBatchNormLayer(beta, gamma, mean, inv_std, f)',
  'library madmom.ml.nn.layers',
);
checkOthers('import neuralnet as nn\nnn.BatchNormLayer(shape)', 'library neuralnet');
checkOthers('import tensorflow as tf\ntf.contrib.batch_norm(x)', 'library tensorflow.contrib');

// Own classes
const gist =
  'class BatchNormLayer(lasagne.layers.Layer):\n    def __init__(self, incoming, axes=None, epsilon=0.01, alpha=0.5, nonlinearity=None): pass\n';
checkOthers(`import lasagne\n${gist}net = BatchNormLayer(net, nonlinearity=f)`, 'class 2');
checkOthersGiven(
  { modules: { batch_norm: `import lasagne\n${gist}` } },
  'import lasagne\nfrom batch_norm import BatchNormLayer\nnet = BatchNormLayer(net)',
  'class batch_norm.py:2',
);
checkOthersGiven(
  { modules: { batch_norm: `import lasagne\n${gist}` } },
  'import lasagne\nimport batch_norm\nnet = batch_norm.BatchNormLayer(net)',
  'class batch_norm.py:2',
);
checkOthersGiven(
  { modules: { '.norm': 'def batch_norm(layer): return layer' } },
  'import lasagne\nfrom .norm import batch_norm\nnet = batch_norm(net)',
  'function norm.py:1',
);
checkOthersGiven(
  { modules: { layers: `from layers_base import BatchNormLayer`, layers_base: gist } },
  'from layers import *\nnet = BatchNormLayer(net)',
  'class layers_base.py:1',
);
checkOthers(
  'import lasagne\nfrom somewhere import BatchNormLayer\nnet = BatchNormLayer(net)',
  'library somewhere',
);

// Mentions that are no call
checkNothing('from tensorlayer.layers import BatchNormLayer\nisinstance(net, BatchNormLayer)');
checkNothing('class BatchNormLayer(object):\n    """BatchNormLayer(incoming)"""');
