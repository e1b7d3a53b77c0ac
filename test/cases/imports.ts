import { checkImports, checkUnchanged } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const lasagne = 'from lasagne.layers import BatchNormLayer\n';
const keras = 'from keras.layers import BatchNormalization\n';
const before = 'net = BatchNormLayer(net)\n';
const after = `net = ${BN()}(net)\n`;

// Where nothing may be removed: still in use, exported, offered to others, under try
checkImports(
  `${lasagne}${before}isinstance(net, BatchNormLayer)\n`,
  `${lasagne}${keras}${after}isinstance(net, BatchNormLayer)\n`,
);
checkImports(
  `${lasagne}__all__ = ['BatchNormLayer']\n${before}`,
  `${lasagne}${keras}__all__ = ['BatchNormLayer']\n${after}`,
);
checkImports(`${lasagne}${before}`, `${lasagne}${keras}${after}`, { importedElsewhere: ['BatchNormLayer'] });
checkImports(`${lasagne}${before}`, `${lasagne}${keras}${after}`, { file: { isPackage: true } });
checkImports(
  `import a\ntry:\n    from lasagne.layers import BatchNormLayer\nexcept ImportError:\n    pass\n${before}`,
  `import a\n${keras}try:\n    from lasagne.layers import BatchNormLayer\nexcept ImportError:\n    pass\n${after}`,
);
checkImports(`from lasagne.layers import *\n${before}`, `from lasagne.layers import *\n${keras}${after}`);
checkImports(
  `${lasagne}${before}BatchNormLayer(net, axes=-1)\n`,
  `${lasagne}${keras}${after}BatchNormLayer(net, axes=-1)\n`,
);
checkImports(
  `import lasagne\nnet = lasagne.layers.BatchNormLayer(net)\nlasagne.layers.DenseLayer(net)\n`,
  `import lasagne\n${keras}${after}lasagne.layers.DenseLayer(net)\n`,
);
checkImports(
  `${lasagne}bn = BatchNormLayer\nnet = bn(net)\n`,
  `${lasagne}${keras}bn = BatchNormLayer\n${after}`,
);
checkImports(`${lasagne}${before}del BatchNormLayer\n`, `${lasagne}${keras}${after}del BatchNormLayer\n`);
checkImports(
  `import a\nclass A:\n    from lasagne.layers import BatchNormLayer\n    net = BatchNormLayer(a)\n`,
  `import a\n${keras}class A:\n    from lasagne.layers import BatchNormLayer\n    net = ${BN()}(a)\n`,
);
checkImports(
  `${lasagne}${before}match net:\n    case BatchNormLayer(): pass\n`,
  `${lasagne}${keras}${after}match net:\n    case BatchNormLayer(): pass\n`,
);
checkUnchanged(`${lasagne}BatchNormLayer(net, axes=-1)\n`);

// What is removed, from any shape of statement
checkImports(`${lasagne}${before}`, `${keras}${after}`);
checkImports(
  `from lasagne.layers import BatchNormLayer, DenseLayer\n${before}`,
  `from lasagne.layers import DenseLayer\n${keras}${after}`,
);
checkImports(
  `from lasagne.layers import DenseLayer, BatchNormLayer\n${before}`,
  `from lasagne.layers import DenseLayer\n${keras}${after}`,
);
checkImports(
  `from lasagne.layers import A, BatchNormLayer, B\n${before}`,
  `from lasagne.layers import A, B\n${keras}${after}`,
);
checkImports(
  `from lasagne.layers import (A,\n    BatchNormLayer,\n    B)\n${before}`,
  `from lasagne.layers import (A,\n    B)\n${keras}${after}`,
);
checkImports(
  `from lasagne.layers import A, \\\n    BatchNormLayer, \\\n    B\n${before}`,
  `from lasagne.layers import A, \\\n    B\n${keras}${after}`,
);
checkImports(
  `from lasagne.layers import (  # layers\n    A,  # a\n    BatchNormLayer,  # bn\n)\n${before}`,
  `from lasagne.layers import (  # layers\n    A,  # a\n    # bn\n)\n${keras}${after}`,
);
checkImports(
  `import numpy, lasagne\nnet = lasagne.layers.BatchNormLayer(net)\n`,
  `import numpy\n${keras}${after}`,
);
checkImports(`${lasagne}import numpy\n${before}`, `${keras}import numpy\n${after}`);
checkImports(`import a; ${lasagne}${before}`, `import a; ${keras}${after}`);
checkImports(
  `import a\ndef f(net):\n    from lasagne.layers import BatchNormLayer\n    return BatchNormLayer(net)\n`,
  `import a\n${keras}def f(net):\n    return ${BN()}(net)\n`,
);
checkImports(
  `import a\ndef f():\n    from lasagne.layers import BatchNormLayer\nf()\n${lasagne}${before}`,
  `import a\ndef f():\n    from lasagne.layers import BatchNormLayer\nf()\n${keras}${after}`,
);

// Where the new one goes
checkImports(
  `"""Networks."""\n\nfrom __future__ import division\n${lasagne}${before}`,
  `"""Networks."""\n\nfrom __future__ import division\n${keras}${after}`,
);
checkImports(
  `#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n${lasagne}${before}`,
  `#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n${keras}${after}`,
);
checkImports(
  `import lasagne\nfrom lasagne.layers import BatchNormLayer\n\n\ndef f(net):\n    return BatchNormLayer(net)\n\nlasagne.init\n`,
  `import lasagne\n${keras}\n\ndef f(net):\n    return ${BN()}(net)\n\nlasagne.init\n`,
);

// What is there is used under the name it has; what is taken is left alone
checkImports(`${keras}${lasagne}${before}`, `${keras}${after}`);
checkImports(
  `from keras.layers import BatchNormalization as KBN\n${lasagne}${before}`,
  `from keras.layers import BatchNormalization as KBN\n${after.replace('BatchNormalization', 'KBN')}`,
);
checkImports(
  `import keras\n${lasagne}${before}`,
  `import keras\n${after.replace('Batch', 'keras.layers.Batch')}`,
);
checkImports(
  `from keras import layers\n${lasagne}${before}`,
  `from keras import layers\n${after.replace('Batch', 'layers.Batch')}`,
);
checkImports(
  `from keras.layers import *\n${lasagne}${before}`,
  `from keras.layers import *\n${keras}${after}`,
);
checkImports(
  `${lasagne}class BatchNormalization: pass\n${before}`,
  `from keras.layers import BatchNormalization as KerasBatchNormalization\nclass BatchNormalization: pass\n${after.replace('BatchN', 'KerasBatchN')}`,
);
checkImports(
  `${lasagne}def f(net, BatchNormalization):\n    return BatchNormLayer(net)\n`,
  `from keras.layers import BatchNormalization as KerasBatchNormalization\ndef f(net, BatchNormalization):\n    return Keras${BN()}(net)\n`,
);
checkImports(
  `${lasagne}from lasagne.init import Constant\nnet = BatchNormLayer(net, beta=Constant(2), gamma=Constant(3))\nConstant(4)\n`,
  `from keras.initializers import Constant as KerasConstant\n${keras}from lasagne.init import Constant\nnet = ${BN()}(net)\nConstant(4)\n`.replace(
    '1e-4',
    '1e-4, beta_initializer=KerasConstant(2), gamma_initializer=KerasConstant(3)',
  ),
);
checkImports(
  `${lasagne}from lasagne.init import Constant\nnet = BatchNormLayer(net, beta=Constant(2))\n`,
  `from keras.initializers import Constant as KerasConstant\n${keras}net = ${BN()}(net)\n`.replace(
    '1e-4',
    '1e-4, beta_initializer=KerasConstant(2)',
  ),
);
checkImports(`if a:\n    import keras\n${lasagne}${before}`, `if a:\n    import keras\n${keras}${after}`);

// What a string of the file may look up stays
for (const lookup of [
  "x = globals()['BatchNormLayer']\n",
  'x = eval("BatchNormLayer(net)")\n',
  'def f():\n    """\n    >>> BatchNormLayer(net)\n    """\n',
]) {
  checkImports(`${lasagne}${before}${lookup}`, `${lasagne}${keras}${after}${lookup}`);
}

// A function may be called before an import of Keras that comes after it
checkImports(
  'import lasagne\ndef f(net):\n    return lasagne.layers.BatchNormLayer(net)\nf(net)\nimport keras\n',
  `${keras}def f(net):\n    return ${BN()}(net)\nf(net)\nimport keras\n`,
);
