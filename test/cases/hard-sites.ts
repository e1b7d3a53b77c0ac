import {
  checkConfirm,
  checkNothing,
  checkOthers,
  checkReference,
  checkRefused,
  checkRewrite,
} from '../support/check.ts';
import { BN } from '../support/keras.ts';

const keras = (...names: string[]): string => `from keras.layers import ${names.join(', ')}\n`;

// Axes from a dictionary, by the kind of the layer
checkRefused(
  'def denoise(layer, name, ax):\n    return BatchNormLayer(layer, axes=$0ax$0, alpha=0.1, beta=None, gamma=None, name=name)',
  'axes-at-run-time',
);
// The newest batch alone counts
checkRewrite(
  'net = BatchNormLayer(net, alpha=1.0, beta=None, gamma=None)',
  `net = ${BN('momentum=0.0, center=False, scale=False')}(net)`,
);
// Everything is averaged over
checkRefused(
  'from lasagne.layers import *\nalpha = .1\nepsilon = 1e-4\ncnn = DenseLayer(cnn, 512)\ncnn = BatchNormLayer(cnn, epsilon=epsilon, alpha=alpha, axes=(0, 1))',
  'axes-keeps-none',
);
// Constants above, by name
checkRewrite(
  'alpha = .1\nepsilon = 1e-4\nfor k in range(3):\n    mlp = BatchNormLayer(mlp, epsilon=epsilon, alpha=alpha)',
  `alpha = .1\nepsilon = 1e-4\nfor k in range(3):\n    mlp = ${BN('momentum=1 - alpha, epsilon=epsilon')}(mlp)`,
);
// A recurrent layer's features, a range from the command line
checkConfirm(
  "from lasagne.layers import *\nfrom lasagne.init import Uniform\nfor l in range(2):\n    net['bn%d' % l] = BatchNormLayer(net['rnn%d' % l], axes=(0, 1), beta=Uniform(range=(0, args.ini_b)))",
  'axes-unknown-rank',
  "BatchNormalization(axis=2, momentum=0.9, epsilon=1e-4, beta_initializer=RandomUniform(minval=0, maxval=args.ini_b))(net['rnn%d' % l])",
);
// An initializer made elsewhere
checkRefused(
  'def block(net, gamma):\n    net.append(BatchNormLayer(net[-1][1], gamma=$0gamma$0))',
  'initializer-unknown',
);
// In a tuple in a call
checkRewrite(
  'net.append((names[1], BatchNormLayer(net[-1][1])))',
  `net.append((names[1], ${BN()}(net[-1][1])))`,
);
// A parameter that no release has
checkRefused(
  'from lasagne.nonlinearities import rectify\nfrom lasagne.layers import BatchNormLayer\nnetwork = BatchNormLayer(network, $0nonlinearity$0=rectify)',
  'argument-of-another-version',
);
// An alias that a closure calls, Python 2, tabs
checkRewrite(
  "import lasagne\ndef build(x):\n\tbatchnorm = lasagne.layers.BatchNormLayer\n\tdef residual(l):\n\t\tprint 'block'\n\t\treturn batchnorm(l)\n\treturn residual(x)\n",
  `import lasagne\n${keras('BatchNormalization')}def build(x):\n\tbatchnorm = lasagne.layers.BatchNormLayer\n\tdef residual(l):\n\t\tprint 'block'\n\t\treturn ${BN()}(l)\n\treturn residual(x)\n`,
);
// A computed name over several lines
checkRewrite(
  "conv = BatchNormLayer(conv,\n                      name=prefix + '_l%02dbn' % (n + 1),\n                      beta=None, gamma=None)",
  "conv = BatchNormalization(axis=1,\n                          momentum=0.9,\n                          epsilon=1e-4,\n                          center=False,\n                          scale=False,\n                          name=prefix + '_l%02dbn' % (n + 1))(conv)",
);
// Five dimensions, Python 2
checkRewrite(
  "import lasagne as nn\nl_in = nn.layers.InputLayer((None, 1, 64, 64, 64))\nnetwork = nn.layers.BatchNormLayer(l_in, name='pre_bn', beta=None, gamma=None)\nprint network\n",
  `import lasagne as nn\n${keras('BatchNormalization')}l_in = nn.layers.InputLayer((None, 1, 64, 64, 64))\nnetwork = ${BN("center=False, scale=False, name='pre_bn'")}(l_in)\nprint network\n`,
);
// A subclass that calls the class it extends
checkReference(
  'class Mine(lasagne.layers.BatchNormLayer):\n    def __init__(self, incoming):\n        lasagne.layers.BatchNormLayer.__init__(self, incoming)',
  'base-class',
  'base-class-call',
);
// A specification for later, from a module that no release has
checkNothing(
  "from lasagne.layers.batch_norm import BatchNormLayer\nspec = {'type': BatchNormLayer, 'axes': (0, 1)}",
);
checkReference("spec = [{'type': BatchNormLayer, 'axes': (0, 1), 'nonlinearity': f}]", 'keyword-table');
// A test's fixture hides the import
checkOthers(
  'class TestBN:\n    def BatchNormLayer(self):\n        return 3\n    def test(self, BatchNormLayer, init_unique):\n        return BatchNormLayer((2, 3), beta=init_unique).beta',
  'parameter 10',
);
// The wrapped layer is built elsewhere
checkRefused(
  "net = [lasagne.layers.batch_norm($0branch[i]$0, name='bn') if dict['bnorm'][j] else branch[i] for i in x]",
  'wrapped-elsewhere',
);
// What stands behind a scale and a bias of their own
checkRewrite(
  'from lasagne.layers import *\nnet = BiasLayer(ScaleLayer(BatchNormLayer(net, beta=None, gamma=None)))',
  `from lasagne.layers import *\n${keras('BatchNormalization')}net = BiasLayer(ScaleLayer(${BN('center=False, scale=False')}(net)))`,
);
// nolearn's pairs
checkReference(
  "layers = [(InputLayer, {'shape': (None, 3)}), ($0BatchNormLayer$0, {}), (DenseLayer, {'num_units': 3})]",
  'keyword-table',
);
// A helper with another name, chosen by assignment
checkRewrite(
  'from lasagne.layers import *\nLAYER_FN = batch_norm\nnet = LAYER_FN(Conv2DLayer(net, 8, 3))',
  `from lasagne.layers import *\n${keras('Activation', 'BatchNormalization')}LAYER_FN = batch_norm\nnet = Activation('relu')(${BN()}(Conv2DLayer(net, 8, 3, b=None, nonlinearity=None)))`,
);
checkRefused(
  'from lasagne.layers import *\ndef maybe(l):\n    return batch_norm($0l$0) if use_bn else l\nnet = maybe(Conv2DLayer(net, 8, 3))',
  'wrapped-elsewhere',
);
