import { expect, test } from 'vitest';
import type { Scan } from '../../server/src/lsp/protocol.ts';
import { start } from './client.ts';

const ready = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';

test('a thousand open documents are all right, and typing in one of them is answered', async () => {
  const client = await start();
  const names = Array.from({ length: 1000 }, (_, i) => `m${i}.py`);
  const uris = names.map((name) => client.open(name, ready));
  const found = await Promise.all(uris.map(client.pull));
  expect(found.map(({ length }) => length)).toEqual(names.map(() => 1));
  const [first = ''] = uris;
  client.change(first, 2, `${ready}net = BatchNormLayer(net)\n`);
  expect(await client.pull(first)).toHaveLength(2);
  for (const uri of uris)
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect(await client.pull(first)).toEqual([]);
});

test('while 20,000 files are scanned, a keystroke is answered before the scan is', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, i) => [`p${i % 50}/m${i}.py`, i % 10 === 0 ? ready : 'x = 1\n']),
  );
  const client = await start({ files });
  const uri = client.open('open.py', ready);
  expect(await client.pull(uri)).toHaveLength(1);
  const answered: string[] = [];
  const begun = new Promise<void>((resolve) => {
    client.connection.onNotification('$/progress', () => resolve());
  });
  const request = { command: 'lasagneToKeras.scan', arguments: [{}], workDoneToken: 'scan' };
  const scan = client.connection
    .sendRequest<Scan>('workspace/executeCommand', request)
    .finally(() => answered.push('scan'));
  await begun;
  client.change(uri, 2, `${ready}net = BatchNormLayer(net)\n`);
  expect(await client.pull(uri).finally(() => answered.push('key'))).toHaveLength(2);
  expect(await scan).toMatchObject({ files: 2001, ready: 2002 });
  expect(answered).toEqual(['key', 'scan']);
});

test('a file of 50,000 lines is read to its end, and again when something is typed', async () => {
  const client = await start();
  const filler = 'def f(x):\n    return [x + 1, {"a": x}]\n\n'.repeat(16_000);
  const uri = client.open('a.py', `${ready}${filler}net = BatchNormLayer(net)\n`);
  expect((await client.pull(uri)).map(({ range }) => range.start.line)).toEqual([1, 48_002]);
  await client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '\n' },
    ],
  });
  expect((await client.pull(uri)).map(({ range }) => range.start.line)).toEqual([1, 48_003]);
});

test('bytes that are no text are nothing on the screen, and named in a scan', async () => {
  const binary = `BatchNormLayer\0\x01\x02${'\x7f\0'.repeat(10_000)}`;
  const client = await start({ files: { 'binary.py': binary } });
  expect(await client.pull(client.open('shown.py', binary))).toEqual([]);
  const scan = (await client.execute('lasagneToKeras.scan', {})) as Scan;
  expect(scan.account).toContain('Files that could not be read: 1.');
  expect(await client.execute('lasagneToKeras.report', { scan: scan.id })).toMatchObject({
    text: expect.stringContaining('`binary.py`: '),
  });
});
