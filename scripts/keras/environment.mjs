// The pinned virtual environment that the tests in Keras run in: made once, in .venv/, from PyPI.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const candidates = ['python3.11', 'python3.12', 'python3.13', 'python3.10', 'python3', 'python'];

/** The Python of the environment; undefined, after saying why, where none can be had. */
export function environment(root, requirements) {
  const found = candidates.map(describe).find((python) => python !== undefined);
  if (found === undefined) {
    console.error(
      'test:keras needs Python 3.10, 3.11, 3.12 or 3.13, and found none of them. Install one from https://www.python.org\n' +
        'or with your package manager, so that `python3` starts it, and run `npm run test:keras` again.',
    );
    return undefined;
  }
  const pinned = readFileSync(requirements);
  const mark = createHash('sha256').update(pinned).update(found.version).digest('hex').slice(0, 12);
  const folder = join(root, '.venv', `keras-${mark}`);
  const python =
    process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    console.log(
      `Making .venv/keras-${mark} with Python ${found.version}; the first time this takes some minutes.`,
    );
    rmSync(folder, { recursive: true, force: true });
    if (!run(found.command, ['-m', 'venv', folder])) return undefined;
    if (
      !run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
    ) {
      console.error(
        'The packages could not be installed; the reason stands above. PyPI has to be reachable.',
      );
      return undefined;
    }
    writeFileSync(complete, '');
  }
  return python;
}

function describe(command) {
  const { status, stdout } = spawnSync(command, ['-c', 'import sys; print(*sys.version_info[:2], sep=".")'], {
    encoding: 'utf8',
  });
  const version = stdout?.trim();
  return status === 0 && ['3.10', '3.11', '3.12', '3.13'].includes(version)
    ? { command, version }
    : undefined;
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
