// `npm run test:keras`: what the tool writes is executed in real Keras and compared with what Lasagne computed.
// `--write` puts the result into docs/equivalence.md; without it the page is only checked. `--seed N` repeats a run.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { convertCases } from './keras/convert.mjs';
import { environment } from './keras/environment.mjs';

/** What TensorFlow tells of itself before it can be told to be silent. */
const chatter = /^(WARNING: All log messages before absl|[IWE]\d{4} )/;

const root = fileURLToPath(new URL('..', import.meta.url));
const tests = join(root, 'test', 'keras');
const { values } = parseArgs({
  options: { seed: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const python = environment(root, join(tests, 'requirements.txt'));
if (python === undefined) process.exit(1);

const work = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-'));
try {
  process.exitCode = (await main()) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main() {
  console.log(`Seed of the random configurations: ${seed} (npm run test:keras -- --seed ${seed})`);
  mkdirSync(join(work, 'sources'));
  if (!(await start(process.execPath, [join(root, 'scripts', 'build.mjs')]))) return false;
  if (!(await start(python, ['prepare.py', join(work, 'sources'), seed]))) return false;
  await convertCases(root, work);
  const backends = ['jax', 'tensorflow', 'tf_keras', 'numpy'].map((name) =>
    start(python, ['run_backend.py', name, work, seed]),
  );
  const finished = await Promise.all([...backends, unitTests()]);
  if (!finished.slice(0, -1).every(Boolean)) return false;
  const reported = await start(python, [
    'report.py',
    work,
    seed,
    join(root, 'docs'),
    ...(values.write ? ['--write'] : []),
  ]);
  return reported && finished.every(Boolean);
}

/** Tests of the reference, of the module for weights, of the walk-through and of the script that verify prints. */
function unitTests() {
  return start(python, ['-m', 'unittest', 'discover', '--quiet', '-p', 'test_*.py']);
}

/** Runs to the end; false where it failed, which it has said itself. */
function start(command, args) {
  const env = {
    ...process.env,
    PYTHONPATH: work,
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONWARNINGS: 'ignore::DeprecationWarning',
    TF_CPP_MIN_LOG_LEVEL: '3',
    LASAGNE_TO_KERAS_ROOT: root,
    LASAGNE_TO_KERAS_WORK: work,
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: tests, env, stdio: ['ignore', 'inherit', 'pipe'] });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!chatter.test(line)) console.error(line);
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}
