import { asking, checkCommand, ready, readyConverted, refused } from './command.ts';

const escaped = '\u001b';
const diff = `--- a/a.py
+++ b/a.py
@@ -1,2 +1,2 @@
-from lasagne.layers import BatchNormLayer
-net = BatchNormLayer(net)
+from keras.layers import BatchNormalization
+net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)
`;

// Nothing to do.
checkCommand('convert', { 'a.py': 'x = 1\n' }, { exit: 0, out: '', err: /^No Lasagne/ });
checkCommand('convert --write a.py', { 'a.py': 'x = 1' }, { exit: 0, out: '', files: { 'a.py': 'x = 1' } });

// A diff, and nothing written.
checkCommand(
  'convert',
  { 'a.py': ready },
  {
    exit: 0,
    out: diff,
    err: /^Converted in the diff: 1 \(nothing was written\)\nFiles looked at: 1\n.*--write/,
    files: { 'a.py': ready },
  },
);
checkCommand('convert -q', { 'a.py': ready }, { exit: 0, out: diff, err: '' });
checkCommand(
  'convert',
  { 'a.py': ready },
  { exit: 0, out: new RegExp(`${escaped}\\[32m\\+net`) },
  { env: { FORCE_COLOR: '1' } },
);
checkCommand(
  'convert',
  { 'a.py': refused },
  {
    exit: 1,
    out: '',
    err: /^a\.py:2:7: not converted .*\n {4}help: .*\nNot converted: 1 \(arguments-hidden 1\)\n/,
  },
);
checkCommand('convert', { 'a.py': asking }, { exit: 1, out: '', err: /Needs your answer: 1/ });
checkCommand(
  'convert --include-confirm',
  { 'a.py': asking },
  { exit: 0, out: /\n\+net = BatchNormalization\(axis=2/, err: /^Converted in the diff: 1/ },
);

// Written in place.
checkCommand(
  'convert --write',
  { 'a.py': ready, 'b.py': refused },
  {
    exit: 1,
    out: '',
    err: /Converted: 1\nNot converted: 1/,
    files: { 'a.py': readyConverted, 'b.py': refused },
  },
);
checkCommand(
  'convert --write',
  { 'a.py': ready.replaceAll('\n', '\r\n') },
  { exit: 0, files: { 'a.py': readyConverted.replaceAll('\n', '\r\n') } },
);
checkCommand(
  'convert --write',
  { 'a.py': `\ufeff${ready}` },
  { exit: 0, files: { 'a.py': `\ufeff${readyConverted}` } },
);
checkCommand(
  'convert --write',
  { 'a.py': Buffer.from(`# coding: latin-1\n# é\n${ready}`, 'latin1') },
  { exit: 0, files: { 'a.py': Buffer.from(`# coding: latin-1\n# é\n${readyConverted}`, 'latin1') } },
);
checkCommand(
  'convert --write l.py',
  { 'l.py': { link: 'd/a.py' }, 'd/a.py': ready },
  { exit: 0, files: { 'd/a.py': readyConverted } },
);
checkCommand(
  'convert --write',
  { 'l.py': { link: 'a.py' }, 'a.py': ready },
  { exit: 0, files: { 'a.py': readyConverted } },
);

// From standard input.
checkCommand('convert -', {}, { exit: 0, out: diff.replaceAll('a.py', 'stdin') }, { stdin: ready });
checkCommand(
  'convert --write -',
  {},
  { exit: 0, out: readyConverted, err: /^Converted: 1/ },
  { stdin: ready },
);
checkCommand('convert --write -', {}, { exit: 1, out: refused }, { stdin: refused });
checkCommand('convert --write -', {}, { exit: 0, out: 'x = 1' }, { stdin: 'x = 1' });
// What cannot be read comes out as it went in: an editor puts it in place of the text.
checkCommand(
  'convert --write -',
  {},
  { exit: 2, out: '{"nbformat": 4', err: /^error: -: / },
  { stdin: '{"nbformat": 4' },
);

// To another folder.
checkCommand(
  'convert --output-dir out',
  { 'a.py': ready, 'd/b.py': ready, 'c.py': refused },
  {
    exit: 1,
    files: { 'a.py': ready, 'out/a.py': readyConverted, 'out/d/b.py': readyConverted },
  },
);
checkCommand(
  'convert d --output-dir out/x',
  { 'd/e/b.py': ready },
  { exit: 0, files: { 'out/x/e/b.py': readyConverted } },
);
checkCommand(
  'convert d/e/b.py --output-dir out',
  { 'd/e/b.py': ready },
  { exit: 0, files: { 'out/b.py': readyConverted } },
);
checkCommand(
  'convert --output-dir out',
  { 'a.py': ready, 'out/a.py': 'old' },
  { exit: 0, files: { 'out/a.py': readyConverted } },
);
checkCommand(
  'convert d/a.py e/a.py --output-dir out',
  { 'd/a.py': ready, 'e/a.py': ready },
  { exit: 2, err: 'error: d/a.py and e/a.py would both be written to out/a.py; convert them in two runs.\n' },
);
checkCommand(
  'convert a.py --output-dir .',
  { 'a.py': ready },
  { exit: 2, err: /^error: a\.py is one of the originals/, files: { 'a.py': ready } },
);
checkCommand(
  'convert --write --output-dir out',
  { 'a.py': ready },
  { exit: 2, err: /exclude each other/, files: { 'a.py': ready } },
);
checkCommand('convert - --output-dir out', {}, { exit: 2, err: /^error: standard input/ });
checkCommand('convert - a.py', { 'a.py': ready }, { exit: 2, err: /^error: - \(standard input\)/ });

// Options, on the command line and in the settings; the command line wins.
const settings = '[tool.lasagne-to-keras]\nkeras = "tf_keras"\nimport-style = "module"\n';
checkCommand(
  'convert --keras tensorflow.keras',
  { 'a.py': ready },
  { exit: 0, out: /\n\+from tensorflow\.keras\.layers import BatchNormalization\n/ },
);
checkCommand(
  'convert --initial-statistics exact',
  { 'a.py': ready },
  { exit: 0, out: /moving_variance_initializer=Constant\(0\.9999\)/ },
);
checkCommand(
  'convert',
  { 'pyproject.toml': settings, 'd/a.py': ready },
  { exit: 0, out: /\n\+import tf_keras\n.*\+net = tf_keras\.layers\.BatchNormalization/s },
);
checkCommand(
  'convert --import-style name d',
  { 'pyproject.toml': settings, 'd/a.py': ready },
  { exit: 0, out: /\n\+from tf_keras\.layers import/ },
);
checkCommand('convert -', { 'pyproject.toml': settings }, { exit: 0, out: /tf_keras/ }, { stdin: ready });
checkCommand(
  'convert --write',
  { 'p/pyproject.toml': '[tool.lasagne-to-keras]\nkeras = "pytorch"\n', 'p/a.py': ready, 'b.py': ready },
  {
    exit: 2,
    err: /^error: p\/pyproject\.toml:2:9: `keras` cannot be "pytorch"\. Allowed: keras, tensorflow\.keras, tf_keras\.\n/,
    files: { 'p/a.py': ready, 'b.py': readyConverted },
  },
);

// Notebooks.
const cell = (source: string | readonly string[]): string =>
  JSON.stringify({ cell_type: 'code', source, outputs: [], metadata: {} });
const notebook = (...cells: readonly string[]): string =>
  `{"cells": [${cells.join(', ')}], "metadata": {}, "nbformat": 4}\n`;
const [importLine = '', callLine = ''] = ready.trimEnd().split('\n');
const [newImport = '', newCall = ''] = readyConverted.trimEnd().split('\n');
checkCommand(
  'convert',
  { 'n.ipynb': notebook(cell(['%matplotlib inline\n', importLine]), cell(callLine)) },
  {
    exit: 0,
    out: `--- a/n.ipynb:cell 1
+++ b/n.ipynb:cell 1
@@ -1,2 +1,2 @@
 %matplotlib inline
-${importLine}
+${newImport}
--- a/n.ipynb:cell 2
+++ b/n.ipynb:cell 2
@@ -1,1 +1,1 @@
-${callLine}
+${newCall}
`,
  },
);
checkCommand(
  'convert --write',
  { 'n.ipynb': notebook(cell(['%matplotlib inline\n', importLine]), cell(callLine)) },
  {
    exit: 0,
    files: { 'n.ipynb': notebook(cell(['%matplotlib inline\n', newImport]), cell(newCall)) },
  },
);
checkCommand(
  'convert --write -',
  {},
  { exit: 0, out: notebook(cell(`${newImport}\n${newCall}`)) },
  { stdin: notebook(cell(`${importLine}\n${callLine}`)) },
);
