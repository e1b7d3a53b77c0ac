import {
  checkConfirmGiven,
  checkImports,
  checkNotesGiven,
  checkRefusedGiven,
  checkRewrite,
} from '../support/check.ts';
import { BN } from '../support/keras.ts';

const last = { options: { 'data-format': 'channels_last' } } as const;
const exact = { options: { 'initial-statistics': 'exact' } } as const;
const input = (shape: string): string => `net = lasagne.layers.InputLayer(${shape})\n`;
const moved = (before: string, call: string, axis: string): void =>
  checkRewrite(`${before}x = BatchNormLayer(${call})`, `${before}x = ${BN(`axis=${axis}`)}(net)`, last);

// channels_last moves the kept axis of images and volumes, not of vectors and sequences
moved(input('(None, 3)'), 'net', '1');
moved(input('(None, 3, 8, 8)'), 'net', '-1');
moved(input('(None, 3, 8, 8)'), 'net, axes=(0, 1, 2)', '2');
moved(input('(None, 3, 8, 8)'), 'net, axes=(0, 1, 3)', '1');
moved(input('(None, 3, 8, 8, 8)'), 'net', '-1');
moved('net = lasagne.layers.Conv1DLayer(x, 8, 3)\n', 'net', '-1');
moved('net = lasagne.layers.Conv2DLayer(x, 8, 3)\n', 'net', '-1');
moved('net = lasagne.layers.DenseLayer(x, 8)\n', 'net', '1');
checkConfirmGiven(
  last,
  `${input('(None, 30, 8)')}x = BatchNormLayer(net)`,
  'data-format-unknown-rank',
  `${BN()}(net)`,
  `${BN('axis=-1')}(net)`,
);
checkConfirmGiven(
  last,
  `${input('(None, 30, 8)')}x = BatchNormLayer(net, axes=(0, 1))`,
  'data-format-unknown-rank',
  `${BN('axis=2')}(net)`,
  `${BN()}(net)`,
);
checkConfirmGiven(
  last,
  'x = BatchNormLayer(net)',
  'data-format-unknown-rank',
  `${BN('axis=-1')}(net)`,
  `${BN()}(net)`,
  `${BN()}(net)`,
  `${BN('axis=-1')}(net)`,
  `${BN('axis=-1')}(net)`,
);

// exact starts where Lasagne starts
checkRewrite(
  'x = BatchNormLayer(net)',
  `x = ${BN('moving_variance_initializer=Constant(0.9999)')}(net)`,
  exact,
);
checkRewrite(
  'x = BatchNormLayer(net, epsilon=1e-3)',
  `x = ${BN('epsilon=1e-3, moving_variance_initializer=Constant(0.999)')}(net)`,
  exact,
);
checkRewrite(
  'x = BatchNormLayer(net, epsilon=EPS)',
  `x = ${BN('epsilon=EPS, moving_variance_initializer=Constant(1 - EPS)')}(net)`,
  exact,
);
checkRewrite(
  'x = BatchNormLayer(net, inv_std=lasagne.init.Constant(2))',
  `x = ${BN('moving_variance_initializer=Constant(0.2499)')}(net)`,
  exact,
);

checkRefusedGiven(exact, 'x = BatchNormLayer(net, epsilon=next(e))', 'initializer-at-run-time');
checkRefusedGiven(exact, 'x = BatchNormLayer(net, epsilon=None)', 'number-invalid');

// Flavours and styles of import
const before =
  'import lasagne\nfrom lasagne.layers import BatchNormLayer\nx = BatchNormLayer(net, beta=lasagne.init.Normal())\n';
const after = (imports: string, prefix = '', initializers = ''): string =>
  `${imports}x = ${prefix}${BN(`beta_initializer=${initializers}RandomNormal(mean=0.0, stddev=0.01)`)}(net)\n`;
const flavoured = (
  keras: 'keras' | 'tensorflow.keras' | 'tf_keras',
  style: 'name' | 'module',
  imports: string,
  module = '',
): void =>
  checkImports(before, after(imports, module && `${module}.layers.`, module && `${module}.initializers.`), {
    options: { keras, 'import-style': style },
  });
flavoured(
  'keras',
  'name',
  'from keras.initializers import RandomNormal\nfrom keras.layers import BatchNormalization\n',
);
flavoured(
  'tensorflow.keras',
  'name',
  'from tensorflow.keras.initializers import RandomNormal\nfrom tensorflow.keras.layers import BatchNormalization\n',
);
flavoured(
  'tf_keras',
  'name',
  'from tf_keras.initializers import RandomNormal\nfrom tf_keras.layers import BatchNormalization\n',
);
flavoured('keras', 'module', 'import keras\n', 'keras');
flavoured('tensorflow.keras', 'module', 'from tensorflow import keras\n', 'keras');
flavoured('tf_keras', 'module', 'import tf_keras\n', 'tf_keras');
checkImports(
  'import tensorflow as tf\nfrom lasagne.layers import BatchNormLayer\nx = BatchNormLayer(net)\n',
  `import tensorflow as tf\nx = tf.keras.layers.${BN()}(net)\n`,
  { options: { keras: 'tensorflow.keras' } },
);

// Exact training takes the layer that is shipped
const trains = { options: { 'exact-training': 'on' } } as const;
const importLayer = 'from lasagne.layers import BatchNormLayer\n';
checkImports(
  `${importLayer}x = BatchNormLayer(net)\n`,
  `from lasagne_batch_norm import LasagneBatchNormalization\nx = Lasagne${BN()}(net)\n`,
  trains,
);
checkImports(
  `import lasagne\n${importLayer}x = BatchNormLayer(net, beta=lasagne.init.Constant(2))\n`,
  `import keras\nfrom lasagne_batch_norm import LasagneBatchNormalization\nx = Lasagne${BN('beta_initializer=keras.initializers.Constant(2)')}(net)\n`,
  { options: { 'exact-training': 'on', 'import-style': 'module' } },
);
checkNotesGiven(trains, 'x = BatchNormLayer(net)', 'exact-training-module');
checkRefusedGiven(
  { options: { 'exact-training': 'on', keras: 'tf_keras' } },
  'x = BatchNormLayer(net)',
  'exact-training-keras-2',
);
