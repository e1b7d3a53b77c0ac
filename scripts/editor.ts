import { resolve } from 'node:path';
import { vsix } from './editors/vsix.ts';
import { folderAt, startWorkbench } from './editors/workbench.ts';

// `npm run editor [-- folder]`: VS Code in a browser tab, with the extension installed and examples/ open.
const [, , , folder = 'examples'] = process.argv;
console.log('Starting VS Code. The first time it is downloaded from npm: 290 MB, into .cache/.');
const { url, stop } = await startWorkbench({ vsix });
console.log(`\nOpen ${folderAt(url, resolve(folder))}\nPress Ctrl+C to end.`);
process.once('SIGINT', () => void stop().then(() => process.exit(0)));
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
