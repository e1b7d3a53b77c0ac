import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vsix } from './editors/vsix.ts';
import { fileAt, folderAt, startWorkbench } from './editors/workbench.ts';

// `npm run editor [-- folder]`: VS Code in a browser tab, with the extension installed and a folder open: the one that
// is named, else a copy of examples/, so that everything can be tried.
const [, , , named] = process.argv;
const place = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-'));
const examples = join(place, 'examples');
cpSync('examples', examples, { recursive: true });
console.log(
  'Starting VS Code. The first time it is installed from npm (300 MB, into .cache/), which takes a minute.',
);
const { url, stop } = await startWorkbench({ vsix });
const address =
  named === undefined
    ? fileAt(url, examples, 'cifar10_resnet.py')
    : folderAt(url, resolve(process.env['INIT_CWD'] ?? '.', named));
console.log(`\nOpen ${address}\nPress Ctrl+C to end.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

async function end(): Promise<void> {
  await stop();
  rmSync(place, { recursive: true });
  process.exit(0);
}
