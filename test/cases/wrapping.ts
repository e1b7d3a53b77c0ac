import { checkConfirm, checkNotes, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const head = 'from lasagne.layers import *\nfrom lasagne.nonlinearities import *\n';
const keras = (...names: string[]): string => `from keras.layers import ${names.join(', ')}\n`;
const relu = `Activation('relu')(${BN()}`;
/** A layer written inside `batch_norm`, and what it becomes. */
function checkWrapped(before: string, after: string, ...names: string[]): void {
  checkRewrite(
    `${head}net = ${before}`,
    `${head}${keras(...(names.length > 0 ? names : ['Activation', 'BatchNormalization']))}net = ${after}`,
  );
}
function checkPlain(before: string, after: string): void {
  checkWrapped(before, after, 'BatchNormalization');
}
const refused = (text: string, ...codes: string[]): void => checkRefused(`${head}${text}`, ...codes);

// Inline, with the default nonlinearity
checkWrapped('batch_norm(DenseLayer(net, 10))', `${relu}(DenseLayer(net, 10, b=None, nonlinearity=None)))`);
checkWrapped(
  'batch_norm(Conv2DLayer(net, 8, 3))',
  `${relu}(Conv2DLayer(net, 8, 3, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(Conv2DLayer(net, 8, 3, nonlinearity=rectify))',
  `${relu}(Conv2DLayer(net, 8, 3, nonlinearity=None, b=None)))`,
);
checkWrapped(
  'batch_norm(Conv2DLayer(net, 8, 3, b=None))',
  `${relu}(Conv2DLayer(net, 8, 3, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(TransposedConv2DLayer(net, 8, 3))',
  `${relu}(TransposedConv2DLayer(net, 8, 3, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(Deconv2DLayer(net, 8, 3, nonlinearity=tanh))',
  `Activation('tanh')(${BN()}(Deconv2DLayer(net, 8, 3, nonlinearity=None, b=None)))`,
);
checkWrapped(
  'batch_norm(layer=DenseLayer(net, 10))',
  `${relu}(DenseLayer(net, 10, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10), gamma=None)',
  `Activation('relu')(${BN('scale=False')}(DenseLayer(net, 10, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10, W, None))',
  `${relu}(DenseLayer(net, 10, W, None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10, W, b))',
  `${relu}(DenseLayer(net, 10, W, None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10, W, b, tanh))',
  `Activation('tanh')(${BN()}(DenseLayer(net, 10, W, None, None)))`,
);
checkWrapped(
  'f(batch_norm(DenseLayer(net, 10)))',
  `f(${relu}(DenseLayer(net, 10, b=None, nonlinearity=None))))`,
);
checkWrapped('batch_norm(ScaleLayer(net))', `${BN()}(ScaleLayer(net))`, 'BatchNormalization');

// Every nonlinearity of the table
const becomes = (nonlinearity: string, activation: string): void =>
  checkWrapped(
    `batch_norm(DenseLayer(net, 10, nonlinearity=${nonlinearity}))`,
    `${activation}(${BN()}(DenseLayer(net, 10, nonlinearity=None, b=None)))`,
    ...['BatchNormalization', activation.split('(')[0] ?? ''].sort(),
  );
for (const name of ['sigmoid', 'tanh', 'elu', 'selu', 'softplus']) becomes(name, `Activation('${name}')`);
becomes('rectify', "Activation('relu')");
becomes('softmax', "Activation('softmax')");
becomes('leaky_rectify', 'LeakyReLU(0.01)');
becomes('very_leaky_rectify', 'LeakyReLU(1.0 / 3)');
becomes('LeakyRectify(0.2)', 'LeakyReLU(0.2)');
becomes('LeakyRectify()', 'LeakyReLU(0.01)');
becomes('LeakyRectify(leakiness=a)', 'LeakyReLU(a)');
becomes('ScaledTanH(1, 1)', "Activation('tanh')");
becomes('SELU()', "Activation('elu')");
checkPlain(
  'batch_norm(DenseLayer(net, 10, nonlinearity=None))',
  `${BN()}(DenseLayer(net, 10, nonlinearity=None, b=None))`,
);
checkPlain(
  'batch_norm(DenseLayer(net, 10, nonlinearity=linear))',
  `${BN()}(DenseLayer(net, 10, nonlinearity=None, b=None))`,
);
checkPlain(
  'batch_norm(DenseLayer(net, 10, nonlinearity=identity))',
  `${BN()}(DenseLayer(net, 10, nonlinearity=None, b=None))`,
);
checkRewrite(
  `${head}act = tanh\nnet = batch_norm(DenseLayer(net, 10, nonlinearity=act))`,
  `${head}${keras('Activation', 'BatchNormalization')}act = tanh\nnet = Activation('tanh')(${BN()}(DenseLayer(net, 10, nonlinearity=None, b=None)))`,
);
checkRewrite(
  'import theano.tensor as T\nfrom lasagne.layers import *\nnet = batch_norm(DenseLayer(net, 10, nonlinearity=T.nnet.relu))\nT.exp',
  `import theano.tensor as T\nfrom lasagne.layers import *\n${keras('Activation', 'BatchNormalization')}net = ${relu}(DenseLayer(net, 10, nonlinearity=None, b=None)))\nT.exp`,
);

// Layers without bias or nonlinearity
checkPlain('batch_norm(InputLayer((None, 3)))', `${BN()}(InputLayer((None, 3)))`);
checkPlain('batch_norm(MaxPool2DLayer(net, 2))', `${BN()}(MaxPool2DLayer(net, 2))`);
checkPlain('batch_norm(ConcatLayer([a, b]))', `${BN()}(ConcatLayer([a, b]))`);
checkPlain('batch_norm(BatchNormLayer(net))', `${BN()}(${BN()}(net))`);
checkWrapped('batch_norm(NonlinearityLayer(net))', `${relu}(NonlinearityLayer(net, nonlinearity=None)))`);
checkWrapped(
  'batch_norm(NonlinearityLayer(net, tanh))',
  `Activation('tanh')(${BN()}(NonlinearityLayer(net, None)))`,
);
checkWrapped('batch_norm(BiasLayer(net))', `${BN()}(BiasLayer(net, b=None))`, 'BatchNormalization');

// Names as Lasagne gives them
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name='a'))",
  `Activation('relu', name='a_bn_nonlin')(${BN("name='a_bn'")}(DenseLayer(net, 10, name='a', b=None, nonlinearity=None)))`,
);
checkWrapped(
  "batch_norm(DenseLayer(net, 10), name='n')",
  `Activation('relu', name='n_nonlin')(${BN("name='n'")}(DenseLayer(net, 10, b=None, nonlinearity=None)))`,
);
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name='a'), name='n')",
  `Activation('relu', name='n_nonlin')(${BN("name='n'")}(DenseLayer(net, 10, name='a', b=None, nonlinearity=None)))`,
);
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name='a%d' % i))",
  `Activation('relu', name='a%d' % i + '_bn_nonlin')(${BN("name='a%d' % i + '_bn'")}(DenseLayer(net, 10, name='a%d' % i, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10, name=n))',
  `Activation('relu', name=n and n + '_bn_nonlin')(${BN("name=n and n + '_bn'")}(DenseLayer(net, 10, name=n, b=None, nonlinearity=None)))`,
);
checkWrapped(
  'batch_norm(DenseLayer(net, 10, name=None))',
  `${relu}(DenseLayer(net, 10, name=None, b=None, nonlinearity=None)))`,
);
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name=''))",
  `${relu}(DenseLayer(net, 10, name='', b=None, nonlinearity=None)))`,
);
checkNotes(
  'from lasagne.layers import *\nbatch_norm(DenseLayer(net, 10, name=n))',
  'other-layers-remain',
  'name-at-run-time',
);
checkConfirm(
  "for i in x:\n    net = batch_norm(lasagne.layers.DenseLayer(net, 10, name='a'))",
  'name-in-loop',
  `Activation('relu', name='a_bn_nonlin')(${BN("name='a_bn'")}(lasagne.layers.DenseLayer(net, 10, name='a', b=None, nonlinearity=None)))`,
);
checkConfirm(
  "for i in x:\n    net = batch_norm(lasagne.layers.DenseLayer(net, 10), name='a')",
  'name-in-loop',
  `Activation('relu', name='a_nonlin')(${BN("name='a'")}(lasagne.layers.DenseLayer(net, 10, b=None, nonlinearity=None)))`,
);

// Assigned just above, used only here
const above = (before: string, after: string): void =>
  checkRewrite(`${head}${before}`, `${head}${keras('Activation', 'BatchNormalization')}${after}`);
above(
  'd = DenseLayer(net, 10)\nnet = batch_norm(d)',
  `d = DenseLayer(net, 10, b=None, nonlinearity=None)\nnet = ${relu}(d))`,
);
above(
  'net = DenseLayer(net, 10)\nnet = batch_norm(net)',
  `net = DenseLayer(net, 10, b=None, nonlinearity=None)\nnet = ${relu}(net))`,
);
above(
  'net = Conv2DLayer(\n    net, 8, 3,\n    nonlinearity=rectify)  # conv\nnet = batch_norm(net)',
  `net = Conv2DLayer(\n    net, 8, 3,\n    nonlinearity=None, b=None)  # conv\nnet = ${relu}(net))`,
);
above(
  'def f(net):\n    d = DenseLayer(net, 10)\n    return batch_norm(d)',
  `def f(net):\n    d = DenseLayer(net, 10, b=None, nonlinearity=None)\n    return ${relu}(d))`,
);
above(
  'if a:\n    d = DenseLayer(net, 10)\n    net = batch_norm(d)',
  `if a:\n    d = DenseLayer(net, 10, b=None, nonlinearity=None)\n    net = ${relu}(d))`,
);
refused('d = DenseLayer(net, 10)\nif a:\n    d = batch_norm(d)', 'wrapped-elsewhere');
refused('if a:\n    d = DenseLayer(net, 10)\nnet = batch_norm(d)', 'wrapped-elsewhere');
refused('d = DenseLayer(net, 10)\nnet = batch_norm(d)\nf(d)', 'wrapped-reused');
refused('d = DenseLayer(net, 10)\nf(d)\nnet = batch_norm(d)', 'wrapped-reused');
refused('d = DenseLayer(net, 10)\nnet = batch_norm(d) if a else d', 'wrapped-reused');
above(
  'd = DenseLayer(net, 10)\nnet = batch_norm(d) if a else net',
  `d = DenseLayer(net, 10, b=None, nonlinearity=None)\nnet = ${relu}(d)) if a else net`,
);
refused('def f(net):\n    return batch_norm($0net$0)', 'wrapped-elsewhere');
refused('net = batch_norm(nets[-1])', 'wrapped-elsewhere');
refused('net = batch_norm(self.net)', 'wrapped-elsewhere');
refused(
  'for i in x:\n    d = DenseLayer(net, 10)\n    for j in y:\n        net = batch_norm(d)',
  'wrapped-elsewhere',
);
refused('d = DenseLayer(net, 10)\ndef f():\n    return batch_norm(d)', 'wrapped-elsewhere');
refused('d = e = DenseLayer(net, 10)\nnet = batch_norm(d)\nf(e)', 'wrapped-reused');

// What batch_norm wraps and cannot be seen through
refused('net = batch_norm($0MyLayer$0(net, 10))', 'wrapped-own-class');
refused('net = batch_norm(DenseLayer(net, 10, $0nonlin$0=None))', 'argument-unknown');
refused('net = batch_norm(DenseLayer(net, 10, num_units=10))', 'argument-repeated');
refused('class D(DenseLayer): pass\nnet = batch_norm(D(net, 10))', 'wrapped-own-class');
refused('net = batch_norm(make(net))', 'wrapped-own-class');
refused('net = batch_norm(DenseLayer(net, 10, $0**options$0))', 'wrapped-hidden');
refused('net = batch_norm(DenseLayer(*args))', 'wrapped-hidden');
refused('net = batch_norm(RecurrentLayer(net, 10))', 'wrapped-unsupported');
refused('net = batch_norm(batch_norm(DenseLayer(net, 10)))', 'wrapped-unsupported');
refused('net = batch_norm(DenseLayer(net, 10, nonlinearity=$0act$0))', 'nonlinearity-unknown');
refused('net = batch_norm(DenseLayer(net, 10, nonlinearity=lambda x: x))', 'nonlinearity-unknown');
refused('net = batch_norm(DenseLayer(net, 10, nonlinearity=LeakyRectify))', 'nonlinearity-class');
refused('net = batch_norm(DenseLayer(net, 10, nonlinearity=ScaledTanH(0.5, 2)))', 'nonlinearity-scaled-tanh');
refused(
  'net = batch_norm(DenseLayer(net, 10, nonlinearity=LeakyRectify(-0.1)))',
  'nonlinearity-no-counterpart',
);
refused('net = batch_norm(Conv2DLayer(net, 10, 3, nonlinearity=softmax))', 'nonlinearity-softmax-rank');
checkRefused(
  'import theano.tensor as T\nfrom lasagne.layers import *\nnet = batch_norm(DenseLayer(net, 10, nonlinearity=T.sqr))',
  'nonlinearity-no-counterpart',
);

// An argument without a default is left out
refused('net = batch_norm(DenseLayer(net))', 'argument-missing');
refused('net = batch_norm($0DenseLayer$0(num_units=3))', 'argument-missing');
refused('net = batch_norm(layer=DenseLayer())', 'argument-missing');
refused('d = DenseLayer(net)\nnet = batch_norm(d)', 'argument-missing');
refused('net = batch_norm(Conv2DLayer(net, 8))', 'argument-missing');
refused('net = batch_norm(Conv2DLayer(net, filter_size=3))', 'argument-missing');
refused('net = batch_norm(MaxPool2DLayer(net))', 'argument-missing');
refused('net = batch_norm(RecurrentLayer(net, b=None))', 'argument-missing');
refused('net = batch_norm(BatchNormLayer())', 'argument-missing', 'argument-missing');
refused('net = batch_norm(InputLayer())', 'argument-missing');
refused(
  'import functools\nd = functools.partial(DenseLayer, W=w)\nnet = batch_norm(d(net))',
  'argument-missing',
);
refused('net = batch_norm(DenseLayer(net, *rest))', 'wrapped-hidden');
refused('net = batch_norm(DenseLayer(net, **rest))', 'wrapped-hidden');
checkRewrite(
  `import functools\n${head}d = functools.partial(DenseLayer, num_units=3)\nnet = batch_norm(d(net))`,
  `import functools\n${head}${keras('Activation', 'BatchNormalization')}d = functools.partial(DenseLayer, num_units=3)\nnet = ${relu}(d(net, b=None, nonlinearity=None)))`,
);

// A name that is computed for each layer must be the same each time
const dense = 'DenseLayer(net, 10, name=next(n), b=None, nonlinearity=None)';
checkConfirm(
  'from lasagne.layers import *\nx = batch_norm(DenseLayer(net, 10, name=next(n)))',
  'name-computed-again',
  `Activation('relu', name=next(n) + '_bn_nonlin')(${BN("name=next(n) + '_bn'")}(${dense}))`,
);
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name='a{}'.format(str(i))))",
  `Activation('relu', name='a{}'.format(str(i)) + '_bn_nonlin')(${BN("name='a{}'.format(str(i)) + '_bn'")}(DenseLayer(net, 10, name='a{}'.format(str(i)), b=None, nonlinearity=None)))`,
);
above(
  'd = DenseLayer(net, 10)\nnet = batch_norm(d)\ndel d',
  `d = DenseLayer(net, 10, b=None, nonlinearity=None)\nnet = ${relu}(d))\ndel d`,
);

// A name or a nonlinearity made just above must mean the same below
const named = (name: string): string =>
  `Activation('relu', name=${name} and ${name} + '_bn_nonlin')(${BN(`name=${name} and ${name} + '_bn'`)}(d))`;
above(
  'd = DenseLayer(net, 10, name=n)\nnet = batch_norm(d)',
  `d = DenseLayer(net, 10, name=n, b=None, nonlinearity=None)\nnet = ${named('n')}`,
);
checkConfirm(
  'from lasagne.layers import *\ndef f(net, n):\n    d = DenseLayer(net, 10, name=n)\n    n += 1\n    return batch_norm(d)',
  'name-computed-again',
  named('n'),
);
checkConfirm(
  'from lasagne.layers import *\ndef f(self, net):\n    d = DenseLayer(net, 10, name=self.n)\n    self.n = 1\n    return batch_norm(d)',
  'name-computed-again',
  named('self.n'),
);
checkRefused(
  'from lasagne.layers import *\nfrom lasagne.nonlinearities import *\ndef f(net, a):\n    d = DenseLayer(net, 10, nonlinearity=LeakyRectify(a))\n    a = a / 2\n    return batch_norm(d)',
  'nonlinearity-unknown',
);

// `None` and an empty text are no name
checkWrapped(
  "batch_norm(DenseLayer(net, 10, name='a'), name=None)",
  `Activation('relu', name='a_bn_nonlin')(${BN("name='a_bn'")}(DenseLayer(net, 10, name='a', b=None, nonlinearity=None)))`,
);

// An item that the very next statement replaces
const item = "net['x'] = DenseLayer(net['i'], 10)";
const bare = "net['x'] = DenseLayer(net['i'], 10, b=None, nonlinearity=None)";
const both = keras('Activation', 'BatchNormalization');
checkRewrite(
  `${head}${item}  # why\n\nnet['x'] = batch_norm(net['x'])`,
  `${head}${both}${bare}  # why\n\nnet['x'] = ${relu}(net['x']))`,
);
checkRewrite(
  `${head}def f(net):\n    ${item}; net['x'] = batch_norm(net['x'])`,
  `${head}${both}def f(net):\n    ${bare}; net['x'] = ${relu}(net['x']))`,
);
refused(`${item}\nprint(net)\nnet['x'] = batch_norm(net['x'])`, 'wrapped-elsewhere');
refused(`${item}\nglobal a\nnet['x'] = batch_norm(net['x'])`, 'wrapped-elsewhere');
refused(`${item}\nnet['y'] = batch_norm($0net['x']$0)`, 'wrapped-elsewhere');
refused(`${item}\nif a:\n    net['x'] = batch_norm(net['x'])`, 'wrapped-elsewhere');
refused(`${item}\nnet['x'] = f(batch_norm(net['x']))`, 'wrapped-elsewhere');
refused(`${item}\nnet['x'] = y = batch_norm(net['x'])`, 'wrapped-elsewhere');
refused(`y = ${item}\nnet['x'] = batch_norm(net['x'])`, 'wrapped-elsewhere');
refused(`${item.replaceAll("'x'", 'i')}\nnet[i] = batch_norm(net[i])`, 'wrapped-elsewhere');
