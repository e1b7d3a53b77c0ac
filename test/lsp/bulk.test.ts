import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type Diagnostic,
  type WorkDoneProgressReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Applied, Copies, Page, Proposal, Scan } from '../../server/src/lsp/protocol.ts';
import { type Client, edited, refusal, start } from './client.ts';

const prelude = 'from lasagne.layers import BatchNormLayer, DenseLayer\n';
const ready = `${prelude}net = BatchNormLayer(DenseLayer(net, 10))\n`;
const mixed = `${prelude}a = BatchNormLayer(x)\nb = BatchNormLayer(y, axes=(0, 1))\nc = BatchNormLayer(z, **k)\n`;
const notebook = (...cells: readonly string[]): string =>
  `${JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })), metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
const files = {
  'a.py': ready,
  'sub/b.py': mixed,
  'n.ipynb': notebook('from lasagne.layers import BatchNormLayer', 'net = BatchNormLayer(net)\n'),
  'other.py': 'x = 1\n',
  'bad.py': '# BatchNormLayer \xff'.replace('\xff', '\0'),
};

const scanOf = (client: Client, argument: object = {}): Promise<Scan> =>
  client.execute('lasagneToKeras.scan', argument) as Promise<Scan>;
const propose = (
  client: Client,
  scan: Scan,
  includeConfirm = false,
): Promise<Proposal & { edit: WorkspaceEdit }> =>
  client.execute('lasagneToKeras.propose', { scan: scan.id, includeConfirm }) as Promise<
    Proposal & { edit: WorkspaceEdit }
  >;

test('a scan counts what is open and what is closed, and says so in sentences', async () => {
  const client = await start({ files });
  const scan = await scanOf(client);
  expect(scan).toMatchObject({ files: 3, ready: 3, toAnswer: 1, notConverted: 1 });
  expect(scan.account[0]).toBe('Ready: 3, needing your answer: 1, not converted: 1.');
  expect(scan.account).toContain(
    'Files in which other Lasagne layers remain, so that they do not run yet: 1.',
  );
  expect(scan.account).toContain('Files that could not be read: 1.');
});

test('only the files and folders asked for are looked at', async () => {
  const client = await start({ files });
  expect(await scanOf(client, { uris: [client.uri('sub')] })).toMatchObject({
    files: 1,
    ready: 1,
    toAnswer: 1,
  });
  expect(await scanOf(client, { uris: [client.uri('a.py')] })).toMatchObject({
    files: 1,
    ready: 1,
    toAnswer: 0,
  });
});

test('the proposal converts ready calls only, in scripts and in the text of closed notebooks', async () => {
  const client = await start({ files });
  const { edit, calls, files: count, left } = await propose(client, await scanOf(client));
  expect({ calls, count, left }).toEqual({ calls: 3, count: 3, left: [] });
  const text = (name: keyof typeof files): string => edited(client.uri(name), files[name], edit);
  expect(text('a.py')).toBe(
    'from lasagne.layers import DenseLayer\nfrom keras.layers import BatchNormalization\n' +
      'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(DenseLayer(net, 10))\n',
  );
  expect(text('sub/b.py')).toContain('b = BatchNormLayer(y, axes=(0, 1))\nc = BatchNormLayer(z, **k)\n');
  const cells: { cells: { source: string }[] } = JSON.parse(text('n.ipynb'));
  expect(cells.cells.map(({ source }) => source)).toEqual([
    'from keras.layers import BatchNormalization',
    'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)\n',
  ]);
});

test('a preview marks what needs an answer, and leaves the imports that the rest needs', async () => {
  const client = await start({ files: { 'b.py': mixed } });
  const { edit } = await propose(client, await scanOf(client), true);
  const all = (edit.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  const annotated = all.filter((one) => 'annotationId' in one);
  expect(annotated.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(annotated.length);
  expect(annotated.every(({ range }) => range.start.line === 2)).toBe(true);
  expect(Object.values(edit.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
  expect(edited(client.uri('b.py'), mixed, edit)).toContain('from lasagne.layers import BatchNormLayer');
});

test('what is typed wins over the disk', async () => {
  const client = await start({ files });
  const uri = client.open('a.py', mixed, 4);
  const scan = await scanOf(client, { uris: [uri] });
  expect(scan).toMatchObject({ ready: 1, toAnswer: 1, notConverted: 1 });
  const { edit } = await propose(client, scan);
  expect(edit.documentChanges).toMatchObject([{ textDocument: { uri, version: 4 } }]);
});

test('files that changed since the scan are left alone and named, on the disk and on the screen', async () => {
  const client = await start({ files });
  const uri = client.open('sub/b.py', mixed);
  const scan = await scanOf(client);
  client.change(uri, 2, `# new\n${mixed}`);
  writeFileSync(join(client.folder, 'a.py'), `# new\n${ready}`);
  const { files: count, left } = await propose(client, scan);
  expect(count).toBe(1);
  expect(left).toEqual(['a.py changed since it was read.', 'sub/b.py changed since it was read.']);
});

test('a file in an old encoding is named, because an editor would read other characters in it', async () => {
  const client = await start({ files });
  const bytes = Buffer.from(`# -*- coding: latin-1 -*-\n# \xe9\n${ready}`, 'latin1');
  writeFileSync(join(client.folder, 'a.py'), bytes);
  const { left } = await propose(client, await scanOf(client));
  expect(left).toEqual(['a.py is not UTF-8; convert it on the command line.']);
});

test('copies get names of their own and the originals stay', async () => {
  const client = await start({ files: { 'a.py': ready, 'a_keras.py': '' } });
  const copies = (await client.execute('lasagneToKeras.copies', {
    scan: (await scanOf(client)).id,
  })) as Copies;
  expect(copies.files.map(({ uri }) => uri)).toEqual([client.uri('a_keras2.py')]);
  const text = Buffer.from(copies.files[0]?.base64 ?? '', 'base64').toString();
  expect(text).toContain('BatchNormalization(axis=1');
  expect(readFileSync(join(client.folder, 'a.py'), 'utf8')).toBe(ready);
});

test('the patch is one that git takes, and does what converting does', async () => {
  const client = await start({ files });
  const scan = await scanOf(client);
  const { edit } = await propose(client, scan);
  const patch = (await client.execute('lasagneToKeras.patch', { scan: scan.id })) as Page;
  expect(patch.text).toContain('--- a/a.py\n+++ b/a.py\n@@');
  execFileSync('git', ['apply', '-'], { cwd: client.folder, input: patch.text });
  for (const name of ['a.py', 'sub/b.py', 'n.ipynb'] as const)
    expect(readFileSync(join(client.folder, name), 'utf8')).toBe(edited(client.uri(name), files[name], edit));
});

test('read-only files are left alone and named, but can be copied', async () => {
  const client = await start({ files: { 'a.py': ready, 'b.py': ready } });
  chmodSync(join(client.folder, 'a.py'), 0o444);
  const scan = await scanOf(client);
  const { files: count, left } = await propose(client, scan);
  expect({ count, left }).toEqual({ count: 1, left: ['a.py is read-only.'] });
  const copies = (await client.execute('lasagneToKeras.copies', { scan: scan.id })) as Copies;
  expect(copies).toMatchObject({ files: [{}, {}], left: [] });
});

test('apply carries a scan out through the client', async () => {
  const client = await start({ files: { 'a.py': ready } });
  const done = (await client.execute('lasagneToKeras.apply', { scan: (await scanOf(client)).id })) as Applied;
  expect(done).toMatchObject({ applied: true, calls: 1, files: 1, left: [] });
  expect(edited(client.uri('a.py'), ready, client.applied[0])).toContain('BatchNormalization(');
});

test('the report tells by outcome and file, with links to the lines, and what is left', async () => {
  const client = await start({ files });
  expect(await client.execute('lasagneToKeras.report')).toBeNull();
  await scanOf(client);
  const { text, name } = (await client.execute('lasagneToKeras.report')) as Page;
  expect(name).toMatch(/\.md$/);
  expect(text).toContain('- Ready: 3\n- Needs your answer: 1\n- Not converted: 1\n');
  expect(text).toContain(
    `[line 2](${client.uri('a.py')}#L2) \`BatchNormLayer\` → \`BatchNormalization(axis=1,`,
  );
  expect(text).toContain(
    `[code cell 2, line 1](${client.uri('n.ipynb')}) \`BatchNormLayer\` → \`BatchNormalization(axis=1,`,
  );
  expect(text).toContain('## Still Lasagne, to be moved by hand\n\n### `DenseLayer` ×1 → `Dense`');
  expect(text).toContain('## Left alone\n\n- `bad.py`: ');
  const own = (await client.execute('lasagneToKeras.checklist', { uri: client.open('a.py', ready) })) as Page;
  expect(own.text).toContain('`DenseLayer` ×1 → `Dense`');
});

test('a scan reports progress and is cancelled at once', async () => {
  const many = Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`m${i}.py`, mixed]));
  const client = await start({ files: many });
  const seen = new Promise<WorkDoneProgressReport>((resolve) => {
    client.connection.onNotification('$/progress', ({ value }: { value: WorkDoneProgressReport }) => {
      if (value.kind === 'report') resolve(value);
    });
  });
  const source = new CancellationTokenSource();
  const request = { command: 'lasagneToKeras.scan', arguments: [{}], workDoneToken: 'scan' };
  const scan = refusal(client.connection.sendRequest('workspace/executeCommand', request, source.token));
  expect((await seen).message).toMatch(/200/);
  source.cancel();
  expect(await scan).toBe('RequestCancelled');
  expect(await client.pull(client.open('new.py', ready))).toHaveLength(1);
});

test('a folder that goes away during a scan, or after it, ends in an account and not in an error', async () => {
  const many = Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`gone/m${i}.py`, mixed]));
  const client = await start({ files: { 'a.py': ready, ...many } });
  const seen = new Promise<void>((resolve) => {
    client.connection.onNotification('$/progress', ({ value }: { value: WorkDoneProgressReport }) => {
      if (value.kind === 'report') resolve();
    });
  });
  const request = { command: 'lasagneToKeras.scan', arguments: [{}], workDoneToken: 'scan' };
  const running: Promise<Scan> = client.connection.sendRequest('workspace/executeCommand', request);
  await seen;
  rmSync(join(client.folder, 'gone'), { recursive: true });
  const removed = [{ uri: client.uri('gone'), name: 'gone' }];
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed },
  });
  const scan = await running;
  expect(scan.account.at(-1)).toMatch(/^Files looked at: \d+\.$/);
  const { files: count, left } = await propose(client, scan);
  expect(count).toBe(1);
  expect(left.length).toBe(scan.files - 1);
  expect(left.every((line) => line.startsWith('gone/'))).toBe(true);
  expect(await client.execute('lasagneToKeras.patch', { scan: scan.id })).toMatchObject({ left });
  expect(await client.execute('lasagneToKeras.report', { scan: scan.id })).toMatchObject({
    name: expect.stringMatching(/\.md$/),
  });
  expect(await client.pull(client.open('new.py', ready))).toHaveLength(1);
});

test('workspace diagnostics tell of closed files, and of nothing new when asked again', async () => {
  const client = await start({ files: { 'a.py': ready, 'b.py': 'x = 1\n' } });
  const ask = (
    previousResultIds: object[],
  ): Promise<{ items: { uri: string; items: Diagnostic[]; resultId: string }[] }> =>
    client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  const { items } = await ask([]);
  expect(items.map(({ uri }) => uri)).toEqual([client.uri('a.py')]);
  expect(items[0]?.items[0]?.code).toBe('ready');
  const previous = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  expect(await ask(previous)).toEqual({ items: [] });
  client.configure({ workspaceDiagnostics: { enabled: false } });
  expect((await ask(previous)).items).toMatchObject([{ uri: client.uri('a.py'), items: [] }]);
});

test('a closed notebook is one diagnostic, which goes when it is opened and comes back when it is closed', async () => {
  const client = await start({ files: { 'n.ipynb': files['n.ipynb'], 'other.ipynb': notebook('x = 1') } });
  const uri = client.uri('n.ipynb');
  type Report = { items: { uri: string; items: Diagnostic[]; resultId?: string }[] };
  const ask = (previous: readonly string[]): Promise<Report> =>
    client.connection.sendRequest('workspace/diagnostic', {
      previousResultIds: previous.map((known) => ({ uri: known, value: '' })),
    });
  const messages = ({ items }: Report) =>
    items.map((item) => [item.uri, item.items.map((one) => one.message)]);
  const summary =
    'Lasagne batch normalization in this notebook: ready 1, needing your answer 0, not converted 0. Open it to see where.';
  expect(messages(await ask([]))).toEqual([[uri, [summary]]]);
  const cell = `${uri.replace('file:', 'vscode-notebook-cell:')}#c0`;
  const textDocument = { uri: cell, languageId: 'python', version: 1, text: ready };
  await client.connection.sendNotification('notebookDocument/didOpen', {
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: [{ kind: 2, document: cell }],
    },
    cellTextDocuments: [textDocument],
  });
  expect(messages(await ask([uri]))).toEqual([[uri, []]]);
  await client.connection.sendNotification('notebookDocument/didClose', {
    notebookDocument: { uri },
    cellTextDocuments: [{ uri: cell }],
  });
  expect(messages(await ask([]))).toEqual([[uri, [summary]]]);
});
