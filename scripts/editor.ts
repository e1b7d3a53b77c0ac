import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vsix } from './editors/vsix.ts';
import { folderAt, startWorkbench } from './editors/workbench.ts';

// `npm run editor [-- folder]`: VS Code in a browser tab, with the extension installed and a folder open: the one that
// is named, else a copy of examples/, so that everything can be tried.
const [, , , named] = process.argv;
const folder = named === undefined ? copyOfExamples() : resolve(process.env['INIT_CWD'] ?? '.', named);
console.log('Starting VS Code. The first time it is installed from npm: 290 MB, into .cache/.');
const { url, stop } = await startWorkbench({ vsix });
console.log(`\nOpen ${folderAt(url, folder)}\nPress Ctrl+C to end.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)));

function copyOfExamples(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'lasagne-to-keras-')), 'examples');
  cpSync('examples', copy, { recursive: true });
  return copy;
}
