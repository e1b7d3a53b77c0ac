import { join } from 'node:path';
import { loadBundle } from '../cli/bundle.ts';

// What the extension and other editors start.
loadBundle<typeof import('./node.ts')>(join(__dirname, 'serving.cjs')).serve();
