import { checkAction, checkActions, checkPreferred } from './check.ts';

const convert = 'Convert to Keras BatchNormalization (momentum=0.95)';
const one = 'net = Batch$0NormLayer(net, alpha=0.05)\n';
const keras = 'BatchNormalization(axis=1, momentum=0.95, epsilon=1e-4)';

checkActions('x$0 = 1', []);
checkActions('class BatchNormLayer: pass\nimport x\nBatch$0NormLayer(net)', []);

checkActions(one, [
  convert,
  'Convert to a Keras layer without its input (for Sequential)',
  'Copy as Keras call',
  'Ignore on this line (ready)',
  'Ignore in this file',
]);
checkActions('net = Batch$0NormLayer(net, **k)', [
  'Why is this call not converted?',
  'Ignore on this line (arguments-hidden)',
  'Ignore in this file',
]);
checkPreferred(one, [convert]);
checkPreferred('net = Batch$0NormLayer(net, axes=(0, 1))', []);
checkPreferred('net = Batch$0NormLayer(net, **k)', []);

// Kinds are matched hierarchically, whole words only.
checkActions(one, ['Convert all in this file to Keras (ready ones: 1)'], ['source']);
checkActions(one, ['Convert all in this file to Keras (ready ones: 1)'], ['source.fixAll.lasagneToKeras']);
checkActions(one, [], ['source.fix']);
checkActions(one, [], ['source.fixAll.lasagneToKeras.more']);
checkActions(one, [], ['refactor.extract']);

checkAction(one, convert, `net = ${keras}(net)\n`);
checkAction(one, 'Convert to a Keras layer without its input (for Sequential)', `net = ${keras}\n`);
checkAction(one, 'Convert all in this file to Keras (ready ones: 1)', `net = ${keras}(net)\n`, [
  'source.fixAll',
]);
checkAction(
  'a = BatchNormLayer(x)\n$0b = BatchNormLayer(y)\n$0c = BatchNormLayer(z)\n',
  'Convert the selected calls to Keras (1)',
  'a = BatchNormLayer(x)\nb = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(y)\nc = BatchNormLayer(z)\n',
);
checkAction(
  'a = BatchNormLayer(BatchNorm$0Layer(x, alpha=0.05))\n',
  convert,
  `a = BatchNormLayer(${keras}(x))\n`,
);

// Ignoring: behind the line, or above where a comment or a backslash is in the way.
checkAction(
  one,
  'Ignore on this line (ready)',
  'net = BatchNormLayer(net, alpha=0.05)  # lasagne-to-keras: ignore[ready]\n',
);
checkAction(
  'if x:\n    net = Batch$0NormLayer(net)  # why\n',
  'Ignore on this line (ready)',
  'if x:\n    # lasagne-to-keras: ignore[ready]\n    net = BatchNormLayer(net)  # why\n',
);
checkAction(
  '#!/usr/bin/env python\n# coding: utf-8\nfrom lasagne.layers import BatchNormLayer\nnet = Batch$0NormLayer(net)\n',
  'Ignore in this file',
  '#!/usr/bin/env python\n# coding: utf-8\n# lasagne-to-keras: ignore-file\nnet = BatchNormLayer(net)\n',
);

// At a converted layer: the module for the trained weights.
checkActions('from keras.layers import BatchNormalization\nx = Batch$0Normalization(axis=1)(y)\n', [
  'Put lasagne_weights.py beside this file (carries the trained weights over)',
]);
checkActions('from torch import BatchNormalization\nx = Batch$0Normalization(axis=1)(y)\n', []);
