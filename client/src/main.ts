import { join } from 'node:path';
import { loadBundle } from '../../server/src/cli/bundle.ts';

// What VS Code loads on the desktop.
export const { activate, deactivate } = loadBundle<typeof import('./node.ts')>(join(__dirname, 'client.cjs'));
