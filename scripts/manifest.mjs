// Writes the extension's part of package.json, and package.nls*.json, from the tables of settings and commands; with
// --check only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'node_modules', '.cache', 'lasagne-to-keras', 'manifest.mjs');

await build({
  entryPoints: [join(root, 'client', 'src', 'manifest', 'manifest.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { manifest } = await import(pathToFileURL(bundle).href);
const { keys, texts } = manifest();

const path = (name) => join(root, name);
const parsed = JSON.parse(await readFile(path('package.json'), 'utf8'));
const engines = { ...parsed.engines, vscode: `^${parsed.devDependencies['@types/vscode']}` };
const files = new Map([
  ['package.json', { ...parsed, ...keys, engines }],
  ['package.nls.json', texts.en],
  ['package.nls.zh-cn.json', texts.zh],
]);

const outdated = [];
for (const [name, value] of files) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const current = await readFile(path(name), 'utf8').catch(missing);
  // package.json is compared by value: npm and the formatter lay it out each in its way.
  if (current !== undefined && JSON.stringify(JSON.parse(current)) === JSON.stringify(value)) continue;
  outdated.push(name);
  if (!process.argv.includes('--check')) await writeFile(path(name), text);
}

if (outdated.length === 0) console.log('manifest: up to date.');
else if (process.argv.includes('--check')) {
  console.error(`Not what the tables say; run \`npm run manifest\`:\n  ${outdated.join('\n  ')}`);
  process.exitCode = 1;
} else console.log(outdated.join('\n'));

function missing(error) {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
