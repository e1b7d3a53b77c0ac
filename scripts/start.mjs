// `npm start`: builds, then converts the network in examples/ and says how to go on. With arguments: builds quietly
// and runs the command line with them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

// npm runs scripts in the package's folder; paths are meant as typed, where the command was given.
const folder = args.length > 0 ? (process.env.INIT_CWD ?? process.cwd()) : root;

build();
process.exitCode = args.length > 0 ? run(args) : demonstrate();

function build() {
  const status = node([`${root}scripts/build.mjs`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status);
}

/** Converts the example, writing nothing. What is left in it is meant to be, so that is no failure; an error is. */
function demonstrate() {
  const status = run(['convert', 'examples']);
  if (status > 1) return status;
  console.log(`
This was the network in examples/; nothing was written. On your own code:

  npm start -- convert path/to/code            shows what would change
  npm start -- convert --write path/to/code    changes it
  npm start -- check path/to/code              lists every call and why
  npm start -- checklist path/to/file.py       lists the layers left to move by hand
  npm start -- explain alpha                   what becomes of a parameter, a code, or a call
  npm start -- --help                          everything else`);
  return 0;
}

function run(cliArguments) {
  return node([`${root}dist/cli.cjs`, ...cliArguments], { cwd: folder, stdio: 'inherit' });
}

function node(nodeArguments, options) {
  const { status, error } = spawnSync(process.execPath, nodeArguments, options);
  if (error) throw error;
  return status ?? 1;
}
