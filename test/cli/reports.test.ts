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

// Markdown
checkCommand(
  'check --output-format markdown',
  { 'a.py': ready, 'b.py': asking, 'c.py': refused, 'd.py': mentioning },
  {
    exit: 1,
    out: /^# .*\n\n\| Calls and files \| Count \|\n\| --- \| --- \|\n\| ready \| 1 \|\n\| needs your answer \| 1 \|\n(?:.*\n)*### \[axes-unknown-rank\]\(.*notes\.md#axes-unknown-rank\): needs your answer, 1\n\n- `b\.py` line 2: .*\n\n\*\*What to do:\*\* .*\n(?:.*\n)*### `a\.py`\n\n\| Place .*\n.*\n\| line 2 \| `BatchNormLayer` \| ready → `BatchNormalization\(.*\)` \|\n/,
  },
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
checkCommand('check --baseline a.json', { 'a.json': '[]' }, { exit: 2, err: /not a baseline/ });
checkCommand('check --write-baseline a.py/b', { 'a.py': ready }, { exit: 2, err: /cannot be written/ });
