import { asking, checkCommand, mentioning, ready, refused } from './command.ts';

// Nothing to find.
checkCommand(
  'check',
  {},
  { exit: 0, out: 'No Lasagne batch normalization found.\nFiles looked at: 0\n', err: '' },
);
checkCommand('check', { 'a.py': 'x = 1\n', 'b.txt': ready }, { exit: 0, out: /Files looked at: 1\n$/ });
checkCommand('check a.py', { 'a.py': '' }, { exit: 0, out: /^No Lasagne/ });
checkCommand(
  'check',
  { 'a.py': mentioning },
  {
    exit: 0,
    out: /^a\.py:2:17: mentioned .* \[type-test\]\n {4}help: .*\n\nMentioned: 1 \(type-test 1\)/,
  },
);
checkCommand(
  'check',
  { 'a.py': 'class BatchNormLayer: pass\nBatchNormLayer(x)\nBatchNormLayer(y)\n' },
  {
    exit: 0,
    out: /^No Lasagne.*\nSomebody else's, left alone: 2\n {4}BatchNormLayer, the class at a\.py:1: 2\n/,
  },
);
checkCommand(
  'check',
  { 'a.py': 'from tensorlayer.layers import BatchNormLayer\nBatchNormLayer(x)\n' },
  { exit: 0, out: / {4}BatchNormLayer of tensorlayer\.layers: 1\n/ },
);

// Findings.
checkCommand(
  'check',
  { 'a.py': ready },
  {
    exit: 1,
    out: `a.py:2:7: ready BatchNormLayer → BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)

Ready: 1
Files looked at: 1
To see the conversion, say convert instead of check.
`,
    err: '',
  },
);
checkCommand(
  'check -q a.py',
  { 'a.py': ready },
  {
    exit: 1,
    out: 'a.py:2:7: ready BatchNormLayer → BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)\n',
  },
);
checkCommand(
  'check',
  { 'a.py': asking },
  {
    exit: 1,
    out: /^a\.py:2:7: needs your answer BatchNormLayer: .* \[axes-unknown-rank\]\n {4}if .* → BatchNormalization\(.*\)\n {4}help: .*\n\nNeeds your answer: 1 \(axes-unknown-rank 1\)\n/,
  },
);
checkCommand(
  'check',
  { 'a.py': refused },
  {
    exit: 1,
    out: /^a\.py:2:7: not converted BatchNormLayer: .*`\*\*options`.* \[arguments-hidden\]\n {4}help: .*\n\nNot converted: 1 \(arguments-hidden 1\)\n/,
  },
);
checkCommand('check d/../a.py', { 'a.py': ready, 'd/b': '' }, { exit: 1, out: /^d\/\.\.\/a\.py:2:7: / });
checkCommand('check -', {}, { exit: 1, out: /^-:2:7: ready/ }, { stdin: ready });
checkCommand('check "my file.py"', { 'my file.py': ready }, { exit: 1, out: /^my file\.py:2:7: / });

// What holds for a file, and comments for us.
checkCommand(
  'check',
  { 'a.py': `${ready}import lasagne\nlasagne.layers.DenseLayer(net, 1)\n` },
  { exit: 1, out: /\na\.py: note: .*1 DenseLayer.*\n {4}help: .*checklist/ },
);
checkCommand(
  'check',
  { 'a.py': ready.replace('(net)', '(net)  # lasagne-to-keras: ignore') },
  { exit: 0, out: /Silenced by a comment: 1\n/ },
);
checkCommand(
  'check',
  { 'a.py': `${ready}x = 1  # lasagne-to-keras: ignore\n` },
  { exit: 1, out: /\na\.py:3:8: note: .*silences nothing/ },
);

// Where to look.
checkCommand(
  'check --exclude old --exclude *_test.py',
  { 'old/a.py': ready, 'b_test.py': ready, 'c.py': '' },
  { exit: 0, out: /Files looked at: 1\n/ },
);
checkCommand(
  'check --exclude old,*_test.py',
  { 'old/a.py': ready, 'b_test.py': ready },
  { exit: 0, out: /Files looked at: 0\n/ },
);
checkCommand(
  'check',
  {
    '.git/HEAD': '',
    '.gitignore': 'build/',
    'build/a.py': ready,
    'node_modules/b.py': ready,
    '.venv/c.py': ready,
  },
  { exit: 0, out: /Files looked at: 0\n/ },
);

// Languages and colours.
checkCommand(
  'check --lang zh',
  { 'a.py': ready },
  { exit: 1, out: /^a\.py:2:7: 可直接转换 BatchNormLayer → .*\n\n可直接转换：1\n检查的文件：1\n/ },
);
checkCommand('check', { 'a.py': ready }, { exit: 1, out: /可直接转换/ }, { env: { LANG: 'zh_CN.UTF-8' } });
checkCommand(
  'check --lang en',
  { 'a.py': ready },
  { exit: 1, out: / ready / },
  { env: { LANG: 'zh_CN.UTF-8' } },
);
checkCommand(
  'check',
  { 'a.py': ready },
  { exit: 1, out: / ready / },
  { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE' } },
);
const escaped = '\u001b';
checkCommand(
  'check',
  { 'a.py': ready },
  { exit: 1, out: new RegExp(`${escaped}\\[32mready${escaped}`) },
  { env: { FORCE_COLOR: '1' } },
);
checkCommand(
  'check',
  { 'a.py': ready },
  { exit: 1, out: /^[^\p{Cc}]*\n/u },
  { env: { FORCE_COLOR: '1', NO_COLOR: '1' } },
);
checkCommand(
  'check --no-color',
  { 'a.py': ready },
  { exit: 1, out: /^[^\p{Cc}]*\n/u },
  { env: { FORCE_COLOR: '1' } },
);
