import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadBundle } from './bundle.ts';

/**
 * Serves an editor from now on. The server is a bundle of its own, which reads its transport from the command line.
 * @param args the command line
 */
export function serve(args: readonly string[]): void {
  if (!args.some((arg) => /^--(?:stdio|socket|pipe|node-ipc)\b/.test(arg))) process.argv.push('--stdio');
  // V8 lets what is no longer used grow to several times what is: a server that runs all day takes less. Set before
  // the bundle is loaded: V8 refuses code that was kept under other flags.
  setFlagsFromString('--heap-growing-percent=40');
  // A short run puts this off, a server had better not: the number that V8 has where nobody says one.
  setFlagsFromString('--wasm-tiering-budget=1800000');
  loadBundle<typeof import('../lsp/node.ts')>(join(__dirname, 'serving.cjs')).serve();
}
