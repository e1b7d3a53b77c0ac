import fc from 'fast-check';

/** Stretches of files as people write them. */
const fragments = [
  'import lasagne\n',
  'from lasagne.layers import BatchNormLayer, DenseLayer, batch_norm\n',
  'from lasagne.layers import (InputLayer,  # in\n    BatchNormLayer,\n    Conv2DLayer as C)\n',
  'import numpy as np; from lasagne.layers import BatchNormLayer\n',
  'from lasagne.layers import *\n',
  'try:\n    from lasagne.layers.dnn import BatchNormDNNLayer as BatchNormLayer\nexcept ImportError:\n    from lasagne.layers import BatchNormLayer\n',
  'from __future__ import print_function\n',
  '# -*- coding: utf-8 -*-\n',
  '"""Builds a network.\n\nBatchNormLayer(net)\n"""\n',
  'net = BatchNormLayer(net)\n',
  'net = BatchNormLayer(net, alpha=0.2, gamma=None)  # no scale\n',
  'net = BatchNormLayer(\n    net,              # after the convolution\n    alpha=0.05,       # slow average\n    gamma=None)       # ReLU follows\n',
  'net = batch_norm(DenseLayer(net, 100, name="fc"))\n',
  'd = DenseLayer(net, 10)\nd = batch_norm(d)\n',
  'net["x"] = BatchNormLayer(net["y"], axes=(0, 1), name="bn%d" % i)\n',
  'def block(net, n, BN=BatchNormLayer):\n    bn = lasagne.layers.BatchNormLayer\n    for i in range(n):\n        net = bn(net, epsilon=1e-3)\n    return net\n',
  'class Mine(BatchNormLayer):\n    def __init__(self, incoming, **kwargs):\n        super(Mine, self).__init__(incoming, **kwargs)\n',
  'if isinstance(net, BatchNormLayer):\n    print "bn", net\nelse:\n    pass\n',
  'out = lasagne.layers.get_output(net, deterministic=True)\n',
  'x = {"a": [BatchNormLayer(a) for a in b], "😀": (1, "é")}\n',
  'nets.append((n, BatchNormLayer(nets[-1][1])))  # lasagne-to-keras: ignore\n',
  'f = lambda l: batch_norm(C(l, 8, (3, 3), nonlinearity=None))\n',
  'with open(f) as g:\n\tlasagne.layers.set_all_param_values(net, g)\n',
  's = f"{net!r:>{width}} {BatchNormLayer(net)}"\n',
  'net = lasagne.layers.BatchNormLayer(lasagne.layers.BatchNormLayer(net), beta=lasagne.init.Constant(1))\n',
  '@wraps(f)\nasync def g(x: int = 3, *, y) -> None:\n    await BatchNormLayer(x)\n',
  'raise ValueError, "no"\n',
  'x = 0777 + 1L; exec "y"\n',
];

const tokens = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '"',
  "'",
  '"""',
  '\n',
  '    ',
  '\t',
  ':',
  ',',
  '=',
  '#',
  '\\',
  ' ',
  'def ',
  'if ',
  '@',
  '\0',
  '\r',
  '\f',
  '😀',
  '\ud800',
  '*',
  'lambda ',
  'import ',
  'BatchNormLayer(',
  'else:',
];

/** Where and how a text is damaged: fractions of its length. */
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc.oneof(
  fc.tuple(fraction, fc.integer({ min: 1, max: 12 })).map(([at, length]) => (text: string) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + text.slice(start + length);
  }),
  fc.tuple(fraction, fc.constantFrom(...tokens)).map(([at, token]) => (text: string) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + token + text.slice(start);
  }),
  fraction.map((at) => (text: string) => text.slice(0, Math.floor((0.4 + 0.6 * at) * text.length))),
);

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

const imports = fc.constantFrom(...fragments.filter((text) => /^(from|import).*lasagne/.test(text)));

const whole = fc
  .tuple(
    imports,
    fc.array(fc.tuple(fc.constantFrom(...fragments), fc.nat(5)), { minLength: 1, maxLength: 6 }),
  )
  .map(
    ([first, parts]) =>
      first + parts.map(([text, place]) => (place === 0 ? `if a:\n${indented(text)}` : text)).join(''),
  );

/** A file that may have been written like that. */
export const file: fc.Arbitrary<string> = fc
  .tuple(whole, fc.constantFrom('\n', '\n', '\r\n'))
  .map(([text, lineEnd]) => text.replaceAll('\n', lineEnd));

/** The same while somebody types, or after something cut it. */
export const damagedFile: fc.Arbitrary<string> = fc
  .tuple(file, fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([text, damages]) => damages.reduce((current, apply) => apply(current), text));
