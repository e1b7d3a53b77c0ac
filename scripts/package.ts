import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, run } from './editors/install.ts';
import { stage, vsix } from './editors/vsix.ts';

/** Everything the extension needs to run and to be read about. Nothing else is packaged. */
const contents = [
  'dist/extension.cjs',
  'dist/client.cjs',
  'dist/web/extension.js',
  'dist/server.cjs',
  'dist/serving.cjs',
  'dist/server.browser.js',
  'dist/web-tree-sitter.wasm',
  'dist/tree-sitter-python.wasm',
  'examples/cifar10_resnet.py',
  'l10n/bundle.l10n.zh-cn.json',
  'media/icon.png',
  ...['open', 'hover', 'fix', 'bulk'].flatMap((step) => [
    `media/${step}-dark.png`,
    `media/${step}-light.png`,
  ]),
  'syntaxes/lasagne-batch-norm.tmLanguage.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** What only npm and developers need. */
const dropped = ['type', 'bin', 'files', 'scripts', 'dependencies', 'devDependencies'];

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const file of contents) cpSync(file, join(stage, file));
const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
const own = Object.fromEntries(Object.entries(manifest).filter(([key]) => !dropped.includes(key)));
// npm shows these two as they stand; VS Code shows them in the language of the person.
const shown = { ...own, displayName: '%displayName%', description: '%description%', files: contents };
writeFileSync(join(stage, 'package.json'), JSON.stringify(shown, null, 2));

const vsce = join(install(['@vscode/vsce@3.9.2']), 'node_modules', '@vscode', 'vsce', 'vsce');
const said = run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], stage);
process.stdout.write(said);
if (/warning/i.test(said)) throw new Error('vsce has warned; see above.');
