import { checkConfirm, checkNotes, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const named = (name: string): string => `${BN()}(net)`.replace('1e-4', () => `1e-4, name=${name}`);
const copied = (name: string): void => checkRewrite(`BatchNormLayer(net, name=${name})`, named(name));

copied("'bn1'");
copied('"bn1"');
copied('None');
copied("prefix + '_bn'");
copied("'bn%d' % i");
copied("'bn{}'.format(i)");
copied('name');
copied("'a/b'");
copied('3');

checkNotes("BatchNormLayer(net, name='bn')");
checkNotes('BatchNormLayer(net, name=None)');
checkNotes("BatchNormLayer(net, name='a/b')", 'name-rejected');
checkNotes('BatchNormLayer(net, name=3)', 'name-rejected');
checkNotes('BatchNormLayer(net, name=prefix)', 'name-at-run-time');
checkNotes("for i in x:\n    BatchNormLayer(net, name='bn%d' % i)", 'name-at-run-time');
checkNotes(
  "a = BatchNormLayer(a, name='bn')\nb = BatchNormLayer(b, name='bn')",
  'name-repeated',
  'name-repeated',
);
checkNotes("a = BatchNormLayer(a, name='bn1')\nb = BatchNormLayer(b, name='bn2')");

// One name for every round of a loop
checkConfirm("for i in x:\n    net = BatchNormLayer(net, name='bn')", 'name-in-loop', named("'bn'"));
checkConfirm("while x:\n    net = BatchNormLayer(net, name='bn')", 'name-in-loop', named("'bn'"));
checkConfirm(
  "for i in x:\n    if i:\n        net = BatchNormLayer(net, name='bn')",
  'name-in-loop',
  named("'bn'"),
);
checkConfirm("y = [BatchNormLayer(net, name='bn') for net in x]", 'name-in-loop', named("'bn'"));
