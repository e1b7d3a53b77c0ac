import { expect, test } from 'vitest';
import { apply } from '../../server/src/source/edits.ts';
import { joinCells } from '../../server/src/source/notebook/program.ts';
import { contains } from '../../server/src/source/span.ts';
import { convert } from '../support/fixture.ts';
import { BN } from '../support/keras.ts';
import { remember, saidIn } from '../support/seen.ts';

function convertCells(sources: readonly string[]) {
  const { text, cells } = joinCells(sources);
  const converted = convert(text, { file: { cells } }, ['automatic', 'confirm']);
  remember(converted.analysis);
  // No edit crosses a border.
  expect(converted.edits.filter((edit) => !cells.some((cell) => contains(cell, edit)))).toEqual([]);
  const shown = cells.map((cell) => {
    const inside = converted.edits.filter((edit) => contains(cell, edit));
    const moved = inside.map((edit) => ({
      ...edit,
      start: edit.start - cell.start,
      end: edit.end - cell.start,
    }));
    return apply(text.slice(cell.start, cell.end), moved);
  });
  return { shown, analysis: converted.analysis };
}

/** What the cells of a notebook become, magics shown masked. */
function checkCells(before: readonly string[], after: readonly string[]): void {
  test(before.join(' ¦ ').replaceAll('\n', ' ⏎ '), () => {
    const { shown, analysis } = convertCells(before);
    expect(shown).toEqual(after);
    expect(analysis.findings.length).toBeGreaterThan(0);
  });
}

function checkRefusedCells(before: readonly string[], ...codes: readonly string[]): void {
  test(before.join(' ¦ ').replaceAll('\n', ' ⏎ '), () => {
    const { shown, analysis } = convertCells(before);
    expect(shown).toEqual(before);
    expect(saidIn(analysis).map(({ code }) => code)).toEqual(codes);
  });
}

const keras = 'from keras.layers import BatchNormalization';
const net = `net = ${BN()}(net)`;

checkCells(['from lasagne.layers import BatchNormLayer', 'net = BatchNormLayer(net)'], [keras, net]);
checkCells(
  ['from lasagne.layers import BatchNormLayer\n', 'net = BatchNormLayer(net)\n'],
  [`${keras}\n`, `${net}\n`],
);
checkCells(
  ['x = 1', 'from lasagne.layers import *\n', 'net = BatchNormLayer(net)'],
  ['x = 1', `from lasagne.layers import *\n${keras}\n`, net],
);
checkCells(
  ['from lasagne.layers import *\nx = 1', 'net = BatchNormLayer(net)'],
  [`from lasagne.layers import *\n${keras}\nx = 1`, net],
);
checkCells(
  ['import lasagne', '', 'net = lasagne.layers.BatchNormLayer(net, gamma=None)', 'lasagne.init'],
  [`import lasagne\n${keras}`, '', `net = ${BN('scale=False')}(net)`, 'lasagne.init'],
);
checkCells(
  ['import lasagne\nd = lasagne.layers.DenseLayer(net, 3)', 'net = lasagne.layers.batch_norm(d)'],
  [
    `import lasagne\nfrom keras.layers import Activation, BatchNormalization\nd = lasagne.layers.DenseLayer(net, 3, b=None, nonlinearity=None)`,
    `net = Activation('relu')(${BN()}(d))`,
  ],
);
checkCells(
  ['from lasagne.layers import *', 'net = BatchNormLayer(net)\nnet = BatchNormLayer(net,', 'x = 1'],
  [`from lasagne.layers import *\n${keras}`, `${net}\nnet = BatchNormLayer(net,`, 'x = 1'],
);
checkRefusedCells(['from lasagne.layers import *\nnet = BatchNormLayer(net,', 'gamma=None)'], 'call-damaged');

// What is damaged in one cell does not reach the next one
const runsOn = 'from lasagne.layers import (InputLayer,  # in\n    BatchNormLayer,\n    ';
const swallowed =
  'import lasagne\nif a:\n    net = lasagne.layers.BatchNormLayer(lasagne.layers.BatchNormLayer(net), beta=1)\n';
checkCells(
  ['import lasagne\ndef g(x):\n    return BatchNormLayer(x)', runsOn, swallowed],
  [
    `import lasagne\nfrom keras.layers import BatchNormalization\ndef g(x):\n    return ${BN()}(x)`,
    runsOn,
    swallowed.replace('lasagne.layers.BatchNormLayer(net)', `${BN()}(net)`),
  ],
);

// What a magic runs is converted with the rest
const lasagne = 'from lasagne.layers import BatchNormLayer';
const broken = 'x = f(a,\n';
for (const [magic, shown] of [
  ['%time ', '_;    '],
  ['%timeit -n 10 -r 3 ', '_;                 '],
  ['r = %time ', 'r = _;    '],
  ['%%timeit ', '_;       '],
  ['%%timeit -n 3\n', '#%timeit -n 3\n'],
  ['%%time\n', '#%time\n'],
  ['%%capture out\n', '#%capture out\n'],
  ['%time for i in x: ', '\f\f\f\f\f\ffor i in x: '],
] as const) {
  const timed = `${magic}net = BatchNormLayer(net)`;
  checkCells([lasagne, timed], [keras, `${shown}${net}`]);
  checkCells([lasagne, broken, timed], [keras, broken, `${shown}${net}`]);
  checkCells([lasagne, timed, broken], [keras, `${shown}${net}`, broken]);
}

// What another one uses stays imported
const lasagneToo = `${lasagne}\n${keras}`;
for (const [magic, shown] of [
  ['?BatchNormLayer', '#BatchNormLayer'],
  ['%pinfo BatchNormLayer', '#pinfo BatchNormLayer'],
  ['%%mine\nx = BatchNormLayer(x)', '#%mine\n# = BatchNormLayer(x)'],
  ['%time f(BatchNormLayer', '#time f(BatchNormLayer'],
  ['files = !ls {BatchNormLayer}', 'files = _#s {BatchNormLayer}'],
] as const)
  checkCells([lasagne, 'net = BatchNormLayer(net)', magic], [lasagneToo, net, shown]);
checkCells(
  [lasagne, 'net = BatchNormLayer(net)', '%timeit -n 3 f(BatchNormLayer)'],
  [lasagneToo, net, '_;           f(BatchNormLayer)'],
);
checkCells([lasagne, 'net = BatchNormLayer(net)', '%pinfo other'], [keras, net, '#pinfo other']);
