import { checkNothing, checkReference, checkUnchanged } from '../support/check.ts';

// Aliases and imports are no use of their own
checkNothing('BN = BatchNormLayer');
checkNothing('BN = lasagne.layers.BatchNormLayer');
checkNothing('def f():\n    BN = lasagne.layers.batch_norm');
checkNothing('A = B = BatchNormLayer');

// Unless other functions see the alias
checkReference(
  'bn = None\ndef f():\n    global bn\n    bn = lasagne.layers.$0BatchNormLayer$0',
  'class-as-value',
);

checkReference('class Mine($0BatchNormLayer$0): pass', 'base-class');
checkReference('class Mine(lasagne.layers.$0BatchNormLayer$0): pass', 'base-class');
checkReference(
  'class Mine(object):\n    def __init__(self):\n        lasagne.layers.BatchNormLayer.__init__(self, 3)',
  'base-class-call',
);
checkReference('BatchNormLayer.get_output_for(self, x)', 'base-class-call');
checkReference('isinstance(net, $0BatchNormLayer$0)', 'type-test');
checkReference('isinstance(net, (DenseLayer, BatchNormLayer))', 'type-test');
checkReference('issubclass(c, BatchNormLayer)', 'type-test');
checkReference('type(net) == BatchNormLayer', 'type-test');
checkReference('if type(net) is lasagne.layers.BatchNormLayer: pass', 'type-test');
checkReference('match net:\n    case $0BatchNormLayer$0(): pass', 'type-test');
checkReference('match net:\n    case [lasagne.layers.BatchNormLayer(axes=a), *b]: pass', 'type-test');
checkReference('bn = batch_norm if flag else (lambda x: x)', 'conditional-value');
checkReference('layers = [(BatchNormLayer, {"alpha": 0.2})]', 'keyword-table');
checkReference("layers = [('bn', $0BatchNormLayer$0)]", 'keyword-table');
checkReference("spec = {'type': BatchNormLayer, 'axes': (0, 1)}", 'keyword-table');
checkReference('f(BatchNormLayer)', 'class-as-value');
checkReference('f(norm=batch_norm)', 'class-as-value');
checkReference('def f(norm=batch_norm): pass', 'class-as-value');
checkReference('nets = [BatchNormLayer]', 'class-as-value');
checkReference('nets = map($0batch_norm$0, layers)', 'class-as-value');
checkReference('return_ = BatchNormLayer.__name__', 'base-class-call');
checkReference('x.bn = BatchNormLayer', 'class-as-value');
checkReference("net = getattr(lasagne.layers, $0'BatchNormLayer'$0)(net)", 'class-as-value');
checkReference("bn = getattr(lasagne.layers, 'batch_norm', None)", 'class-as-value');
checkNothing("bn = getattr(self, 'BatchNormLayer')");
checkNothing('bn = getattr(lasagne.layers, name)');
checkReference('partial(BatchNormLayer, alpha=0.2)', 'class-as-value');
checkUnchanged('class Mine(BatchNormLayer): pass\nisinstance(net, BatchNormLayer)');
