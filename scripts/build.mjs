// Bundles the command line and puts the parser beside it. Run by `npm run build`, `npm start` and `npm test`.
import { chmod, copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

await mkdir(`${root}dist`, { recursive: true });
/** Half a megabyte that is read only when a file is in an old encoding. */
const loadedLater = {
  name: 'loaded-later',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.\.\/encodings$/ }, () => ({ path: './encodings.cjs', external: true }));
  },
};
await build({
  absWorkingDir: root,
  // The command line, the threads that it starts, and most of the program, which both load when they need it.
  entryPoints: {
    cli: 'server/src/cli/main.ts',
    thread: 'server/src/cli/thread.ts',
    load: 'server/src/cli/load.ts',
    encodings: resolve('iconv-lite/encodings'),
  },
  plugins: [loadedLater],
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // `import()` of CommonJS reads the file a second time, to find out what it exports.
  supported: { 'dynamic-import': false },
  // The Python that is shipped lies in weights/.
  loader: { '.py': 'text' },
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

// The extension: one bundle for the desktop, one for the browser.
const extension = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'cjs',
  external: ['vscode'],
  legalComments: 'none',
};
await build({
  ...extension,
  // What is started, and what it loads.
  entryPoints: { extension: 'client/src/main.ts', client: 'client/src/node.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
});
await build({
  ...extension,
  entryPoints: ['client/src/browser.ts'],
  outfile: 'dist/web/extension.js',
  platform: 'browser',
  target: 'es2022',
});

// The language server: one bundle for Node, one for a worker in a browser.
const server = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Chinese as it is: escaped it is twice as long.
  charset: 'utf8',
  loader: { '.py': 'text' },
  define: { LASAGNE_TO_KERAS_VERSION: JSON.stringify(version) },
  mainFields: ['module', 'main'],
  alias: {
    'web-tree-sitter': resolve('web-tree-sitter'),
    'iconv-lite': `${root}server/src/lsp/legacy-text.ts`,
  },
  legalComments: 'none',
};
await build({
  ...server,
  // What is started, and what it loads.
  entryPoints: { server: 'server/src/lsp/main.ts', serving: 'server/src/lsp/node.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
});
await build({
  ...server,
  entryPoints: ['server/src/lsp/browser.ts'],
  outfile: 'dist/server.browser.js',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  // Named in the parser's runtime, and never reached outside Node.
  external: ['fs', 'path', 'module', 'url', 'fs/promises'],
});
