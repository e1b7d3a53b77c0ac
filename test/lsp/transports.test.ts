import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ListenOptions, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { modern } from './client.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const text = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';

interface Channel {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The server's exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `lasagne-to-keras serve`. It is ended with the test, where it has not ended before. */
function serve(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, 'serve', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, ended };
}

function overStdio(args: readonly string[]): Channel {
  const { child, ended } = serve(args);
  return { input: child.stdout, output: child.stdin, ended };
}

/** Listens, as an editor does, and waits until the server has connected. */
async function overNet(at: ListenOptions, argsFor: (port: number) => readonly string[]): Promise<Channel> {
  const listening = createServer();
  const socket = new Promise<Socket>((resolve) => listening.once('connection', resolve));
  await new Promise<void>((resolve) => listening.listen(at, resolve));
  onTestFinished(() => void listening.close());
  const address = listening.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { ended } = serve(argsFor(port));
  const connected = await socket;
  return { input: connected, output: connected, ended };
}

async function expectServer({ input, output, ended }: Channel): Promise<void> {
  const connection = createProtocolConnection(
    new StreamMessageReader(input),
    new StreamMessageWriter(output),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: modern });
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:a.py';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text },
  });
  const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code }) => code)).toEqual(['ready']);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toBe(0);
  connection.dispose();
}

const local = { host: '127.0.0.1', port: 0 };

test('serve speaks over standard input and output', () => expectServer(overStdio(['--stdio'])));

test('serve speaks over standard input and output where nothing is said', () => expectServer(overStdio([])));

test('serve connects to a port', async () =>
  expectServer(await overNet(local, (port) => [`--socket=${port}`])));

test('serve connects to a port given as a word of its own', async () =>
  expectServer(await overNet(local, (port) => ['--socket', `${port}`])));

test('serve connects to a pipe', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lasagne-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'pipe');
  await expectServer(await overNet({ path }, () => [`--pipe=${path}`]));
});
