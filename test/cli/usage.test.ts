import { readFileSync } from 'node:fs';
import { checkCommand, mentioning, ready } from './command.ts';

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const none = {};

checkCommand('--version', none, { exit: 0, out: `${version}\n`, err: '' });
checkCommand('-V', none, { exit: 0, out: `${version}\n`, err: '' });
for (const help of ['--help', '-h', 'check --help', 'convert -h', 'explain --help', 'checklist --help'])
  checkCommand(help, none, {
    exit: 0,
    out: /^Usage: lasagne-to-keras.*\nExamples:\n.*\nExit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /s,
    err: '',
  });
checkCommand('--help --lang zh', none, { exit: 0, out: /^用法：.*\n示例：\n.*\n退出码：\n/s });
checkCommand('', none, { exit: 2, out: '', err: /^Usage: / });

checkCommand('chek', none, { exit: 2, err: /^error: unknown command 'chek'\n\(Did you mean check\?\)\n/ });
checkCommand('check --kears x', none, {
  exit: 2,
  err: /^error: unknown option '--kears'\n\(Did you mean --keras\?\)\n/,
});
checkCommand('check --kears x --lang zh', none, {
  exit: 2,
  err: /^错误：未知选项 '--kears'\n（是否想输入 --keras？）\n/,
});
checkCommand('check --keras pytorch', none, {
  exit: 2,
  err: /^error: .*'pytorch' is invalid\. Allowed choices are keras, tensorflow\.keras, tf_keras\.\n/,
});
checkCommand('check --output-format xml', none, { exit: 2, err: /text, json/ });
checkCommand('check --lang fr', none, { exit: 2, err: /en, zh/ });
checkCommand('check --exclude', none, { exit: 2, err: /argument missing/ });

const network = `from lasagne.layers import *
net = InputLayer((None, 3))
net = DenseLayer(net, 10)
`;
checkCommand(
  'checklist a.py',
  { 'a.py': network },
  {
    exit: 0,
    out: /^a\.py:2:7: InputLayer → keras\.Input\n {4}.*\na\.py:3:7: DenseLayer → Dense\n {4}.*\n(?:.*\n)*\nLeft to move: 2\n$/,
  },
);
checkCommand('checklist', { 'a.py': network, 'b.py': 'x = 1' }, { exit: 0, out: /Left to move: 2\n$/ });
checkCommand(
  'checklist',
  { 'a.py': ready, 'b.py': mentioning },
  { exit: 0, out: /^a\.py:2:7: ready .*\nb\.py:2:17: mentioned .*\n/ },
);
checkCommand('checklist', { 'a.py': 'x = 1' }, { exit: 0, out: '\nNothing of Lasagne is left.\n' });
checkCommand('checklist gone.py', none, { exit: 2, err: /^error: gone\.py: / });
checkCommand('checklist --lang zh', { 'a.py': network }, { exit: 0, out: /待迁移：2\n$/ });
