import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where programs are kept that only some of us need: ignored by git, so `npm ci` stays quick for everyone. */
export const cache = resolve('.cache');

/**
 * Installs a program from the npm registry, once. No install script is run.
 * @param within folders of the installed program that need packages of their own
 * @returns the folder that holds its `node_modules`
 */
export function install(packages: readonly string[], within: readonly string[] = []): string {
  const folder = join(cache, packages.join('+').replaceAll('/', '-'));
  if (existsSync(folder)) return folder;
  console.log(`Installing ${packages.join(', ')} into ${folder} (once).`);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
  npm(unfinished, ['install', '--save-exact', ...packages]);
  for (const inner of within) npm(join(unfinished, inner), ['install', '--omit=dev']);
  renameSync(unfinished, folder);
  return folder;
}

function npm(cwd: string, args: readonly string[]): void {
  run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
}

/** Runs a program and waits for what it says. A failure is an error. */
export function run(program: string, args: readonly string[], cwd = process.cwd(), env = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout + stderr;
}
