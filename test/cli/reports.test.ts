import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asking, checkCommand, folderWith, mentioning, ready, refused, run } from './command.ts';

// GitHub's annotations
checkCommand('check --output-format github', { 'a.py': 'x = 1' }, { exit: 0, out: '', err: '' });
checkCommand(
  'check --output-format github',
  { 'a,b.py': ready },
  {
    exit: 1,
    out: '::notice file=a%2Cb.py,line=2,endLine=2,col=7,endColumn=26,title=lasagne-to-keras%3A ready (ready)::BatchNormLayer → BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)\n',
  },
);
checkCommand(
  'check ./a.py --output-format github',
  { 'a.py': refused.replace('options)', 'options["%"])') },
  { exit: 1, out: /^::warning file=a\.py,.*\(arguments-hidden\)::[^\n]*\["%25"\]/ },
);
checkCommand(
  'check --output-format github',
  { 'a.py': ready.replace('(net)', '(\n  net)') },
  { exit: 1, out: /^::notice file=a\.py,line=2,endLine=3,title=/ },
);
checkCommand(
  'check --output-format github a.py',
  { 'a.py': 'x\0' },
  { exit: 2, out: /^::error file=a\.py,title=lasagne-to-keras%3A binary::The file/ },
);
checkCommand(
  'check --output-format github --lang zh',
  { 'a.py': `${ready}net = BatchNormLayer(net, alpha=a)\n` },
  {
    exit: 1,
    out: /title=lasagne-to-keras%3A 可直接转换 \(ready\)::[^\n]*\n::notice [^\n]*%0A说明：[^\n]*\n$/,
  },
);
checkCommand(
  'check --output-format github d',
  { 'd/n.ipynb': JSON.stringify({ cells: [{ cell_type: 'code', source: ready }], nbformat: 4 }) },
  {
    exit: 1,
    out: /^::notice file=d\/n\.ipynb,line=1,endLine=1,title=[^\n]*::cell 1, line 2: BatchNormLayer → /,
  },
);

// Markdown
checkCommand(
  'check --output-format markdown',
  { 'a.py': ready, 'b.py': asking, 'c.py': refused, 'd.py': mentioning },
  {
    exit: 1,
    out: /^# .*\n\n\| Calls and files \| Count \|\n\| --- \| --- \|\n\| ready \| 1 \|\n\| needs your answer \| 1 \|\n(?:.*\n)*### \[axes-unknown-rank\]\(.*notes\.md#axes-unknown-rank\): needs your answer, 1\n\n\*\*What to do:\*\* .*\n\n.*\n\n- `b\.py` line 2\n(?:.*\n)*### `a\.py`\n\n\| Place .*\n.*\n\| line 2 \| `BatchNormLayer` \| ready → `BatchNormalization\(.*\)` \|\n/,
  },
);
const twice = `${refused}net = BatchNormLayer(net, **options)\n`;
checkCommand(
  'check --output-format markdown',
  { 'a.py': mentioning, 'b.py': twice, 'c.py': refused, 'd.py': asking },
  // What is to be done comes before what is only mentioned; what is said of all calls is said once.
  {
    exit: 1,
    out: /\[axes-unknown-rank\](?:.*\n)*.*\[arguments-hidden\].*: not converted, 3\n\n\*\*What to do:\*\* .*\n\n.*`\*\*options`: .*\n\n- `b\.py` lines 2, 3\n- `c\.py` line 2\n\n.*\[type-test\]/,
  },
);
checkCommand(
  'check --output-format markdown',
  { 'a|b.py': ready.replace('(net)', '(net, alpha=a|b, name="`<b>|")') },
  // Neither ends its cell of the table.
  {
    exit: 1,
    out: /### `a\|b\.py`\n(?:.*\n)*\| line 2 \| `BatchNormLayer` \| ready → ``.*1 - \(a\\\|b\).*`<b>\\\|.*``\. alpha is `a\\\|b`, .* \|\n/,
  },
);
checkCommand(
  'check --output-format markdown --lang zh',
  { 'b.py': twice },
  { exit: 1, out: /\n- `b\.py` 第 2、3 行\n/ },
);
checkCommand(
  'check --output-format markdown a.py b.py',
  { 'a.py': 'x\0', 'b.py': ready },
  { exit: 2, out: /## Left alone because of an error\n\n- `a\.py`: The file holds NUL bytes/ },
);
checkCommand(
  'check --output-format markdown --lang zh',
  { 'b.py': asking },
  { exit: 1, out: /：需要您确认，1\n(?:.*\n)*\*\*处理办法：\*\* / },
);
checkCommand(
  'convert --write --output-format markdown',
  { 'a.py': ready },
  { exit: 0, out: /\| converted \| 1 \|\n.*files looked at.*\n(?:.*\n)*\| line 2 \| .*\| converted → / },
);
checkCommand('convert --output-format sarif', { 'a.py': ready }, { exit: 2, err: /text, json, markdown/ });

// Counts
checkCommand(
  'check --statistics -q',
  { 'a.py': ready + ready, 'b.py': asking, 'c.py': mentioning },
  { exit: 1, out: '2 ready\n1 needs your answer [axes-unknown-rank]\n1 mentioned [type-test]\n' },
);
checkCommand(
  'check --statistics --output-format json',
  { 'b.py': asking },
  { exit: 1, out: /^"statistics": \[\n{"outcome":"confirm","code":"axes-unknown-rank","count":1}\n\],$/m },
);
checkCommand('check --statistics --output-format sarif', {}, { exit: 2, out: '', err: /text and json/ });

// A baseline

/** Records what is in a file, changes it, and looks for what is new. */
function checkNew(before: string, after: string, exit: number, out: string | RegExp): void {
  test(`new since the baseline: ${JSON.stringify(after)}`, () => {
    const folder = folderWith({ 'd/a.py': before });
    expect(run(folder, ['check', '--write-baseline', 'base.json', '-q'])).toMatchObject({ exit: 0, out: '' });
    writeFileSync(join(folder, 'd/a.py'), after);
    const ran = run(folder, ['check', '--baseline', 'base.json', '-q']);
    expect(ran).toMatchObject({ exit, out: typeof out === 'string' ? out : expect.stringMatching(out) });
    // From another folder it is the same file.
    expect(run(join(folder, 'd'), ['check', '--baseline', '../base.json', '-q']).exit).toBe(exit);
  });
}
checkNew(ready + asking, ready + asking, 0, '');
checkNew(ready, `# moved\n\n${ready.replace('(net)', '(\n    net)')}`, 0, '');
checkNew(ready, 'x = 1\n', 0, '');
checkNew(mentioning, mentioning + mentioning, 0, /^d\/a\.py:4:17: mentioned [^\n]*\n[^\n]*\n$/);
checkNew(ready, `${ready}net = BatchNormLayer(net)\n`, 1, /^d\/a\.py:3:7: ready [^\n]*\n$/);
checkNew(ready, `${ready}net = BatchNormLayer(net, alpha=0.5)\n`, 1, /^d\/a\.py:3:7: ready [^\n]*\n$/);
checkNew(asking, asking.replace('(0, 1)', 'ax'), 1, /^d\/a\.py:2:7: /);

test('what is recorded can be read, and does not depend on the order of a run', () => {
  const folder = folderWith({ 'a.py': ready + ready, 'b.py': asking });
  const first = run(folder, ['check', 'a.py', 'b.py', '--write-baseline', 'one.json']);
  expect(first).toMatchObject({ exit: 0, err: expect.stringMatching(/^Recorded in one\.json: 3\./) });
  run(folder, ['check', 'b.py', 'a.py', '--write-baseline', 'two.json']);
  const [one, two] = ['one.json', 'two.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(one).toBe(two);
  expect(JSON.parse(one ?? '')).toMatchObject({
    version: 1,
    findings: [
      { path: 'a.py', outcome: 'automatic', code: 'ready', count: 2 },
      { path: 'b.py', outcome: 'confirm', code: 'axes-unknown-rank', count: 1 },
    ],
  });
  expect(run(folder, ['check', '--baseline', 'one.json']).out).toBe(
    'In the baseline, left out here: 3\nFiles looked at: 2\n',
  );
});

checkCommand('check --baseline none.json', {}, { exit: 2, out: '', err: /^error: none\.json: / });
checkCommand(
  'check --baseline a.py',
  { 'a.py': ready },
  { exit: 2, out: '', err: /a\.py is not a baseline/ },
);
checkCommand('check --baseline a.json', { 'a.json': '[]' }, { exit: 2, err: /not a baseline; record one/ });

// One that a merge has broken, or somebody by hand
const entry = '{"path":"a.py","fingerprint":"0","count":1}';
const broken = `{\n"version": 1,\n"findings": [\n<<<<<<< ours\n${entry}\n]\n}\n`;
checkCommand(
  'check --baseline b',
  { b: broken },
  { exit: 2, out: '', err: /b is not a baseline: line 4, column 1 is not valid JSON\. Mend it/ },
);
checkCommand(
  'check --baseline b --lang zh',
  { b: broken },
  { exit: 2, err: /b 不是基线文件：第 4 行第 1 列不是有效的 JSON/ },
);
checkCommand(
  'check --baseline b',
  { b: `{"version": 1, "findings": [\n${entry},\n {"path": "a.py"}]}` },
  { exit: 2, err: /b is not a baseline: line 3, column 2 is not an entry/ },
);
checkCommand(
  'check --baseline b',
  { b: `{"version": 2, "findings": []}` },
  { exit: 2, err: /not a baseline; record/ },
);
checkCommand(
  'check -q --baseline b',
  { b: `{"version": 1, "findings": [${entry}]}` },
  { exit: 0, out: '', err: '' },
);
checkCommand('check --write-baseline a.py/b', { 'a.py': ready }, { exit: 2, err: /cannot be written/ });
