import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { type Client, edited, modern, start } from './client.ts';

interface Opened {
  readonly client: Client;
  readonly notebook: string;
  readonly cells: readonly string[];
}

const cellUri = (client: Client, i: number): string =>
  `${client.uri('n.ipynb').replace('file:', 'vscode-notebook-cell:')}#c${i}`;
const document = (uri: string, text: string, languageId = 'python') => ({
  uri,
  languageId,
  version: 1,
  text,
});

/** Opens a notebook whose cells are Python, or Markdown where they begin with `md:`. */
const openNotebook = async (...texts: readonly string[]): Promise<Opened> => openIn(await start(), texts);

async function openIn(client: Client, texts: readonly string[]): Promise<Opened> {
  const notebook = client.uri('n.ipynb');
  const cells = texts.map((_, i) => cellUri(client, i));
  const isText = (text: string): boolean => text.startsWith('md:');
  await client.connection.sendNotification('notebookDocument/didOpen', {
    notebookDocument: {
      uri: notebook,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: texts.map((text, i) => ({ kind: isText(text) ? 1 : 2, document: cells[i] })),
    },
    cellTextDocuments: texts.map((text, i) =>
      document(cells[i] ?? '', text, isText(text) ? 'markdown' : 'python'),
    ),
  });
  return { client, notebook, cells };
}

const fixAll = (client: Client, uri: string, only: string): Promise<CodeAction[]> =>
  client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: [only] },
  });

const importing = '%matplotlib inline\nfrom lasagne.layers import BatchNormLayer';

test('cells are one program: the import of the first counts in the last', async () => {
  const { client, cells } = await openNotebook(importing, 'md: text', 'net = BatchNormLayer(net)');
  expect(await client.pull(cells[0] ?? '')).toEqual([]);
  const [found] = await client.pull(cells[2] ?? '');
  expect(found?.range.start).toEqual({ line: 0, character: 6 });
});

test('a notebook is converted as a whole, each edit in its cell, the import where imports are', async () => {
  const texts = [importing, 'net = BatchNormLayer(net)', 'net = BatchNormLayer(net, alpha=0.2)'];
  const { client, cells } = await openNotebook(...texts);
  const [all] = await fixAll(client, cells[1] ?? '', 'notebook.source.fixAll');
  const { edit }: CodeAction = await client.connection.sendRequest('codeAction/resolve', all);
  expect(cells.map((uri, i) => edited(uri, texts[i] ?? '', edit))).toEqual([
    '%matplotlib inline\nfrom keras.layers import BatchNormalization',
    'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)',
    'net = BatchNormalization(axis=1, momentum=0.8, epsilon=1e-4)(net)',
  ]);
});

test('fix all of a single cell offers nothing', async () => {
  const { client, cells } = await openNotebook(importing, 'net = BatchNormLayer(net)');
  expect(await fixAll(client, cells[1] ?? '', 'source.fixAll')).toEqual([]);
});

test('typing in a cell, adding, moving and removing cells change the program', async () => {
  const { client, notebook, cells } = await openNotebook(importing, 'net = BatchNormLayer(net)');
  const change = (version: number, cellsChange: object): Promise<void> =>
    client.connection.sendNotification('notebookDocument/didChange', {
      notebookDocument: { uri: notebook, version },
      change: { cells: cellsChange },
    });
  await change(2, {
    textContent: [
      { document: { uri: cells[1], version: 2 }, changes: [{ text: '\nnet = BatchNormLayer(net)' }] },
    ],
  });
  expect((await client.pull(cells[1] ?? ''))[0]?.range.start.line).toBe(1);
  const third = cellUri(client, 2);
  await change(3, {
    structure: {
      array: { start: 2, deleteCount: 0, cells: [{ kind: 2, document: third }] },
      didOpen: [document(third, 'x = BatchNormLayer(net)')],
    },
  });
  expect(await client.pull(third)).toHaveLength(1);
  await change(4, {
    structure: { array: { start: 0, deleteCount: 1 }, didClose: [{ uri: cells[0] }] },
  });
  expect(await client.pull(third)).toEqual([]);
});

test('an edit of a cell bears the version of the cell', async () => {
  const { client, cells } = await openNotebook(importing, 'net = BatchNormLayer(net)');
  const done = await client.execute('lasagneToKeras.convertAll', { uri: cells[1] });
  expect(done).toMatchObject({ applied: true, calls: 1 });
  const changes = client.applied[0]?.documentChanges as TextDocumentEdit[];
  expect(changes.map(({ textDocument }) => textDocument)).toEqual(cells.map((uri) => ({ uri, version: 1 })));
});

test('where diagnostics are pushed, those of a cell go with it, and all with the notebook', async () => {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const client = await start({ capabilities: { ...modern, textDocument } });
  const first = client.pushed(cellUri(client, 1), 1);
  const { notebook, cells } = await openIn(client, [
    importing,
    'net = BatchNormLayer(net)',
    'BatchNormLayer(x)',
  ]);
  expect(await first).toHaveLength(1);
  const gone = client.pushed(cells[1] ?? '');
  await client.connection.sendNotification('notebookDocument/didChange', {
    notebookDocument: { uri: notebook, version: 2 },
    change: {
      cells: {
        structure: {
          array: { start: 1, deleteCount: 1 },
          didClose: [{ uri: cells[1] }],
        },
      },
    },
  });
  expect(await gone).toEqual([]);
  const closed = client.pushed(cells[2] ?? '');
  await client.connection.sendNotification('notebookDocument/didClose', {
    notebookDocument: { uri: notebook },
    cellTextDocuments: [{ uri: cells[0] }, { uri: cells[2] }],
  });
  expect(await closed).toEqual([]);
});
