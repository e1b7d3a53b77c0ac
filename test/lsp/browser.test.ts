import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  type Disposable,
  type Message,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fileRequests } from '../../server/src/lsp/protocol.ts';
import { grammar } from '../support/parser.ts';
import { modern } from './client.ts';

const bundle = fileURLToPath(new URL('../../dist/server.browser.js', import.meta.url));

/** What a browser's worker has and Node's has under another name. Node's own things are out of reach. */
const scope = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = { postMessage: (data) => parentPort.postMessage(data), addEventListener: () => undefined };
parentPort.on('message', (data) => self.onmessage({ data }));
new Function('require', 'process', 'setImmediate', 'Buffer', workerData)();
`;

class WorkerReader extends AbstractMessageReader {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter implements MessageWriter {
  readonly worker: Worker;
  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }
  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }
  end(): void {}
}

const files: Readonly<Record<string, string>> = {
  'setup.py': '',
  'common.py': 'from lasagne.layers import BatchNormLayer as BN\n',
  'closed.py': 'from common import BN\nnet = BN(net, alpha=0.3)\n',
};
const root = 'vscode-vfs://github/someone/thing';

/** Starts the worker as a page would: the parser's bytes are handed over, and files are read through the client. */
async function startInWorker(before = '') {
  const worker = new Worker(scope, { eval: true, workerData: before + readFileSync(bundle, 'utf8') });
  const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  onTestFinished(async () => {
    await worker.terminate();
  });
  const nameOf = (uri: string): string => uri.slice(root.length + 1);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  const loaded = new Promise<void>((resolve) => {
    connection.onRequest('workspace/diagnostic/refresh', () => {
      if (asked.size === Object.keys(files).length) resolve();
      return null;
    });
  });
  const asked = new Set<string>();
  connection.onRequest(fileRequests.list, ({ uri }: { uri: string }) =>
    uri === root || uri === `${root}/`
      ? Object.keys(files).map((name) => ({ name, kind: 'file', isLink: false }))
      : null,
  );
  connection.onRequest(fileRequests.stat, () => ({ kind: 'file', size: 1, mtime: 0, readOnly: false }));
  connection.onRequest(fileRequests.read, ({ uri }: { uri: string }) => {
    asked.add(nameOf(uri));
    return { base64: btoa(files[nameOf(uri)] ?? '') };
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'thing' }],
    capabilities: modern,
    initializationOptions: { grammar: { runtime: grammar.runtime, python: grammar.python }, files: true },
  });
  await connection.sendNotification('initialized', {});
  return { connection, loaded, worker };
}

test("the browser's server works without Node, and follows re-exports through the client's files", async () => {
  const { connection, loaded } = await startInWorker();
  await loaded;
  const uri = `${root}/new.py`;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text: 'from common import BN\nnet = BN(net)\n' },
  });
  const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code }) => code)).toEqual(['ready']);
  const scan = await connection.sendRequest('workspace/executeCommand', { command: 'lasagneToKeras.scan' });
  expect(scan).toMatchObject({ ready: 2, files: 2 });
});

test('a single file needs no other', async () => {
  const { connection } = await startInWorker();
  const uri = 'untitled:Untitled-1';
  const text = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text },
  });
  const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code }) => code)).toEqual(['ready']);
});

test('when the parser runs out of memory the one that made the worker is told', async () => {
  const { connection, worker } = await startInWorker(
    "WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no more memory'); };",
  );
  const failed = new Promise<Error>((resolve) => worker.on('error', resolve));
  const uri = 'untitled:Untitled-1';
  const text = `from lasagne.layers import BatchNormLayer\nx = [${'1, '.repeat(1_000_000)}]\nBatchNormLayer(x)\n`;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text },
  });
  void connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).catch(() => undefined);
  expect((await failed).message).toMatch(/^Aborted/);
});
