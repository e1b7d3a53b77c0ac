import fc from 'fast-check';

const numbers = [
  '0.1',
  '.5',
  '1',
  '0',
  '1e-3',
  '-0.2',
  '1/10',
  '1 - m',
  'alpha',
  'self.a',
  'a + b',
  'f(x)',
  'None',
  "'x'",
  'theano.shared(0.1)',
  '(0.2)',
];
const initializers = [
  'None',
  '0',
  'gamma',
  'np.ones(3)',
  'np.array([0.5, 2.0])',
  'lasagne.init.Constant(2)',
  'lasagne.init.Constant(-1)',
  'lasagne.init.Constant(c)',
  'lasagne.init.Normal()',
  'lasagne.init.Normal(mean=1)',
  'lasagne.init.Uniform((0, r))',
  'lasagne.init.GlorotUniform()',
  'lasagne.init.Constant',
  'theano.shared(x)',
  'lambda shape: 0',
  'T.exp(s)',
  'lasagne.init.Constant([1, 2])',
];
const axes = [
  "'auto'",
  '0',
  '(0, 1)',
  '(0, 2)',
  '(0, 2, 3)',
  'range(3)',
  '[0]',
  '-1',
  '()',
  'axes',
  '(0, 0)',
  '1',
  "'spatial'",
  '(0, 9)',
];
const names = ["'bn'", "'a/b'", "'bn%d' % i", 'name', 'None', '3'];
const values: Readonly<Record<string, readonly string[]>> = {
  axes,
  epsilon: numbers,
  alpha: numbers,
  beta: initializers,
  gamma: initializers,
  mean: initializers,
  inv_std: initializers,
  name: names,
  other: ['3'],
};
const parameters = Object.keys(values);

const keyword = fc
  .constantFrom(...parameters)
  .chain((name) => fc.constantFrom(...(values[name] ?? [])).map((value) => `${name}=${value}`));
const positional = fc
  .integer({ min: 0, max: 9 })
  .chain((count) =>
    fc.tuple(...parameters.slice(0, count).map((name) => fc.constantFrom(...(values[name] ?? [])))),
  );
const passed = fc.oneof(
  { weight: 6, arbitrary: fc.array(keyword, { maxLength: 4 }) },
  { weight: 1, arbitrary: positional.map((list) => list.map(String)) },
  { weight: 1, arbitrary: fc.constantFrom(['**options'], ['*args'], ['alpha=0.2', '**options']) },
);

const layers = [
  'DenseLayer(net, 10)',
  'Conv2DLayer(net, 8, 3)',
  'MaxPool2DLayer(net, 2)',
  'NonlinearityLayer(net, tanh)',
  'MyLayer(net)',
  'LSTMLayer(net, 9)',
  'DenseLayer(net, 9, W, None)',
];
const settings = [
  'nonlinearity=tanh',
  'nonlinearity=None',
  'nonlinearity=LeakyRectify(0.2)',
  'nonlinearity=f',
  'b=None',
  "name='l'",
  'name=n',
  '**kw',
];
const wrapped = fc
  .tuple(
    fc.constantFrom(...layers),
    fc.uniqueArray(fc.constantFrom(...settings), { maxLength: 2, selector: (text) => text.slice(0, 2) }),
  )
  .map(([layer, more]) => layer.replace(/\)$/, () => `${more.map((one) => `, ${one}`).join('')})`));

const separators = fc.constantFrom(', ', ',', ',\n        ', ',  # why\n    ', ' , ');
const around = fc.constantFrom(
  ['', ''],
  ['\n    ', ''],
  ['\n    ', '\n'],
  [' ', ' '],
  ['\n    ', ',\n'],
  ['  # open\n    ', '  # last\n    '],
);

/** A call of one of Lasagne's batch normalizations, with arguments of all kinds, right and wrong. */
export const call: fc.Arbitrary<string> = fc
  .letrec((tie) => {
    const inner = tie('call').map(String);
    const simple = fc.constantFrom(
      'net',
      "net['a']",
      'nets[-1][1]',
      '(None, 3)',
      'None',
      'f(net)',
      'incoming=net',
      '',
    );
    const plain = fc.oneof({ maxDepth: 2 }, simple, inner, wrapped);
    const helper = fc.oneof(
      { maxDepth: 2 },
      { weight: 4, arbitrary: wrapped },
      { weight: 1, arbitrary: simple },
      { weight: 1, arbitrary: inner },
    );
    const written = (callee: string, input: fc.Arbitrary<string>) =>
      fc.tuple(input, passed, separators, around).map(([first, more, separator, [open, close]]) => {
        const list = [first, ...more].filter((one) => one !== '');
        return `${callee}(${open}${list.join(separator)}${close})`;
      });
    return {
      call: fc.oneof(
        written('BatchNormLayer', plain),
        written('lasagne.layers.BatchNormLayer', plain),
        written('BatchNormDNNLayer', plain),
        written('batch_norm', helper),
      ),
    };
  })
  .call.map(String);

/** A small file around a call. */
export const program: fc.Arbitrary<string> = fc
  .tuple(
    call,
    fc.constantFrom(
      'net = @',
      'net = @  # end',
      'def f(net, gamma):\n    return @',
      'for i in x:\n    net = @',
      'nets.append((1, @))',
      'x = @.beta',
      'x = @; y = 2',
      'net = InputLayer((None, 3, 8, 8))\nnet = @\nnet = BatchNormLayer(net)',
      'alpha = .1\nnet = @',
      'if a: net = @\nelse: pass',
      'print @',
      'd = DenseLayer(net, 3)\nnet = @; e = batch_norm(d)',
    ),
    fc.constantFrom('', '\n'),
  )
  .map(([text, place, end]) => `${prelude}${place.replace('@', () => text)}${end}`);

const prelude = `import lasagne, theano
import numpy as np
import theano.tensor as T
from lasagne.layers import BatchNormLayer, batch_norm, DenseLayer, InputLayer
from lasagne.layers import Conv2DLayer, MaxPool2DLayer, NonlinearityLayer, LSTMLayer
from lasagne.layers.dnn import BatchNormDNNLayer
from lasagne.nonlinearities import tanh, LeakyRectify
`;
