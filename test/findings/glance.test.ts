import { expect, test } from 'vitest';
import type { Look } from '../../server/src/analysis.ts';
import { createEngine } from '../../server/src/engine.ts';
import { diagnose } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import { analyze, fileOf } from '../support/engine.ts';
import { grammar } from '../support/parser.ts';

const remembering = await createEngine(grammar, { remembers: 1_000_000 });
const glance = (text: string, offset?: number) =>
  remembering.glance(fileOf(text), defaultOptions, undefined, offset);

/** Everything that is told of a file. */
const toldBy = (look: Look) => {
  const { findings, suppressed, others, notes, remaining, needs, limit } = look;
  const diagnosed = diagnose(look, 'en');
  return { findings, suppressed, others, notes, remaining, needs, limit, diagnosed };
};

/** What is found in each version of a text, at first and once it is known, is what is found in it alone. */
function checkGlances(name: string, ...versions: readonly string[]): void {
  test(name, () => {
    for (const text of versions.flatMap((version) => [version, version])) {
      const whole = analyze(text);
      expect(toldBy(glance(text)), text).toEqual(toldBy(whole));
      for (const { start } of whole.findings.map((finding) => finding.name))
        expect(hover(glance(text, start), start, 'en'), text).toEqual(hover(whole, start, 'en'));
    }
  });
}

const imports = 'import lasagne\nfrom lasagne.layers import BatchNormLayer, batch_norm, DenseLayer\n\n';
const network = 'def network(net):\n    net = BatchNormLayer(net, epsilon=EPS)\n    return net\n\n';
const wrapping = "def wrapped(net):\n    return batch_norm(DenseLayer(net, 10), name='bn')\n\n";
const dotted = 'def dotted(net):\n    return lasagne.layers.BatchNormLayer(net)\n\n';
const using = 'def using(net):\n    return BatchNormLayer(net, LeakyRectify)\n\n';
const suppressed = network.replace('EPS)', 'EPS)  # lasagne-to-keras: ignore');
const both = network + wrapping;

/** The imports, what a case is about, and definitions that stay the same. */
const between = (...middles: readonly string[]): readonly string[] =>
  middles.map((middle) => `${imports}${middle}\n\n${both}${dotted}`);
/** The imports, definitions that stay the same, and what a case is about. */
const behind = (...ends: readonly string[]): readonly string[] =>
  ends.map((end) => `${imports}${both}${dotted}${end}`);

checkGlances('nothing changes', ...between('', ''));
checkGlances('code above', ...between('', 'x = 1\n', 'x\ny\n'), `# first\n${imports}${both}`);
checkGlances('the import changes', imports + both, `from mine import BatchNormLayer, batch_norm\n\n${both}`);
checkGlances('the import goes, and comes behind', imports + both, both, both + imports);
checkGlances(
  'an import on another line, at the same offset',
  ...[';', '\n'].map((end) => `x${end}${imports}${network}`),
);
checkGlances(
  'an import at the same place, with the definition behind it and before it',
  `${network.replace(/[^\n]/g, '#')}BatchNormLayer = 1\n${imports}${network}`,
  `${network}BatchNormLayer = 1\n${imports}`,
);
checkGlances(
  'the import becomes conditional',
  `    ${imports}${both}`.trimStart(),
  `try:\n    import lasagne\n    from lasagne.layers import BatchNormLayer\nexcept ImportError:\n    BatchNormLayer = None\n\n${both}`,
);
checkGlances('a star import', ...between('', 'from elsewhere import *\n'));
checkGlances(
  'a constant is given, changes, moves and goes',
  ...between('', 'EPS = 1e-3\n', 'EPS = 1e-2\n', 'x\nEPS = 1e-2\n', 'EPS = eps()\n', ''),
);
checkGlances('a constant below', ...behind('', 'EPS = 1\n'));
checkGlances('a class of that name', ...between('', 'class BatchNormLayer(object):\n    pass\n'));
checkGlances(
  'a class of that name in one branch',
  ...between('if x:\n    class BatchNormLayer: pass\n', 'y\nif x:\n    class BatchNormLayer: pass\n'),
);
checkGlances(
  'another function makes it global',
  ...behind('', 'def f():\n    global EPS, BatchNormLayer\n    EPS = BatchNormLayer = 1\n'),
);
checkGlances(
  'a name of another module is given something else',
  ...behind(
    '',
    'lasagne.layers.BatchNormLayer = 1\n',
    "def patch(f):\n    setattr(lasagne.layers, 'BatchNormLayer', f)\n",
    'def patch(f):\n    L.BatchNormLayer = f\n',
    'def patch(f):\n    L.BatchNormLayer = f\n\nimport lasagne.layers as L\n',
  ),
);
checkGlances('names that repeat', ...behind('', wrapping.replace('wrapped', 'again'), ''));
checkGlances('two that are alike', ...behind('', both, ''));
checkGlances(
  'the version of Python, which divides integers its own way',
  ...['', 'from __future__ import division\n', '', 'print "x"\n', 'x: int = 1\n'].map(
    (line) => `${imports}${network.replace('EPS', '1 / 10')}${line}`,
  ),
);
checkGlances('something unfinished', ...between('', 'net = BatchNormLayer(net,\n', '"""\n'));
checkGlances(
  'an import of another module in a function',
  ...behind('def f(net):\n    from mine import BatchNormLayer\n    return BatchNormLayer(net)\n'),
);
checkGlances(
  'a class of that name below, whose line is told',
  ...behind('class BatchNormLayer: pass\n', 'x\n\nclass BatchNormLayer: pass\n'),
);
checkGlances('a definition that cannot be read', ...behind('def f(net):\n    net = BatchNormLayer(net\n'));
checkGlances(
  'a definition that is indented by halves, and gives the module a name',
  ...behind('def f(net):\n        BatchNormLayer(net)\n    EPS = 1e-3\n    net\n'),
  ...behind('def f(net) -> int:\n        return net\n    EPS = 1e-3\n    net\n'),
);
checkGlances(
  'a suppression',
  `${imports}${suppressed}`,
  `# lasagne-to-keras: ignore-file\n${imports}${both}`,
);
checkGlances(
  'a layer of the module that definitions use',
  ...['', 'use'].map(
    (name) => `${imports}l = DenseLayer(x, 10)\n\ndef f(): ${name}(l, BatchNormLayer)\n\nl = batch_norm(l)\n`,
  ),
);
checkGlances(
  'what the module wraps is used by a definition between',
  ...['\n\n', '\nl = DenseLayer(x, 10, nonlinearity=LeakyRectify(0.1))\n\n'].map(
    (l) => `${imports}from lasagne.nonlinearities import LeakyRectify${l}${using}l = batch_norm(l)\n`,
  ),
  `${imports}from lasagne.nonlinearities import LeakyRectify\n\n${using}`,
  `${imports}from lasagne.nonlinearities import LeakyRectify\nl = DenseLayer(x, 10, nonlinearity=LeakyRectify(0.1))\n\n${using}l = batch_norm(l)\n`,
);
checkGlances(
  'an alias in a class',
  ...['', 'x\n'].map(
    (line) =>
      `${imports}${line}\nclass Net(object):\n    BN = BatchNormLayer\n    def build(self, net):\n        bn = BatchNormLayer\n        return bn(net, EPS)\n`,
  ),
);
checkGlances(
  'a name of the module behind one of the class',
  ...['BatchNormLayer', 'BatchNormLaye2'].map(
    (name) =>
      `from lasagne.layers import ${name}\n\nclass Net:\n    BatchNormLayer = 1\n    def build(self, net):\n        return BatchNormLayer(net)\n`,
  ),
);
checkGlances(
  'Keras is there already',
  ...behind('', 'def other(layers):\n    return keras, BatchNormalization, batch_norm(layers)\n'),
);

test('a definition that stays the same is not read again', () => {
  const text = imports + both;
  glance(text);
  const again = glance(`${text}x = 1\n`);
  const places = [text.indexOf('EPS'), text.indexOf('10)'), text.length + 2];
  expect(places.map(again.covers)).toEqual([false, false, true]);
  expect(again.resolver.bound.calls.size).toBe(0);
  const asked = glance(`${text}x = 1\n`, text.indexOf('EPS'));
  expect(places.map(asked.covers)).toEqual([true, false, true]);
});

test('a definition whose import has moved is read again', () => {
  glance(imports + both);
  expect(glance(`\n${imports}${both}`).covers(imports.length + 10)).toBe(true);
});
