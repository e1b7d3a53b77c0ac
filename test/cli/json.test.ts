import { expect, test } from 'vitest';
import { asking, checkCommand, type Files, folderWith, mentioning, ready, refused, run } from './command.ts';

/** The report for machines on some files. */
function checkJson(title: string, files: Files, args: readonly string[], exit: number, report: object): void {
  test(title, () => {
    const ran = run(folderWith(files), [...args, '--output-format', 'json']);
    expect(JSON.parse(ran.out)).toEqual(report);
    expect(ran.exit).toBe(exit);
  });
}

const nothing = { automatic: 0, confirm: 0, refused: 0, references: 0, others: 0, unreadable: 0 };

checkJson('nothing found', { 'a.py': 'x = 1' }, ['check'], 0, {
  version: 1,
  summary: { ...nothing, files: 1 },
  findings: [],
  errors: [],
});

const finding = {
  path: 'a.py',
  line: 2,
  column: 7,
  endLine: 2,
  endColumn: 26,
  symbol: 'lasagne.layers.BatchNormLayer',
  outcome: 'automatic',
  code: 'ready',
  message: 'BatchNormLayer → BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)',
  notes: [],
  replacement: 'BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)',
  edits: [
    { line: 1, column: 1, endLine: 1, endColumn: 42, newText: 'from keras.layers import BatchNormalization' },
    {
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 22,
      newText: 'BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(',
    },
  ],
};
const report = {
  version: 1,
  summary: { ...nothing, files: 1, automatic: 1 },
  findings: [finding],
  errors: [],
};
checkJson('a call that is ready', { 'a.py': ready }, ['check'], 1, report);
checkJson('the same when it is converted', { 'a.py': ready }, ['convert'], 0, report);
checkJson('paths as they were met', { 'd/a.py': ready }, ['check', './d'], 1, {
  ...report,
  findings: [{ ...finding, path: './d/a.py' }],
});

test('columns count UTF-16 units, lines any line end', () => {
  const text = `from lasagne.layers import BatchNormLayer\r\n\rx = "😀"; net = BatchNormLayer(\r\n  net)`;
  const ran = run(folderWith({ 'a.py': text }), ['check', '--output-format', 'json']);
  expect(JSON.parse(ran.out).findings[0]).toMatchObject({ line: 3, column: 17, endLine: 4, endColumn: 7 });
});

test('the other outcomes, and what could not be read', () => {
  const files = { 'a.py': asking, 'b.py': refused, 'c.py': mentioning, 'd.py': `${ready}\0` };
  const own = { 'e.py': 'class BatchNormLayer: pass\nBatchNormLayer(1)' };
  const ran = run(folderWith({ ...files, ...own }), ['check', '--output-format', 'json']);
  const { summary, findings, errors } = JSON.parse(ran.out);
  expect(summary).toEqual({
    files: 5,
    automatic: 0,
    confirm: 1,
    refused: 1,
    references: 1,
    others: 1,
    unreadable: 1,
  });
  expect(findings).toMatchObject([
    {
      path: 'a.py',
      outcome: 'confirm',
      code: 'axes-unknown-rank',
      replacement: expect.stringMatching(/^Batch/),
    },
    { path: 'b.py', outcome: 'refused', code: 'arguments-hidden', replacement: null, edits: [] },
    {
      path: 'c.py',
      outcome: 'reference',
      code: 'type-test',
      replacement: null,
      edits: [],
      line: 2,
      column: 17,
    },
  ]);
  expect(errors).toEqual([{ path: 'd.py', code: 'binary', message: expect.stringMatching(/NUL/) }]);
  expect(ran.exit).toBe(2);
});

test('cells of a notebook', () => {
  const cell = (source: string): object => ({ cell_type: 'code', source, outputs: [], metadata: {} });
  const text = { cell_type: 'markdown', source: 'BatchNormLayer(net)', metadata: {} };
  const [imports = '', call = ''] = ready.split('\n');
  const cells = [cell(imports), text, cell(`%time\n${call}`)];
  const notebook = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 0 });
  const ran = run(folderWith({ 'n.ipynb': notebook }), ['check', '--output-format', 'json']);
  const { findings } = JSON.parse(ran.out);
  expect(findings).toMatchObject([
    { path: 'n.ipynb', cell: 2, line: 2, column: 7, endLine: 2, endColumn: 26 },
  ]);
  expect(findings[0].edits).toMatchObject([
    { cell: 0, line: 1, column: 1 },
    { cell: 2, line: 2, column: 7 },
  ]);
});

checkCommand(
  'check --output-format json --lang zh',
  { 'a.py': asking },
  { exit: 1, out: /"message":"[^"]*\p{Script=Han}/u, err: '' },
);
checkCommand(
  'check --output-format json',
  { 'a.py': ready },
  { exit: 1, out: /^{\n"version": 1,\n/ },
  { env: { FORCE_COLOR: '1' } },
);
