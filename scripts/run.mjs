// Runs a script that is written in TypeScript: `node scripts/run.mjs scripts/package.ts [arguments]`.
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [, , entry] = process.argv;
const outfile = join('node_modules', '.cache', 'lasagne-to-keras', `${basename(entry, '.ts')}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});
await import(pathToFileURL(outfile).href);
