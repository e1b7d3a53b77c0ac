import { join } from 'node:path';

/**
 * Serves an editor from now on. The server is a bundle of its own, which reads its transport from the command line.
 * @param args the command line
 */
export function serve(args: readonly string[]): void {
  if (!args.some((arg) => /^--(?:stdio|socket|pipe)\b/.test(arg))) process.argv.push('--stdio');
  // Not an import: that would put the server into the bundle of the command line.
  const server: { readonly serve: () => void } = require(join(__dirname, 'server.cjs'));
  server.serve();
}
