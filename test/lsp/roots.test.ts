import { expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { type Client, edited, start } from './client.ts';

const ready = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';
const toml = (keras: string): string => `[tool.lasagne-to-keras]\nkeras = "${keras}"\n`;

/** Which Keras the quick fix of a file writes. */
async function kerasOf(client: Client, name: string): Promise<string | undefined> {
  const uri = client.open(name, ready);
  const position = { line: 1, character: 8 };
  const [fix]: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const { edit }: CodeAction = await client.connection.sendRequest('codeAction/resolve', fix);
  return /^from (\S+)\.layers import BatchNormalization$/m.exec(edited(uri, ready, edit))?.[1];
}

test('every folder of a workspace has its own settings', async () => {
  const client = await start({
    folders: ['one', 'two'],
    settings: { keras: 'keras' },
    settingsAt: (name) => (name.startsWith('two/') ? { keras: 'tf_keras' } : {}),
  });
  expect(await kerasOf(client, 'one/a.py')).toBe('keras');
  expect(await kerasOf(client, 'two/a.py')).toBe('tf_keras');
});

test('of nested pyproject.toml the nearest one counts, in nested folders of a workspace too', async () => {
  const files = {
    'pyproject.toml': toml('keras'),
    'inner/pyproject.toml': toml('tf_keras'),
    'inner/deep/a.py': '',
  };
  const client = await start({ files, folders: ['', 'inner'], settings: { keras: 'tensorflow.keras' } });
  expect(await kerasOf(client, 'a.py')).toBe('keras');
  expect(await kerasOf(client, 'inner/deep/a.py')).toBe('tf_keras');
});

test('nested folders of a workspace are scanned once', async () => {
  const client = await start({ files: { 'a.py': ready, 'inner/b.py': ready }, folders: ['', 'inner'] });
  expect(await client.execute('lasagneToKeras.scan', {})).toMatchObject({ files: 2, ready: 2 });
});

test('a changed pyproject.toml counts at once; what is wrong in it is told there until it is put right', async () => {
  const client = await start({ files: { 'pyproject.toml': toml('keras') } });
  expect(await kerasOf(client, 'a.py')).toBe('keras');
  await client.write('pyproject.toml', toml('tf_keras'));
  expect(await kerasOf(client, 'b.py')).toBe('tf_keras');

  const wrong = client.pushed(client.uri('pyproject.toml'));
  await client.write('pyproject.toml', toml('pytorch'));
  expect(await wrong).toMatchObject([{ code: 'settings-invalid', severity: 1 }]);
  const right = client.pushed(client.uri('pyproject.toml'));
  await client.write('pyproject.toml', toml('keras'));
  expect(await right).toEqual([]);
  expect(await kerasOf(client, 'c.py')).toBe('keras');
});

test('a folder that is added counts, and one that is removed does not any more', async () => {
  const client = await start({ files: { 'one/a.py': ready, 'two/b.py': ready }, folders: ['one'] });
  expect(await client.execute('lasagneToKeras.scan', {})).toMatchObject({ ready: 1 });
  const change = (added: readonly string[], removed: readonly string[]): Promise<void> => {
    const folder = (name: string) => ({ uri: client.uri(name), name });
    const event = { added: added.map(folder), removed: removed.map(folder) };
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  };
  await change(['two'], []);
  expect(await client.execute('lasagneToKeras.scan', {})).toMatchObject({ ready: 2 });
  await change([], ['one', 'two']);
  expect(await client.execute('lasagneToKeras.scan', {})).toMatchObject({ ready: 0 });
});
