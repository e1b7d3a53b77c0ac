import {
  checkConfirm,
  checkConfirmGiven,
  checkNothing,
  checkOthers,
  checkOthersGiven,
  checkRefused,
  checkRewrite,
} from '../support/check.ts';
import { BN } from '../support/keras.ts';

const bn = BN();
const keras = 'from keras.layers import BatchNormalization\n';

// Nothing to find
checkNothing('def f():\n    """BatchNormLayer(net)"""');
checkNothing('# net = BatchNormLayer(net)');
checkNothing("s = 'BatchNormLayer(net)'");
checkNothing('from lasagne.layers import BatchNormLayer');
checkNothing('BN = BatchNormLayer');
checkNothing('net.BatchNormLayer = 3');
checkNothing('import lasagne\nnet = lasagne.layers.DenseLayer(net, 10)');
checkNothing('from lasagne.layers import *\nnet = DenseLayer(net, 10)');
checkNothing('x = f(BatchNormLayer=3)');
checkNothing('import lasagne\nlasagne.layers.batch_norm.BatchNormLayer');

// Somebody else's: told apart by Python's scoping rules
checkOthers('class BatchNormLayer(object): pass\nimport lasagne\nBatchNormLayer(x)', 'class 1');
checkOthers('def f(x, batch_norm=None):\n    return batch_norm(x)', 'parameter 7');
checkOthers('def f():\n    class BatchNormLayer: pass\n    return BatchNormLayer(x)', 'class 8');
checkOthers('BatchNormLayer = 3\nBatchNormLayer(x)', 'variable 7');
checkOthers('def batch_norm(layer): return layer\nbatch_norm(x)', 'function 7');
checkOthers('y = [batch_norm(x) for batch_norm in layers]', 'variable 7');
checkOthers('f = lambda batch_norm: batch_norm(x)', 'parameter 7');
checkOthers('def f():\n    BatchNormLayer(x)\n    BatchNormLayer = 3', 'variable 9');
checkOthers('self.BatchNormLayer(x)', 'object');
checkOthers('make().batch_norm(x)');
checkOthers('for batch_norm in layers:\n    batch_norm(x)', 'variable 7');
checkOthers('with a as batch_norm:\n    batch_norm(x)', 'variable 7');
checkOthers(
  'import lasagne\nlasagne.layers.batch_norm.BatchNormLayer(x)',
  'library lasagne.layers.batch_norm',
);

// Spellings of the import
checkRewrite('import lasagne\nnet = lasagne.layers.BatchNormLayer(net)', `${keras}net = ${bn}(net)`);
checkRewrite(
  'import lasagne as nn\nx = nn.layers.BatchNormLayer(net)\nnn.init',
  `import lasagne as nn\n${keras}x = ${bn}(net)\nnn.init`,
);
checkRewrite('from lasagne import layers\nx = layers.BatchNormLayer(net)', `${keras}x = ${bn}(net)`);
checkRewrite('from lasagne import layers as L\nx = L.BatchNormLayer(net)', `${keras}x = ${bn}(net)`);
checkRewrite('import lasagne.layers as L\nx = L.BatchNormLayer(net)', `${keras}x = ${bn}(net)`);
checkRewrite('from lasagne.layers import BatchNormLayer as B\nx = B(net)', `${keras}x = ${bn}(net)`);
checkRewrite(
  'from lasagne.layers.normalization import BatchNormLayer\nx = BatchNormLayer(net)',
  `${keras}x = ${bn}(net)`,
);
checkRewrite(
  'import lasagne.layers.normalization\nx = lasagne.layers.normalization.BatchNormLayer(net)',
  `${keras}x = ${bn}(net)`,
);
checkRewrite(
  'from lasagne.layers import *\nx = BatchNormLayer(net)\nDenseLayer(x)',
  `from lasagne.layers import *\n${keras}x = ${bn}(net)\nDenseLayer(x)`,
);
checkRewrite(
  'from numpy import *\nfrom lasagne.layers import *\nfrom lasagne.init import *\nx = BatchNormLayer(net)',
  `from numpy import *\nfrom lasagne.layers import *\nfrom lasagne.init import *\n${keras}x = ${bn}(net)`,
);
checkRewrite(
  'from lasagne.layers.normalization import *\nx = BatchNormLayer(net)',
  `from lasagne.layers.normalization import *\n${keras}x = ${bn}(net)`,
);

// Scopes
checkRewrite('def f(net):\n    return BatchNormLayer(net)', `def f(net):\n    return ${bn}(net)`);
checkRewrite(
  'class A:\n    def f(self):\n        self.net = BatchNormLayer(self.net)',
  `class A:\n    def f(self):\n        self.net = ${bn}(self.net)`,
);
checkRewrite('nets = [BatchNormLayer(net) for net in nets]', `nets = [${bn}(net) for net in nets]`);
checkRewrite('f = lambda net: BatchNormLayer(net)', `f = lambda net: ${bn}(net)`);
checkRewrite(
  'def f(BatchNormLayer): pass\nx = BatchNormLayer(net)',
  `def f(BatchNormLayer): pass\nx = ${bn}(net)`,
);
checkRewrite('BN = BatchNormLayer\nx = BN(net)', `BN = BatchNormLayer\nx = ${bn}(net)`);
checkRewrite(
  'def f(net):\n    norm = lasagne.layers.BatchNormLayer\n    def g(net):\n        return norm(net)',
  `def f(net):\n    norm = lasagne.layers.BatchNormLayer\n    def g(net):\n        return ${bn}(net)`,
);
checkRewrite(
  'if a:\n    net = BatchNormLayer(net)\nelse:\n    net = BatchNormLayer(net, gamma=None)',
  `if a:\n    net = ${bn}(net)\nelse:\n    net = ${BN('scale=False')}(net)`,
);
checkRewrite('(BatchNormLayer)(net)', `${bn}(net)`);
checkRewrite(
  'net = BatchNormLayer(net); BatchNormLayer = 3; BatchNormLayer(net)',
  `net = ${bn}(net); BatchNormLayer = 3; BatchNormLayer(net)`,
);
checkRewrite(
  'import theano\ndef f(net):\n    from lasagne.layers import BatchNormLayer\n    return BatchNormLayer(net)',
  `import theano\n${keras}def f(net):\n    return ${bn}(net)`,
);
checkRewrite(
  'import a\nif a:\n    from lasagne.layers import BatchNormLayer\n    net = BatchNormLayer(net)',
  `import a\n${keras}if a:\n    net = ${bn}(net)`,
);
checkRewrite('x = BatchNormLayer(BatchNormLayer(net), gamma=None)', `x = ${BN('scale=False')}(${bn}(net))`);
checkRewrite('async def f():\n    x = BatchNormLayer(await net)', `async def f():\n    x = ${bn}(await net)`);
checkRewrite('x = f(a, b=BatchNormLayer(net))[0]', `x = f(a, b=${bn}(net))[0]`);
checkRewrite("x = '%s' % BatchNormLayer(net)", `x = '%s' % ${bn}(net)`);
checkRewrite('x = -BatchNormLayer(net) ** 2', `x = -${bn}(net) ** 2`);

// A pattern binds what it takes out, not the class it asks for
checkRewrite(
  'match net:\n    case BatchNormLayer(axes=a): net = BatchNormLayer(a)\nnet = BatchNormLayer(net)',
  `match net:\n    case BatchNormLayer(axes=a): net = ${bn}(a)\nnet = ${bn}(net)`,
);
checkOthers('match net:\n    case [BatchNormLayer]: BatchNormLayer(net)', 'variable 8');
checkOthers('match net:\n    case a.b(c=batch_norm) | {**batch_norm}: batch_norm(net)', 'variable 8');

// A name from nowhere is asked about, in files that import Lasagne
checkConfirm('import lasagne\nx = BatchNormLayer(net)', 'name-from-nowhere', `${bn}(net)`);
checkConfirm(
  'from lasagne.init import *\nfrom helpers import *\nx = BatchNormLayer(net)',
  'name-from-nowhere',
  `${bn}(net)`,
);
checkConfirm('import lasagne\nx = nn.layers.BatchNormLayer(net)', 'name-from-nowhere', `${bn}(net)`);
checkConfirm(
  'from lasagne.layers import *\nfrom helpers import *\nx = BatchNormLayer(net)',
  'star-import-may-shadow',
  `${bn}(net)`,
);
checkConfirm(
  'from lasagne.layers import BatchNormLayer\nfrom helpers import *\nx = BatchNormLayer(net)',
  'star-import-may-shadow',
  `${bn}(net)`,
);
checkOthers('x = BatchNormLayer(net)\nimport numpy', 'nowhere');
checkRewrite(
  'from helpers import *\nfrom lasagne.layers import *\nx = BatchNormLayer(net)',
  `from helpers import *\nfrom lasagne.layers import *\n${keras}x = ${bn}(net)`,
);

// Under a condition
checkRefused('bn = batch_norm if flag else lambda x: x\nx = bn(net)', 'callee-conditional');
checkRefused(
  'if a:\n    from lasagne.layers import batch_norm as BN\nelse:\n    from other import BN\nx = BN(net)',
  'callee-conditional',
);
checkRefused('def f():\n    global batch_norm\n    batch_norm = 3\nbatch_norm(net)', 'callee-conditional');
checkRefused('for i in x:\n    net = BatchNormLayer(net)\n    BatchNormLayer = i', 'callee-conditional');
checkRefused('bn = BatchNormLayer if flag else batch_norm\nx = bn(net)', 'callee-conditional');

// What is put in Lasagne's own module holds wherever it is read from there afterwards
const patched = 'net = lasagne.layers.BatchNormLayer(net)';
checkRefused(`lasagne.layers.BatchNormLayer = Mine\n${patched}`, 'callee-conditional');
checkRefused(`setattr(lasagne.layers, 'BatchNormLayer', Mine)\n${patched}`, 'callee-conditional');
checkRefused(
  `def test(monkeypatch):\n    monkeypatch.setattr(lasagne.layers, 'BatchNormLayer', Mine)\n    ${patched}`,
  'callee-conditional',
);
checkRefused(
  'import lasagne\nlasagne.layers.BatchNormLayer = Mine\nfrom lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)',
  'callee-conditional',
);
checkRewrite(
  `setattr(self, 'BatchNormLayer', Mine)\n${patched}`,
  `setattr(self, 'BatchNormLayer', Mine)\nnet = ${bn}(net)`,
);
checkRewrite(
  "setattr(lasagne.layers, 'BatchNormLayer', Mine)\nnet = BatchNormLayer(net)",
  `setattr(lasagne.layers, 'BatchNormLayer', Mine)\nnet = ${bn}(net)`,
);
// A variable, whatever it was assigned
checkOthers('if (BatchNormLayer := x):\n    net = BatchNormLayer(net)', 'variable 7');

// Through other modules of the project
const helpers = { helpers: 'from lasagne.layers import BatchNormLayer, batch_norm as bn' };
checkRewrite(
  'from helpers import BatchNormLayer\nx = BatchNormLayer(net)',
  `from helpers import BatchNormLayer\n${keras}x = ${bn}(net)`,
  { modules: helpers },
);
checkRewrite('import helpers\nx = helpers.BatchNormLayer(net)', `import helpers\n${keras}x = ${bn}(net)`, {
  modules: helpers,
});
checkRewrite(
  'from helpers import *\nx = BatchNormLayer(net)',
  `from helpers import *\n${keras}x = ${bn}(net)`,
  { modules: helpers },
);
checkRewrite(
  'from .a import BatchNormLayer\nx = BatchNormLayer(net)',
  `from .a import BatchNormLayer\n${keras}x = ${bn}(net)`,
  { modules: { '.a': 'from lasagne.layers import *' } },
);
checkRewrite('from a import B\nx = B(net)', `from a import B\n${keras}x = ${bn}(net)`, {
  modules: { a: 'from b import B', b: 'import lasagne\nB = lasagne.layers.BatchNormLayer' },
});
checkOthersGiven(
  { modules: { helpers: 'import lasagne\n\nclass BatchNormLayer(lasagne.layers.BatchNormLayer): pass' } },
  'from helpers import BatchNormLayer\nBatchNormLayer(net)',
  'class helpers.py:3',
);
checkOthersGiven(
  { modules: { helpers: 'from lasagne.layers import *\ndef batch_norm(x): pass' } },
  'from helpers import *\nbatch_norm(net)',
  'function helpers.py:2',
);
checkOthersGiven(
  { modules: { a: 'from b import batch_norm', b: 'from a import batch_norm' } },
  'from a import batch_norm\nbatch_norm(net)',
  'library a',
);
checkConfirmGiven(
  { modules: { helpers: 'from unknown import *' } },
  'import lasagne\nfrom helpers import *\nx = BatchNormLayer(net)',
  'name-from-nowhere',
  `${bn}(net)`,
);
checkConfirmGiven(
  { modules: { helpers: 'x = 1' } },
  'import lasagne\nfrom helpers import *\nx = BatchNormLayer(net)',
  'name-from-nowhere',
  `${bn}(net)`,
);

// A class body's names are hidden from its comprehensions in Python 3, its first iterable sees them
checkRefused(
  'def bn(x): pass\nclass A:\n    bn = BatchNormLayer\n    layers = [bn(x) for x in xs]',
  'callee-conditional',
);
checkRewrite(
  'def bn(x): pass\nclass A:\n    bn = BatchNormLayer\n    layers = [x for x in bn(net)]',
  `def bn(x): pass\nclass A:\n    bn = BatchNormLayer\n    layers = [x for x in ${bn}(net)]`,
);

// A file that puts its own class into Lasagne
checkRefused(
  'import lasagne\nlasagne.layers.BatchNormLayer = Mine\nnet = lasagne.layers.BatchNormLayer(net)',
  'callee-conditional',
);
checkRewrite(
  'import lasagne\nlasagne.layers.DenseLayer = Mine\nnet = lasagne.layers.BatchNormLayer(net)',
  `import lasagne\n${keras}lasagne.layers.DenseLayer = Mine\nnet = ${bn}(net)`,
);
