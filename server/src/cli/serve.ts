import { join } from 'node:path';
import { loadBundle } from './bundle.ts';

/**
 * Serves an editor from now on. The server is a bundle of its own, which reads its transport from the command line.
 * @param args the command line
 */
export function serve(args: readonly string[]): void {
  if (!args.some((arg) => /^--(?:stdio|socket|pipe|node-ipc)\b/.test(arg))) process.argv.push('--stdio');
  loadBundle<typeof import('../lsp/node.ts')>(join(__dirname, 'serving.cjs')).serve();
}
