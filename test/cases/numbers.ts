import { checkConfirm, checkNotes, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const alpha = (written: string, momentum: string): void =>
  checkRewrite(`BatchNormLayer(net, alpha=${written})`, `${BN().replace('0.9', () => momentum)}(net)`);
const epsilon = (written: string, expected = written): void =>
  checkRewrite(`BatchNormLayer(net, epsilon=${written})`, `${BN().replace('1e-4', () => expected)}(net)`);

// momentum = 1 - alpha, in decimal
alpha('0.1', '0.9');
alpha('0.7', '0.3');
alpha('1e-3', '0.999');
alpha('.9', '0.1');
alpha('1.0', '0.0');
alpha('1', '0.0');
alpha('0', '1.0');
alpha('0.', '1.0');
alpha('True', '0.0');
alpha('0.3', '0.7');
alpha('0.05', '0.95');
alpha('1e-20', '1.0');
alpha('1e-7', '0.9999999');
alpha('2', '-1.0');
alpha('-0.5', '1.5');
alpha('(0.2)', '0.8');
alpha('1 - 0.9', '0.9');
alpha('0.1 * 2', '0.8');
alpha('1. - .99', '0.99');
alpha('1 / 4.', '0.75');
alpha('0.1_5', '0.85');

// Names and expressions stay, in parentheses where precedence asks
alpha('ALPHA', '1 - ALPHA');
alpha('self.alpha', '1 - self.alpha');
alpha('a + b', '1 - (a + b)');
alpha('a - b', '1 - (a - b)');
alpha('a * b', '1 - a * b');
alpha('a / b', '1 - a / b');
alpha('-a', '1 - -a');
alpha('a ** 2', '1 - a ** 2');
alpha('a if b else c', '1 - (a if b else c)');
alpha('a or b', '1 - (a or b)');
alpha("options['alpha']", "1 - options['alpha']");
alpha('f(x)', '1 - f(x)');
alpha('float(x)', '1 - float(x)');
alpha('1 - m', 'm');
alpha('1. - m', 'm');
alpha('(1 - m)', 'm');
alpha('1 - (m := x)', '(m := x)');
alpha('1 - (a + b)', 'a + b');
alpha('1 - a - b', '1 - (1 - a - b)');
alpha('2 - m', '1 - (2 - m)');
checkRewrite(
  'alpha = .1\nBatchNormLayer(net, alpha=alpha)',
  `alpha = .1\n${BN().replace('0.9', '1 - alpha')}(net)`,
);
checkRewrite('m = .9\nBatchNormLayer(net, alpha=1 - m)', `m = .9\n${BN().replace('0.9', 'm')}(net)`);

checkNotes('alpha = .1\nBatchNormLayer(net, alpha=alpha, epsilon=alpha)');
checkNotes('def f(net, alpha):\n    BatchNormLayer(net, alpha=alpha)', 'momentum-at-run-time');
checkNotes('BatchNormLayer(net, alpha=self.alpha)', 'momentum-at-run-time');
checkNotes('BatchNormLayer(net, epsilon=self.epsilon)', 'epsilon-at-run-time');
checkNotes('BatchNormLayer(net, epsilon=np.finfo(1).eps)', 'epsilon-at-run-time');

// epsilon is copied
epsilon('1e-4');
epsilon('1e-3');
epsilon('1E-3');
epsilon('0.001');
epsilon('0');
epsilon('-1');
epsilon('EPS');
epsilon('a + b');
epsilon('a if b else c');
epsilon('10 ** -5');
checkRewrite("BatchNormLayer(net, 'auto', e := 1e-3)", `${BN('epsilon=(e := 1e-3)')}(net)`);
checkRewrite(
  "BatchNormLayer(net, 'auto', 1e-3, a := 0.2)",
  `${BN('momentum=1 - (a := 0.2), epsilon=1e-3')}(net)`,
);

// Integer division: what Python 2 computes is not what it seems
checkConfirm(
  'BatchNormLayer(net, alpha=1/10)',
  'integer-division',
  `${BN('momentum=1.0')}(net)`,
  `${BN('momentum=1 - 1/10')}(net)`,
);
checkConfirm(
  'BatchNormLayer(net, alpha=1/2)',
  'integer-division',
  `${BN('momentum=1.0')}(net)`,
  `${BN('momentum=1 - 1/2')}(net)`,
);
checkConfirm('print "x"\nBatchNormLayer(net, alpha=1/10)', 'integer-division', `${BN('momentum=1.0')}(net)`);
checkConfirm(
  'BatchNormLayer(net, epsilon=1/1000)',
  'integer-division',
  `${BN('epsilon=0')}(net)`,
  `${BN('epsilon=1/1000')}(net)`,
);
checkRewrite(
  'from __future__ import division\nfrom lasagne.layers import *\nBatchNormLayer(net, alpha=1/10)',
  `from __future__ import division\nfrom lasagne.layers import *\nfrom keras.layers import BatchNormalization\n${BN()}(net)`,
);
checkRewrite('def f(*, a): pass\nBatchNormLayer(net, alpha=1/10)', `def f(*, a): pass\n${BN()}(net)`);
alpha('1//10', '1.0');
alpha('1/10.', '0.9');

// What is no number, or changes while training
checkRefused('BatchNormLayer(net, alpha=$0None$0)', 'number-invalid');
checkRefused("BatchNormLayer(net, alpha='0.1')", 'number-invalid');
checkRefused('BatchNormLayer(net, epsilon=$0None$0)', 'number-invalid');
checkRefused('BatchNormLayer(net, epsilon=(1e-4,))', 'number-invalid');
checkRefused('BatchNormLayer(net, epsilon=lambda: 3)', 'number-invalid');
checkRefused('BatchNormLayer(net, alpha=$0theano.shared(0.1)$0)', 'number-symbolic');
checkRefused('alpha = theano.shared(0.1)\nBatchNormLayer(net, alpha=$0alpha$0)', 'number-symbolic');
checkRefused("BatchNormLayer(net, alpha=T.scalar('alpha'))", 'number-symbolic');
checkRefused('BatchNormLayer(net, epsilon=np.array([1e-4, 1e-3]))', 'number-symbolic');
