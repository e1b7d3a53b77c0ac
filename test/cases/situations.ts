import { checkConfirm, checkNotes, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const bn = BN();

// What is done with the result
checkConfirm('x = BatchNormLayer(net).beta', 'attribute-of-result', `${bn}(net)`);
checkConfirm('x = BatchNormLayer(net).mean.get_value()', 'attribute-of-result', `${bn}(net)`);
checkRewrite('x = f(BatchNormLayer(net)).beta', `x = f(${bn}(net)).beta`);

// Keywords run before the input now
const effects = `${bn}(f(net))`.replace('1e-4', '1e-4, name=g()');
checkConfirm('x = BatchNormLayer(f(net), name=g())', 'evaluation-order', effects);
checkConfirm(
  'x = BatchNormLayer(f(net), alpha=next(a))',
  'evaluation-order',
  `${bn}(f(net))`.replace('0.9', '1 - next(a)'),
);
checkConfirm(
  'x = BatchNormLayer(BatchNormLayer(net), name=g())',
  'evaluation-order',
  `${bn}(BatchNormLayer(net))`.replace('1e-4', '1e-4, name=g()'),
);
checkRewrite('x = BatchNormLayer(net, name=g())', `x = ${bn}(net)`.replace('1e-4', '1e-4, name=g()'));
checkRewrite('x = BatchNormLayer(f(net), name=n)', `x = ${bn}(f(net))`.replace('1e-4', '1e-4, name=n'));
checkRewrite(
  'x = BatchNormLayer(f(net), beta=lasagne.init.Constant(2))',
  `x = ${bn}(f(net))`.replace('1e-4', '1e-4, beta_initializer=Constant(2)'),
);

// Where a call is text
checkRefused("x = f'{BatchNormLayer(net)}'", 'inside-string');

// Where calls sit
checkRewrite("net.append(('bn', BatchNormLayer(net[-1][1])))", `net.append(('bn', ${bn}(net[-1][1])))`);
checkRewrite("net['bn'] = BatchNormLayer(net['conv'])", `net['bn'] = ${bn}(net['conv'])`);
checkRewrite('x = y = BatchNormLayer(net)', `x = y = ${bn}(net)`);
checkRewrite('a, b = BatchNormLayer(a), BatchNormLayer(b)', `a, b = ${bn}(a), ${bn}(b)`);
checkRewrite('return_ = [BatchNormLayer(a), {1: BatchNormLayer(b)}]', `return_ = [${bn}(a), {1: ${bn}(b)}]`);
checkRewrite('assert BatchNormLayer(net) is not None', `assert ${bn}(net) is not None`);
checkRewrite('def f(net=BatchNormLayer(net)): pass', `def f(net=${bn}(net)): pass`);
checkRewrite('@decorated(BatchNormLayer(net))\ndef f(): pass', `@decorated(${bn}(net))\ndef f(): pass`);
checkRewrite('while BatchNormLayer(net): pass', `while ${bn}(net): pass`);
checkRewrite('print(BatchNormLayer(net), file=f)', `print(${bn}(net), file=f)`);
checkRewrite('net = BatchNormLayer(net) if a else net', `net = ${bn}(net) if a else net`);
checkRewrite('with f(BatchNormLayer(net)) as g: pass', `with f(${bn}(net)) as g: pass`);
checkRewrite(
  'try:\n    net = BatchNormLayer(net)\nfinally:\n    pass',
  `try:\n    net = ${bn}(net)\nfinally:\n    pass`,
);
checkRewrite('if (x := BatchNormLayer(net)): pass', `if (x := ${bn}(net)): pass`);
checkNotes('exec "a"\nnet = BatchNormLayer(net)', 'python-2-source');
