// Writes the generated part of docs/ from the tables in server/src; with --check only says whether it is up to date.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'node_modules', '.cache', 'lasagne-to-keras', 'docs.mjs');

await build({
  entryPoints: [join(root, 'scripts', 'docs', 'pages.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const require = createRequire(import.meta.url);
const bytes = (file) => readFile(require.resolve(file));
const { generatedFolders, generatePages } = await import(pathToFileURL(bundle).href);
const grammar = {
  runtime: await bytes('web-tree-sitter/web-tree-sitter.wasm'),
  python: await bytes('tree-sitter-python/tree-sitter-python.wasm'),
};
const pages = await generatePages(grammar, await readFile(join(root, 'README.md'), 'utf8'));

const wrong = process.argv.includes('--check') ? await differences() : await write();
if (wrong.length > 0) {
  console.error(`docs/ is not what the tables say; run \`npm run docs\`:\n  ${wrong.join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(`docs: ${pages.size} generated pages are up to date.`);
}

async function differences() {
  const different = [];
  for (const [path, text] of pages) if ((await current(path)) !== text) different.push(path);
  return [...different, ...(await leftovers())];
}

async function write() {
  for (const path of await leftovers()) await rm(join(root, path));
  for (const [path, text] of pages) {
    if ((await current(path)) === text) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    console.log(path);
  }
  return [];
}

/** Files in folders that hold nothing but generated pages, which no table asks for any more. */
async function leftovers() {
  const found = await Promise.all(generatedFolders.map((folder) => list(folder)));
  return found.flat().filter((path) => !pages.has(path));
}

async function list(folder) {
  const names = await readdir(join(root, folder)).catch(missing([]));
  return names.map((name) => `${folder}/${name}`);
}

async function current(path) {
  return readFile(join(root, path), 'utf8').catch(missing(undefined));
}

function missing(value) {
  return (error) => {
    if (error.code !== 'ENOENT') throw error;
    return value;
  };
}
