import { checkCompletions, checkHints, checkSignature } from './check.ts';

const all = ['axes=', 'epsilon=', 'alpha=', 'beta=', 'gamma=', 'mean=', 'inv_std=', 'name='];

checkCompletions('net = f($0', []);
checkCompletions('net = DenseLayer($0', []);
checkCompletions('net = BatchNormLayer(net, alpha=$0', []);
checkCompletions("net = BatchNormLayer(net, name='$0", []);
checkCompletions('net = BatchNormLayer(f($0', []);
checkCompletions('# BatchNormLayer(net, $0', []);
checkCompletions('net = BatchNormLayer(net, $0', all);
checkCompletions('net = BatchNormLayer(net, al$0)', all);
checkCompletions(
  'net = BatchNormLayer(net, alpha=0.1, $0)',
  all.filter((label) => label !== 'alpha='),
);
checkCompletions("net = BatchNormLayer(net, 'auto', $0)", all.slice(1));
checkCompletions('net = lasagne.layers.batch_norm(DenseLayer(net, 10), $0', all);
checkCompletions('def f(net):\n    return BatchNormLayer(net, $0', all);
checkCompletions('def f(net):\n    return BatchNormLayer(net, $0\n\ndef g(): pass\n', all);

checkSignature('net = f($0)', undefined);
checkSignature('net = BatchNormLayer($0)', 'incoming');
checkSignature('net = BatchNormLayer(net, $0)', "axes='auto'");
checkSignature('net = BatchNormLayer(net, (0, 2$0))', undefined);
checkSignature('net = BatchNormLayer(net, (0, 2), $0)', 'epsilon=1e-4');
checkSignature('net = BatchNormLayer(net, gamma=$0)', 'gamma=Constant(1)');
checkSignature('net = BatchNormLayer(f(a, b), $0', "axes='auto'");

checkHints('net = f(net, alpha=0.05)', 'net = f(net, alpha=0.05)');
checkHints('net = BatchNormLayer(net, epsilon=1e-3)', 'net = BatchNormLayer(net, epsilon=1e-3)');
checkHints(
  'net = BatchNormLayer(net, alpha=0.05, gamma=None)',
  'net = BatchNormLayer(net, alpha=0.05«momentum=0.95», gamma=None«scale=False»)',
);
checkHints('net = BatchNormLayer(net, **k)', 'net = BatchNormLayer(net, **k)');
