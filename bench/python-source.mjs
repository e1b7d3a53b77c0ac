// Python as archives hold it: plain functions and classes, and networks of Lasagne's.

/** A function or class of about 20 lines that has nothing to do with Lasagne. */
export function filler(random, python2) {
  const name = `${random.pick(verbs)}_${random.pick(nouns)}_${random.below(1000)}`;
  const say = (text) => (python2 ? `print "${text}", count` : `print("${text}", count)`);
  const caught = python2 ? 'except (IOError, ValueError), error:' : 'except (IOError, ValueError) as error:';
  const lines = [
    `def ${name}(path, ${random.pick(nouns)}=None, limit=${random.below(5000)}, **options):`,
    `    """${random.pick(verbs)} the ${random.pick(nouns)} found under \`path\`.`,
    '',
    `    Returns a list of ${random.pick(nouns)}s, at most \`limit\` of them.`,
    '    """',
    '    count = 0',
    `    result = np.zeros((limit, ${1 + random.below(512)}), dtype='float32')`,
    '    for index, line in enumerate(open(path)):',
    `        if not line.strip() or line.startswith('#${random.below(100)}'):`,
    '            continue',
    "        fields = [float(field) for field in line.split(',') if field]",
    `        result[index % limit, :len(fields)] = np.tanh(fields) * ${random.next().toFixed(4)}`,
    '        try:',
    `            options['${random.pick(nouns)}'].append((index, fields[0], max(fields)))`,
    `        ${caught}`,
    `            logging.warning('%s: line %d: %s', path, index, error)`,
    `        count += len(fields)  # ${random.pick(nouns)}s so far`,
    `    ${say(`${random.pick(nouns)}s:`)}`,
    `    return result[:count] if count else None`,
  ];
  if (random.next() < 0.3) return inClass(lines, random);
  return `${lines.join('\n')}\n\n\n`;
}

function inClass(lines, random) {
  const name = `${random.pick(nouns)}${random.below(1000)}`;
  const head = [
    `class ${name[0].toUpperCase()}${name.slice(1)}(object):`,
    `    size = ${random.below(100)}`,
    '',
  ];
  const method = lines.map((line) => (line === '' ? '' : `    ${line}`));
  return `${[...head, ...method].join('\n').replace('(path,', '(self, path,')}\n\n\n`;
}

/** A function that builds a network with this many batch normalizations. */
export function network(random, calls) {
  const lines = [
    `def build_${random.pick(nouns)}_${random.below(10000)}(input_var=None, classes=10):`,
    '    net = lasagne.layers.InputLayer((None, 3, 32, 32), input_var=input_var)',
  ];
  for (let i = 0; i < calls; i++) {
    lines.push(
      `    net = Conv2DLayer(net, num_filters=${16 << random.below(4)}, filter_size=(3, 3), pad='same', nonlinearity=rectify)`,
      ...random.pick(normalizations)(random, i),
    );
  }
  lines.push('    net = lasagne.layers.DenseLayer(net, classes, nonlinearity=softmax)', '    return net');
  return `${lines.join('\n')}\n\n\n`;
}

const normalizations = [
  () => ['    net = BatchNormLayer(net)'],
  (random) => [`    net = BatchNormLayer(net, alpha=${(0.05 + random.below(20) / 100).toFixed(2)})`],
  () => ['    net = lasagne.layers.BatchNormLayer(net, epsilon=1e-3, gamma=None)'],
  (_, i) => [
    '    net = BatchNormLayer(',
    '        net,          # after the convolution',
    `        name='norm${i}',`,
    '        beta=lasagne.init.Constant(0.1))',
  ],
  () => ['    net = batch_norm(Conv2DLayer(net, 32, 3, pad=1))'],
];

export const lasagneHead = `import lasagne
from lasagne.layers import BatchNormLayer, Conv2DLayer, batch_norm
from lasagne.nonlinearities import rectify, softmax
`;

export const head = (python2) => `${python2 ? '# -*- coding: utf-8 -*-\n' : ''}import logging
import os

import numpy as np


`;

const verbs = [
  'load',
  'train',
  'evaluate',
  'collect',
  'merge',
  'split',
  'augment',
  'normalize',
  'plot',
  'save',
];
const nouns = [
  'sample',
  'image',
  'label',
  'batch',
  'feature',
  'vector',
  'signal',
  'frame',
  'token',
  'spectrum',
];
