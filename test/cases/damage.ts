import { checkConfirm, checkNothing, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const bn = BN();

// A damaged call is never edited
checkRefused('net = BatchNormLayer(net, alpha=)', 'call-damaged');
checkRefused('net = BatchNormLayer(net, alpha=0.1 gamma=None)', 'call-damaged');
checkRefused('net = BatchNormLayer(net, 3 3)', 'call-damaged');
checkNothing('net = BatchNormLayer');

// What is whole beside it is found
checkRewrite('a = BatchNormLayer(a)\nx = = 3\nb = BatchNormLayer(b)', `a = ${bn}(a)\nx = = 3\nb = ${bn}(b)`);
checkRewrite('a = BatchNormLayer(a)\ndef f(:\n    pass\n', `a = ${bn}(a)\ndef f(:\n    pass\n`);
checkRewrite(
  'a = BatchNormLayer(a)\nb = BatchNormLayer(b, alpha=)',
  `a = ${bn}(a)\nb = BatchNormLayer(b, alpha=)`,
);
checkRewrite('a = BatchNormLayer(a)\nb = BatchNormLayer(', `a = ${bn}(a)\nb = BatchNormLayer(`);
checkRewrite('a = BatchNormLayer(a)\nx = "', `a = ${bn}(a)\nx = "`);
checkRewrite('a = BatchNormLayer(a)\nclass', `a = ${bn}(a)\nclass`);
checkRewrite('a = BatchNormLayer(a)\n  b = 3\n', `a = ${bn}(a)\n  b = 3\n`);
checkRewrite('a = BatchNormLayer(a)\nx.\n', `a = ${bn}(a)\nx.\n`);
checkRewrite(
  'a = BatchNormLayer(a)\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> theirs\n',
  `a = ${bn}(a)\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> theirs\n`,
);

// Inside a stretch that could not be read it may mean something else
checkConfirm('x = (a, b c\nnet = BatchNormLayer(net)\n', 'near-syntax-error', `${bn}(net)`);
