// Bundles the command line and puts the parser beside it. Run by `npm run build`, `npm start` and `npm test`.
import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

await mkdir(`${root}dist`, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'server/src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  banner: { js: '#!/usr/bin/env node' },
  define: { LASAGNE_TO_KERAS_VERSION: JSON.stringify(version) },
  // The main file of jsonc-parser asks for its parts in a way that no bundler sees.
  mainFields: ['module', 'main'],
  // Its ES module looks for its own address, which a CommonJS bundle does not have.
  alias: { 'web-tree-sitter': resolve('web-tree-sitter') },
  legalComments: 'none',
});
await chmod(`${root}dist/cli.cjs`, 0o755);
for (const wasm of ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'])
  await copyFile(`${root}node_modules/${wasm}`, `${root}dist/${wasm.split('/')[1]}`);
