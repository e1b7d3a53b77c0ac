// `npm run bench`: measures and writes docs/performance.md. `npm run bench -- bulk editor start activation pathological`
// measures only these, and keeps the rest; `fuzz`, which takes half an hour, has to be asked for. `--rounds=3` and
// `--changes=2000` make it shorter; `--quick` looks whether it works, and writes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { activation } from './activation.mjs';
import { bulk } from './bulk.mjs';
import { editor } from './editor.mjs';
import { fuzz } from './fuzz.mjs';
import { writePage } from './page.mjs';
import { pathological } from './pathological.mjs';
import { sizes, start } from './start.mjs';
import { tools } from './tools.mjs';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const asked = args.filter((arg) => !arg.startsWith('--'));
const option = (name, usual) =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const rounds = option('rounds', isQuick ? 1 : 5);
const changes = option('changes', isQuick ? 200 : 20_000);
const isAsked = (part) => asked.length === 0 || asked.includes(part);

execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], {
  stdio: 'inherit',
});
const installed = tools();
const kept = fileURLToPath(new URL('../docs/performance/results.json', import.meta.url));
const results = existsSync(kept) && !isQuick ? JSON.parse(readFileSync(kept, 'utf8')) : {};

if (isAsked('start')) results.start = await start({ rounds: 3 * rounds });
if (isAsked('activation')) results.activation = activation({ rounds: 2 * rounds });
if (isAsked('bulk')) results.bulk = await bulk(installed, { rounds, only: isQuick ? ['tenth'] : undefined });
if (isAsked('editor'))
  results.editor = await editor(
    installed,
    isQuick
      ? { keys: 20, changes, sizes: [500] }
      : { keys: 60 * rounds, changes, sizes: [500, 5000, 50_000] },
  );

if (isAsked('pathological')) results.pathological = await pathological({ rounds: Math.min(rounds, 3) });
if (asked.includes('fuzz')) results.fuzz = fuzz({ inputs: isQuick ? 10_000 : 1_000_000 });

results.sizes = sizes();
const options = args.filter((arg) => arg.startsWith('--'));
results.command = ['npm run bench', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
results.machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`;
results.versions = Object.entries(installed.versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ');
console.log(JSON.stringify(results, undefined, 1));
if (!isQuick) {
  writePage(results);
  writeFileSync(kept, `${JSON.stringify(results, undefined, 1)}\n`);
}
process.exit(0);
