import { checkConfirm, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

/** After these statements `net` has 3 dimensions: axes (0, 1) keep axis 2. */
function checkTraced(lines: string, given = ''): void {
  const before = `${given}from lasagne.layers import *\n`;
  const call = (text: string): string => `${lines}\nx = ${text}(net)`;
  checkRewrite(
    `${before}${lines}\nx = BatchNormLayer(net, axes=(0, 1))`,
    `${before}from keras.layers import BatchNormalization\n${call(BN('axis=2'))}`,
  );
}
function checkUnknown(lines: string): void {
  checkConfirm(
    `from lasagne.layers import *\n${lines}\nx = BatchNormLayer(net, axes=(0, 1))`,
    'axes-unknown-rank',
    `${BN('axis=2')}(net)`,
  );
}

// Not traced
checkUnknown('net = make()');
checkUnknown('net = InputLayer(shape)');
checkUnknown('net = InputLayer((None, 3, 4))\nif a:\n    net = f(net)');
checkUnknown('net = InputLayer((None, 3, 4))\nfor i in a:\n    net = f(net)');
checkUnknown('net = InputLayer((None, 3, 4))\nnet = FlattenLayer(net, outdim=k)');
checkUnknown('net = [InputLayer((None, 3, 4))]');
checkUnknown('net = InputLayer((None,) + size)');

// Traced
checkTraced('net = InputLayer((None, 3, 4))');
checkTraced('net = InputLayer(shape=(None, 3, 4))');
checkTraced('net = InputLayer([None, 3, 4])');
checkTraced('SHAPE = (None, 3, 4)\nnet = InputLayer(SHAPE)');
checkTraced('a = b = 3\nnet = InputLayer((None, a, b))');
checkTraced(
  'net = InputLayer((None, 3, 4), input_var=x)\nnet = DropoutLayer(net)\nnet = NonlinearityLayer(net)',
);
checkTraced('l = InputLayer((None, 3, 4))\nm = dropout(l)\nnet = m');
checkTraced('net = DropoutLayer(InputLayer((None, 3, 4)))');
checkTraced('net = Conv1DLayer(y, 8, 3)');
checkTraced('net = MaxPool1DLayer(y, 2)');
checkTraced('net = ReshapeLayer(y, (-1, 3, 4))');
checkTraced('net = FlattenLayer(y, outdim=3)');
checkTraced('net = DimshuffleLayer(y, (0, 2, 1))');
checkTraced('net = LSTMLayer(y, 100)');
checkTraced('net = ConcatLayer([InputLayer((None, 3, 4)), y])');
checkTraced('net = ElemwiseSumLayer([InputLayer((None, 3, 4)), y])');
checkTraced('net = SliceLayer(InputLayer((None, 3, 4, 5)), 0, axis=1)');
checkTraced('net = EmbeddingLayer(InputLayer((None, 20)), 100, 8)');
checkTraced('net = (InputLayer((None, 3, 4)))');
checkTraced('if a:\n    b = 3\nelse:\n    b = 4\nnet = InputLayer((None, 3, 4))');
checkTraced('def f():\n    pass\nnet = InputLayer((None, 3, 4))');

// The other ranks, where they end in a refusal
checkRefused('net = lasagne.layers.DenseLayer(x, 10)\nBatchNormLayer(net, axes=(0, 1))', 'axes-keeps-none');
checkRefused(
  'net = lasagne.layers.LSTMLayer(x, 10, only_return_final=True)\nBatchNormLayer(net, axes=(0, 1))',
  'axes-keeps-none',
);
checkRefused(
  'net = lasagne.layers.Conv2DLayer(x, 8, 3)\nBatchNormLayer(net, axes=(0, 1))',
  'axes-keeps-several',
);
checkRefused(
  'net = lasagne.layers.dnn.Conv3DDNNLayer(x, 8, 3)\nBatchNormLayer(net, axes=(0, 1))',
  'axes-keeps-several',
);
checkRefused(
  'net = lasagne.layers.GlobalPoolLayer(x)\nBatchNormLayer(net, axes=(0, 1, 2))',
  'axes-out-of-range',
);

// Traced through calls that are converted themselves, converted or not
checkRewrite(
  'net = lasagne.layers.InputLayer((None, 3, 4))\nnet = BatchNormLayer(net)\nnet = batch_norm(lasagne.layers.Conv1DLayer(net, 8, 3))\nnet = BatchNormLayer(net, axes=(0, 1))',
  `net = lasagne.layers.InputLayer((None, 3, 4))\nnet = ${BN()}(net)\nnet = Activation('relu')(${BN()}(lasagne.layers.Conv1DLayer(net, 8, 3, b=None, nonlinearity=None)))\nnet = ${BN('axis=2')}(net)`,
);

// A shape in the place of a layer
checkConfirm('x = BatchNormLayer((None, 4))', 'incoming-shape', `${BN()}((None, 4))`);
checkConfirm('x = BatchNormLayer((10, 3, 8), axes=(0, 1))', 'incoming-shape', `${BN('axis=2')}((10, 3, 8))`);
checkConfirm('shape = (None, 4)\nx = BatchNormLayer(shape)', 'incoming-shape', `${BN()}(shape)`);
checkConfirm(
  'x = BatchNormLayer((None, 4)).beta',
  ['incoming-shape', 'attribute-of-result'],
  `${BN()}((None, 4))`,
);
