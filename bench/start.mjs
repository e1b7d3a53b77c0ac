import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurn, measure, spread } from './measure.mjs';
import { lasagneHead, network } from './python-source.mjs';
import { randomFrom } from './random.mjs';
import { cache } from './tools.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** What a run costs before it does anything, beside a Node that does nothing. */
export async function start({ rounds }) {
  const folder = `${cache}small/`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}network.py`;
  writeFileSync(file, lasagneHead + network(randomFrom(7), 10));
  const node = process.execPath;
  const contestants = [
    { name: 'node -e 0', command: [node, '-e', '0'] },
    { name: '--version', command: [node, `${dist}cli.cjs`, '--version'] },
    { name: 'explain alpha', command: [node, `${dist}cli.cjs`, 'explain', 'alpha'] },
    { name: 'check of one small file', command: [node, `${dist}cli.cjs`, 'check', file] },
  ];
  const runs = await inTurn(contestants, rounds, ({ command }) => measure(command, { cwd: folder }));
  return Object.fromEntries(
    [...runs].map(([name, all]) => [name, spread(all.map(({ wall }) => wall * 1000))]),
  );
}

/** What is shipped, in bytes; what was not built is left out. */
export function sizes() {
  const files = [
    'cli.cjs',
    'load.cjs',
    'thread.cjs',
    'encodings.cjs',
    'server.cjs',
    'serving.cjs',
    'server.browser.js',
    'extension.cjs',
    'client.cjs',
    'web-tree-sitter.wasm',
  ];
  const all = [...files, 'tree-sitter-python.wasm', 'lasagne-to-keras.vsix'];
  return Object.fromEntries(
    all.flatMap((name) => {
      const size = statSync(dist + name, { throwIfNoEntry: false })?.size;
      return size === undefined ? [] : [[name, size]];
    }),
  );
}
