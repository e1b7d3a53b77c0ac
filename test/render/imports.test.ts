import { test } from 'vitest';
import { checkFile } from './check.ts';

const call = 'net = BatchNormLayer(net)\n';
const written = 'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)\n';
const needed = 'from keras.layers import BatchNormalization\n';
const as = (name: string): string => written.replace('BatchNormalization', name);

test('what is imported already is reused', () => {
  checkFile(`${needed}${call}`, `${needed}${written}`);
  checkFile(
    `from keras.layers import BatchNormalization as BN\n${call}`,
    `from keras.layers import BatchNormalization as BN\n${as('BN')}`,
  );
  checkFile(
    `from keras import layers\n${call}`,
    `from keras import layers\n${as('layers.BatchNormalization')}`,
  );
  checkFile(`import keras\n${call}`, `import keras\n${as('keras.layers.BatchNormalization')}`);
  checkFile(`import keras.layers\n${call}`, `import keras.layers\n${as('keras.layers.BatchNormalization')}`);
  checkFile(
    `import keras.layers as kl\n${call}`,
    `import keras.layers as kl\n${as('kl.BatchNormalization')}`,
  );
  const tensorflow = { options: { keras: 'tensorflow.keras' } } as const;
  checkFile(
    `import tensorflow as tf\n${call}`,
    `import tensorflow as tf\n${as('tf.keras.layers.BatchNormalization')}`,
    tensorflow,
  );
  checkFile(
    `from tensorflow import keras\n${call}`,
    `from tensorflow import keras\n${as('keras.layers.BatchNormalization')}`,
    tensorflow,
  );
  // Another package's, or not at the module's top level.
  checkFile(`import tensorflow as tf\n${call}`, `import tensorflow as tf\n${needed}${written}`);
  checkFile(`def f():\n    import keras\n${call}`, `${needed}\ndef f():\n    import keras\n${written}`);
});

test('flavours and styles', () => {
  const given = (keras: 'keras' | 'tensorflow.keras' | 'tf_keras', module = false) =>
    ({ options: { keras, 'import-style': module ? 'module' : 'name' } }) as const;
  checkFile(
    `import a\n${call}`,
    `import a\nfrom tensorflow.keras.layers import BatchNormalization\n${written}`,
    given('tensorflow.keras'),
  );
  checkFile(
    `import a\n${call}`,
    `import a\nfrom tf_keras.layers import BatchNormalization\n${written}`,
    given('tf_keras'),
  );
  checkFile(
    `import a\n${call}`,
    `import a\nimport keras\n${as('keras.layers.BatchNormalization')}`,
    given('keras', true),
  );
  checkFile(
    `import a\n${call}`,
    `import a\nimport tf_keras\n${as('tf_keras.layers.BatchNormalization')}`,
    given('tf_keras', true),
  );
  checkFile(
    `import a\n${call}`,
    `import a\nfrom tensorflow import keras\n${as('keras.layers.BatchNormalization')}`,
    given('tensorflow.keras', true),
  );
  checkFile(
    `import a\n${call}`,
    `import a\nimport keras as keras_module\n${as('keras_module.layers.BatchNormalization')}`,
    { ...given('keras', true), taken: ['keras'] },
  );
});

test('several symbols: sorted, one line per module', () => {
  checkFile(
    'import a\nnet = batch_norm(net, beta=Constant(2))\n',
    `import a
from keras.initializers import Constant
from keras.layers import Activation, BatchNormalization
net = Activation('relu')(BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4, beta_initializer=Constant(2))(net))
`,
  );
  checkFile(
    'from lasagne.init import Constant\nnet = BatchNormLayer(net, beta=Constant(2))\n',
    `from lasagne.init import Constant
from keras.initializers import Constant as KerasConstant
from keras.layers import BatchNormalization
net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4, beta_initializer=KerasConstant(2))(net)
`,
  );
  checkFile(
    `import a\n${call}`,
    `import a\nfrom keras.layers import BatchNormalization as KerasBatchNormalization2\n${as('KerasBatchNormalization2')}`,
    { taken: ['BatchNormalization', 'KerasBatchNormalization'] },
  );
});

test('after the imports at the top', () => {
  checkFile(`import a\nimport b  # c\n\n${call}`, `import a\nimport b  # c\n${needed}\n${written}`);
  checkFile(`from a import (\n    b,\n)\n${call}`, `from a import (\n    b,\n)\n${needed}${written}`);
  checkFile(`from a import b, \\\n    c\n${call}`, `from a import b, \\\n    c\n${needed}${written}`);
  checkFile(
    `import a\ntry:\n    import b\nexcept ImportError:\n    pass\n${call}`,
    `import a\n${needed}try:\n    import b\nexcept ImportError:\n    pass\n${written}`,
  );
  checkFile(
    `import a\nx = 1\nimport b\ndef f(): pass\nimport c\n${call}`,
    `import a\nx = 1\nimport b\n${needed}def f(): pass\nimport c\n${written}`,
  );
  checkFile(`import a\n${call}import b\n`, `import a\n${needed}${written}import b\n`);
  checkFile(
    `def f():\n    return BatchNormLayer(x)\nimport a\n`,
    `${needed}\ndef f():\n    return BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(x)\nimport a\n`,
  );
  checkFile(
    `from __future__ import division\n${call}`,
    `from __future__ import division\n${needed}${written}`,
  );
});

test('never where a star import comes later', () => {
  checkFile(
    `import a\ndef f(): pass\nfrom b import *\n${call}`,
    `import a\ndef f(): pass\nfrom b import *\n${needed}${written}`,
  );
  checkFile(
    `from l import BatchNormLayer\nfrom b import *\n${call}`,
    `from b import *\n${needed}${written}`,
    { remove: ['BatchNormLayer'] },
  );
});

test('statements on one line', () => {
  checkFile(`import a; ${call}`, `import a; ${needed.trim()}; ${written}`);
  checkFile(`import a; import b\n${call}`, `import a; import b\n${needed}${written}`);
  checkFile(`import a;\n${call}`, `import a; ${needed.trim()};\n${written}`);
});

test('a file without imports', () => {
  checkFile(call, `${needed}\n${written}`);
  checkFile(call.trim(), `${needed}\n${written.trim()}`);
  checkFile(`\uFEFF${call}`, `\uFEFF${needed}\n${written}`);
  checkFile(`"""Doc."""\n${call}`, `"""Doc."""\n\n${needed}\n${written}`);
  checkFile(`"""Doc."""\n\n${call}`, `"""Doc."""\n\n${needed}\n${written}`);
  checkFile(
    `#!/usr/bin/python\n# -*- coding: utf-8 -*-\n# net\n${call}`,
    `#!/usr/bin/python\n# -*- coding: utf-8 -*-\n${needed}\n# net\n${written}`,
  );
  checkFile(`# Licence\n# of ours\n\n${call}`, `# Licence\n# of ours\n\n${needed}\n${written}`);
});

test('notebooks: in the cell of the imports, below the magics', () => {
  const notebook = { notebook: true };
  checkFile(`# %% 1\nimport a\n# %% 2\n${call}`, `# %% 1\nimport a\n${needed}# %% 2\n${written}`, notebook);
  checkFile(
    `# %% 1\nx = 1\n# %% 2\n# magic\n${call}`,
    `# %% 1\nx = 1\n# %% 2\n# magic\n${needed}\n${written}`,
    notebook,
  );
});

test("an emptied import's place is taken", () => {
  const remove = { remove: ['BatchNormLayer'] };
  checkFile(
    `import a\nfrom l import BatchNormLayer  # c\nimport b\n${call}`,
    `import a\n${needed.trim()}  # c\nimport b\n${written}`,
    remove,
  );
  checkFile(
    `import a; from l import BatchNormLayer; ${call}`,
    `import a; ${needed.trim()}; ${written}`,
    remove,
  );
  checkFile(
    `from l import (  # one\n    BatchNormLayer,  # two\n)\n${call}`,
    `# one\n# two\n${needed}${written}`,
    remove,
  );
  checkFile(
    `from l import A, BatchNormLayer\nimport b\n${call}`,
    `from l import A\nimport b\n${needed}${written}`,
    remove,
  );
  checkFile(
    `def f():\n    from l import BatchNormLayer\n    ${call}`,
    `${needed}\ndef f():\n    pass\n    ${written}`.replace('    pass\n', ''),
    remove,
  );
});
