// `npm run bench`: measures and writes docs/performance.md.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { activation } from './activation.mjs';
import { bulk } from './bulk.mjs';
import { editor } from './editor.mjs';
import { fuzz } from './fuzz.mjs';
import { writePage } from './page.mjs';
import { pathological } from './pathological.mjs';
import { sizes, start } from './start.mjs';
import { tools } from './tools.mjs';

const usage = `npm run bench -- [PART...] [--rounds=5] [--changes=20000] [--quick]

Measures, and writes docs/performance.md. With parts, only these are measured anew: start, activation, bulk, editor,
pathological. What takes long has to be asked for: fuzz (half an hour), million (a million files, 5 GB).
  --rounds   how often whole runs are repeated
  --changes  how many changes are typed while memory is watched
  --quick    looks whether everything works, and writes nothing`;

const usual = ['start', 'activation', 'bulk', 'editor', 'pathological'];
const unusual = ['fuzz', 'million'];

function invocation() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        changes: { type: 'string' },
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const unknown = positionals.find((part) => ![...usual, ...unusual].includes(part));
    if (unknown !== undefined) throw new Error(`no part of the benchmark: ${unknown}`);
    return { ...values, parts: positionals.length === 0 ? usual : positionals };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

const { quick, help, parts, ...given } = invocation();
if (help) {
  console.log(usage);
  process.exit(0);
}
const rounds = Number(given.rounds ?? (quick ? 1 : 5));
const changes = Number(given.changes ?? (quick ? 200 : 20_000));

const measurements = {
  start: () => start({ rounds: 3 * rounds }),
  activation: () => activation({ rounds: 2 * rounds }),
  bulk: (installed) =>
    bulk(installed, { rounds, names: quick ? ['tenth'] : ['dense', 'sparse', 'large', 'tenth', 'whole'] }),
  million: (installed) => bulk(installed, { rounds: 1, names: ['million'] }),
  editor: (installed) =>
    editor(
      installed,
      quick
        ? { starts: 1, keys: 20, changes, sizes: [500] }
        : { starts: 3 * rounds, keys: 60 * rounds, changes, sizes: [500, 5000, 50_000] },
    ),
  pathological: () => pathological({ rounds: Math.min(rounds, 3) }),
  fuzz: () => fuzz({ inputs: quick ? 10_000 : 1_000_000 }),
};

const build = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
execFileSync(process.execPath, [build], { stdio: 'inherit' });
const installed = tools();
const kept = fileURLToPath(new URL('../docs/performance/results.json', import.meta.url));
const results = existsSync(kept) && !quick ? JSON.parse(readFileSync(kept, 'utf8')) : {};
results.sizes = sizes();
results.machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.version}`;
results.versions = Object.entries(installed.versions)
  .map(([name, version]) => `${name} ${version}`)
  .join(', ');

for (const part of parts) {
  console.log(part);
  results[part] = await measurements[part](installed);
  console.log(JSON.stringify(results[part], undefined, 1));
  if (quick) continue;
  // Of the others the page names their own commands.
  if (usual.includes(part)) results.command = `npm run bench -- --rounds=${rounds} --changes=${changes}`;
  // After each part: what took an hour to measure is not lost with what comes after it.
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, `${JSON.stringify(results, undefined, 1)}\n`);
  writePage(results);
}
process.exit(0);
