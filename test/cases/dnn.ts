import { expect, test } from 'vitest';
import { checkImports, checkOthers, checkRefused, checkRewrite } from '../support/check.ts';
import { analyze } from '../support/engine.ts';
import { BN } from '../support/keras.ts';

const head = 'from lasagne.layers import *\nfrom lasagne.layers.dnn import *\n';
const keras = (...names: string[]): string => `from keras.layers import ${names.join(', ')}\n`;
const refused = (text: string, ...codes: string[]): void => checkRefused(`${head}${text}`, ...codes);

checkRewrite(
  `${head}net = BatchNormDNNLayer(net)`,
  `${head}${keras('BatchNormalization')}net = ${BN()}(net)`,
);
checkRewrite(
  `${head}net = BatchNormDNNLayer(net, gamma=None, epsilon=1e-5)`,
  `${head}${keras('BatchNormalization')}net = ${BN('epsilon=1e-5, scale=False')}(net)`,
);
checkRewrite(
  `${head}net = Conv2DDNNLayer(net, 8, 3)\nnet = BatchNormDNNLayer(net, axes=(0, 2, 3))`,
  `${head}${keras('BatchNormalization')}net = Conv2DDNNLayer(net, 8, 3)\nnet = ${BN()}(net)`,
);
checkRewrite(
  `${head}net = batch_norm_dnn(Conv2DDNNLayer(net, 8, 3))`,
  `${head}${keras('Activation', 'BatchNormalization')}net = Activation('relu')(${BN()}(Conv2DDNNLayer(net, 8, 3, b=None, nonlinearity=None)))`,
);
refused('net = Conv2DDNNLayer(net, 8, 3)\nnet = BatchNormDNNLayer(net, axes=$0(0, 1, 2)$0)', 'dnn-axes');
refused('net = Conv2DDNNLayer(net, 8, 3)\nnet = BatchNormDNNLayer(net, axes=[0, 2, 3])', 'dnn-axes');
refused('net = InputLayer((None, 3))\nnet = BatchNormDNNLayer(net, axes=1)', 'dnn-axes');
refused('net = BatchNormDNNLayer(net, epsilon=$01e-6$0)', 'dnn-epsilon');
refused('net = BatchNormDNNLayer(net, axes=(0, 0))', 'axes-repeated', 'dnn-axes');

// One of the two, as the machine has it
const either = `try:
    from lasagne.layers.dnn import BatchNormDNNLayer as BatchNormLayer
except ImportError:
    from lasagne.layers import BatchNormLayer
`;
checkImports(
  `import numpy\n${either}net = BatchNormLayer(net)\n`,
  `import numpy\n${keras('BatchNormalization')}${either}net = ${BN()}(net)\n`,
);
test('it bears the name that the owner writes', () => {
  const symbols = analyze(`${either}net = BatchNormLayer(net)`).findings.map(({ symbol }) => symbol);
  expect(symbols).toEqual(['lasagne.layers.BatchNormLayer']);
});
checkImports(
  'import numpy\nfrom lasagne.layers import Conv2DLayer\ntry:\n    from lasagne.layers.dnn import batch_norm_dnn as batch_norm\nexcept ImportError:\n    from lasagne.layers import batch_norm\nnet = batch_norm(Conv2DLayer(net, 3, 3))\n',
  `import numpy\nfrom lasagne.layers import Conv2DLayer\n${keras('Activation', 'BatchNormalization')}try:\n    from lasagne.layers.dnn import batch_norm_dnn as batch_norm\nexcept ImportError:\n    from lasagne.layers import batch_norm\nnet = Activation('relu')(${BN()}(Conv2DLayer(net, 3, 3, b=None, nonlinearity=None)))\n`,
);
checkImports(
  'import numpy\ntry:\n    import lasagne.layers.dnn\n    BN = lasagne.layers.dnn.BatchNormDNNLayer\nexcept ImportError:\n    BN = lasagne.layers.BatchNormLayer\nnet = BN(net)\n',
  `import numpy\n${keras('BatchNormalization')}try:\n    import lasagne.layers.dnn\n    BN = lasagne.layers.dnn.BatchNormDNNLayer\nexcept ImportError:\n    BN = lasagne.layers.BatchNormLayer\nnet = ${BN()}(net)\n`,
);
checkRefused(
  'try:\n    from lasagne.layers import BatchNormLayer\nexcept ImportError:\n    from mine import BatchNormLayer\nnet = $0BatchNormLayer$0(net)',
  'callee-conditional',
);
checkRefused(
  'try:\n    from lasagne.layers import BatchNormLayer\nexcept ImportError:\n    BatchNormLayer = None\nnet = BatchNormLayer(net)',
  'callee-conditional',
);
checkOthers(
  'try:\n    from a import BatchNormLayer\nexcept ImportError:\n    from b import BatchNormLayer\nnet = BatchNormLayer(net)',
  'library a',
);
