import { checkHover, checkHoverIn, checkNoHover, checkPlainHover } from './check.ts';

checkNoHover('x$0 = 1');
checkNoHover('class BatchNormLayer: pass\nimport x\nBatch$0NormLayer(net)');
checkNoHover('# Batch$0NormLayer(net)');
checkNoHover("s = 'Batch$0NormLayer(net)'");

// The callee tells of every parameter.
checkHover(
  "net = Batch$0NormLayer(net['conv1'], alpha=0.05, gamma=None)\nnet = Conv2DLayer(net, 3, 3)",
  '**Ready: `BatchNormLayer` → Keras `BatchNormalization`**',
  "BatchNormalization(axis=1, momentum=0.95, epsilon=1e-4, scale=False)(net['conv1'])",
  '| Lasagne | Keras | Why |',
  '| `alpha=0.05` | `momentum=0.95` | 1 − alpha |',
  '| `gamma=None` | `scale=False` | no gamma |',
  "| epsilon not passed: `1e-4` | `epsilon=1e-4` | Keras's default is 1e-3 |",
  "| axes not passed: `'auto'` | `axis=1` | Keras's default is the last axis |",
  '| beta, mean, name not passed | nothing | the same in both |',
  '1 Conv2DLayer',
  '**Weights:**',
);
checkHover(
  'net = Batch$0NormLayer(net, axes=(0, 1))',
  '**Needs your answer:',
  'Choose the reading',
  'axis=2',
);
checkHover(
  'net = Batch$0NormLayer(net, **options)',
  '**Not converted: `BatchNormLayer`**',
  '#arguments-hidden)',
);
checkHover('isinstance(x, Batch$0NormLayer)', '**Mentioned: `BatchNormLayer`**');
checkHover(
  'net = batch$0_norm(DenseLayer(net, 10))',
  '`BatchNormalization → Activation`',
  '`b=None` `nonlinearity=None`',
);

// Arguments, by keyword and by position.
checkHover(
  'net = BatchNormLayer(net, al$0pha=0.05)',
  '`alpha=0.05` → `momentum=0.95` (1 − alpha)',
  'about 20 batches',
  '`mean = 0.95 * mean + 0.05 * batch_mean`',
);
checkHover(
  "net = BatchNormLayer(net, 'auto', 1e-4, 0.$02)",
  '`alpha=0.2` → `momentum=0.8`',
  'about 5 batches',
);
checkHover('net = BatchNormLayer(net, alpha=A$0LPHA)', '`alpha=ALPHA` → `momentum=1 - ALPHA`');
checkHover(
  'net = BatchNormLayer(net, gam$0ma=None)',
  '`gamma=None` → `scale=False` (no gamma)',
  'regularization includes gamma',
);
checkHover('net = BatchNormLayer(n$0et)', '`incoming=net` becomes what the Keras layer is called on');
checkHover(
  'net = BatchNormLayer(BatchNormLayer(net, alpha=0.$03), alpha=0.5)',
  '`alpha=0.3` → `momentum=0.7`',
);

// What stands around it.
checkHover('net = Conv2D$0Layer(net, 3, 3)', '`Conv2DLayer` → `Conv2D`', 'flips its filters');
checkHover('from lasagne.layers import Dense$0Layer', '`DenseLayer` → `Dense`', 'Flatten');
checkHover('net = BatchNormLayer(net, beta=lasagne.init.Con$0stant(3))', '`Constant(val=0.0)`');
checkHover('f = lasagne.nonlinearities.rect$0ify', "`rectify` → `Activation('relu')`");
checkHover('out = get_output(net, deter$0ministic=True)', 'training=False');

// From Keras back to Lasagne.
checkHover('from keras.layers import BatchNormalization\nBatch$0Normalization()', '`alpha=0.1` | `momentum`');
checkHover(
  'from tensorflow.keras.layers import BatchNormalization\nBatchNormalization(momen$0tum=0.95)',
  '`momentum=0.95` ← `alpha=0.05`',
);
checkHover('import keras\nkeras.layers.BatchNormalization(sca$0le=False)', '`scale=False` ← `gamma=None`');
checkHover(
  'import keras\nkeras.layers.BatchNormalization(gamma_reg$0ularizer=r)',
  'Lasagne has nothing like it',
);

// Code of the owner's cannot become markup.
checkHover("net = BatchNormLayer(net, na$0me='a`b')", "``name='a`b'``");
checkHover("net = Batch$0NormLayer(net, name='a|b')", "`name='a\\|b'`");
checkHover("net = Batch$0NormLayer(net['```'])", '````python\n');
checkHover("net = BatchNormLayer(net, na$0me='<b>')", "`name='<b>'`");

checkPlainHover(
  'net = Batch$0NormLayer(net, alpha=0.05)',
  'Ready: BatchNormLayer → Keras BatchNormalization\n',
  '\nalpha=0.05 → momentum=0.95 (1 − alpha)\n',
);
checkHoverIn(
  'zh',
  'net = Batch$0NormLayer(net, gamma=None)',
  '可直接转换：`BatchNormLayer`',
  '不用 gamma',
  '| 原因 |',
);
checkHoverIn('zh', 'net = BatchNormLayer(net, al$0pha=0.05)', '滑动均值', '20 个批次');
