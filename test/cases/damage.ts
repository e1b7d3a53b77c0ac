import { expect, test } from 'vitest';
import { checkConfirm, checkNothing, checkRefused, checkRewrite } from '../support/check.ts';
import { analyze } from '../support/engine.ts';
import { BN } from '../support/keras.ts';

const bn = BN();

/** The lines on which something is found, from 1; the import stands on the first. */
function checkLines(text: string, ...expected: number[]): void {
  test(text, () => {
    const source = `from lasagne.layers import BatchNormLayer\n${text}`;
    const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
    expect(analyze(source).findings.map(({ start }) => lineOf(start))).toEqual(expected);
  });
}

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

// What an unclosed parenthesis takes with it is named, but not what only looks like a call
checkLines('net = BatchNormLayer(net\n\nx = foo(net)\ny = 3\nnet = BatchNormLayer(net)\n', 2, 6);
checkNothing('def f(:\n    """\n    BatchNormLayer(net)\n    """\n    # BatchNormLayer(net)\n');

// Inside a stretch that could not be read it may mean something else
checkConfirm('x = (a, b c\nnet = BatchNormLayer(net)\n', 'near-syntax-error', `${bn}(net)`);

// A carriage return alone ends a line, and with it a comment
checkRewrite(
  'net = BatchNormLayer(\r    net,  # in\r    alpha=0.05)\rx = 1',
  'net = BatchNormalization(\r    axis=1,\r    momentum=0.95,\r    epsilon=1e-4)(net)  # in\rx = 1',
);

// A damaged import is no place for the new one
checkRewrite(
  'import lasagne\n(from lasagne.layers import *\nif a:\n    net = lasagne.layers.BatchNormLayer(net)\n',
  'from keras.layers import BatchNormalization\n(from lasagne.layers import *\nif a:\n    net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)\n',
);
