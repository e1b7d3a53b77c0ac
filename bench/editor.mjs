import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inTurn, median, memoryOf, quantile } from './measure.mjs';
import { filler, head, lasagneHead, network } from './python-source.mjs';
import { randomFrom } from './random.mjs';
import { cache } from './tools.mjs';

const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  'vscode-jsonrpc/node',
);
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Typing and looking in an editor: our server, ast-grep's and pyright's in turn, on the same files, over stdio. */
export async function editor({ astGrep, pyright }, { starts, keys, changes, sizes }) {
  const servers = {
    // As the extension starts it: see client/src/node.ts.
    ours: [process.execPath, '--max-semi-space-size=4', `${dist}server.cjs`, '--stdio'],
    'ast-grep': [astGrep, 'lsp', '--config', astGrepRules()],
    pyright: [process.execPath, pyright, '--stdio'],
  };
  const results = {};
  // As on any day but the first: with the files of a server read before, and what it keeps of its code.
  for (const command of Object.values(servers)) await session(command, 500, 1);
  for (const lines of sizes) {
    const begun = await startsOf(servers, scriptOf(lines), lines > 5000 ? 1 : starts);
    for (const [name, command] of Object.entries(servers)) {
      const patient = name === 'pyright' ? Math.max(3, Math.ceil(keys / (lines / 50))) : keys;
      const result = { ...begun[name], ...(await session(command, lines, Math.min(keys, patient))) };
      results[`${name} ${lines}`] = result;
      console.log(name, lines, JSON.stringify(result));
    }
  }
  results.memory = await typingForAnHour(servers.ours, changes);
  console.log('memory', JSON.stringify(results.memory));
  return results;
}

/** How long servers take, started in turn with the same text: medians. */
async function startsOf(servers, text, rounds) {
  const contestants = Object.entries(servers).map(([name, command]) => ({ name, command }));
  const runs = await inTurn(contestants, rounds, async ({ command }) => {
    const server = await open(command, text);
    await server.close();
    return server;
  });
  const medianOf = (all, key) => median(all.map((one) => one[key]));
  return Object.fromEntries(
    [...runs].map(([name, all]) => [
      name,
      {
        initialized: medianOf(all, 'initialized'),
        firstDiagnostics: medianOf(all, 'firstDiagnostics'),
        starts: rounds,
      },
    ]),
  );
}

/** A script of so many lines, a tenth of it networks. */
function scriptOf(lines) {
  const random = randomFrom(lines);
  const pieces = [head(false) + lasagneHead];
  for (let count = 10, i = 0; count < lines; i++) {
    const piece = i % 10 === 0 ? network(random, 4) : filler(random, false);
    pieces.push(piece);
    count += piece.split('\n').length - 1;
  }
  return pieces.join('');
}

/** The rule of the whole trees, in the project that ast-grep's server asks for. @returns its configuration */
function astGrepRules() {
  const project = `${cache}ast-grep/`;
  mkdirSync(`${project}rules`, { recursive: true });
  copyFileSync(new URL('calls.yml', import.meta.url), `${project}rules/calls.yml`);
  writeFileSync(`${project}sgconfig.yml`, 'ruleDirs: [rules]\n');
  return `${project}sgconfig.yml`;
}

async function session(command, lines, keys) {
  const text = scriptOf(lines);
  const server = await open(command, text);
  const times = { key: [], hover: [], action: [] };
  const line = text.slice(0, text.length / 2).split('\n').length;
  const typed = 'net = BatchNormLayer(net, alpha=0.2)  # typed\n';
  for (let i = 0; i < keys; i++) {
    const at = i % typed.length;
    const row = text.split('\n', line).lastIndexOf('') + 1;
    times.key.push(await server.type(row, at === 0 ? 0 : at, typed[at]));
  }
  const call = text.split('\n').findIndex((one) => one.includes('BatchNormLayer(net)'));
  const position = { line: call, character: 12 };
  const range = { start: position, end: position };
  for (let i = 0; i < keys; i++) {
    times.hover.push(await server.ask('textDocument/hover', { position }));
    times.action.push(await server.ask('textDocument/codeAction', { range, context: { diagnostics: [] } }));
  }
  const memory = server.memory();
  await server.close();
  return { memory, keys, ...mapValues(times, percentiles) };
}

async function typingForAnHour(command, changes) {
  const server = await open(command, scriptOf(5000));
  const samples = [server.memory()];
  for (let i = 0; i < changes; i++) {
    await server.type(40, 0, i % 2 === 0 ? 'x' : '');
    if ((i + 1) % Math.ceil(changes / 10) === 0) samples.push(server.memory());
  }
  await server.close();
  return { changes, samples: samples.map(Math.round) };
}

/** Starts a server and opens a document in it. */
async function open([command, ...args], text) {
  const folder = `${cache}editor/`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}setup.py`, '');
  const uri = pathToFileURL(`${folder}network.py`).href;
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], cwd: folder });
  const ended = once(child, 'exit');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let version = 1;
  let arrived = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (said) => {
    if (said.uri === uri && (said.version === undefined || said.version === version)) arrived();
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const diagnostics = () => new Promise((resolve) => (arrived = resolve));
  const timed = async (work) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  let answer;
  const initialized = await timed(async () => {
    answer = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          publishDiagnostics: { versionSupport: true },
        },
      },
    });
  });
  const { textDocumentSync: sync } = answer.capabilities;
  const isIncremental = (sync.change ?? sync) === 2;
  let shown = text;
  await connection.sendNotification('initialized', {});
  const document = { uri, languageId: 'python', version, text };
  const firstDiagnostics = await timed(async () => {
    const first = diagnostics();
    await connection.sendNotification('textDocument/didOpen', { textDocument: document });
    await first;
  });
  return {
    initialized,
    firstDiagnostics,
    type: (line, character, inserted) => {
      const removed = inserted === '' ? 1 : 0;
      shown = changed(shown, line, character, removed, inserted);
      const range = { start: { line, character }, end: { line, character: character + removed } };
      const contentChanges = [isIncremental ? { range, text: inserted } : { text: shown }];
      return timed(async () => {
        version++;
        const next = diagnostics();
        const textDocument = { uri, version };
        await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
        await next;
      });
    },
    ask: (method, params) =>
      timed(() => connection.sendRequest(method, { textDocument: { uri }, ...params })),
    memory: () => memoryOf(child.pid),
    close: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      // The next one is not to share the machine with it.
      await ended;
      connection.dispose();
    },
  };
}

/** A text after a change, for servers that want it whole. */
function changed(text, line, character, removed, inserted) {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return text.slice(0, at + character) + inserted + text.slice(at + character + removed);
}

const percentiles = (times) => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
});

const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
