import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cache } from './tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Feeds random and damaged files to the engine, by `npm run fuzz`; throws where a law does not hold. */
export function fuzz({ inputs, seed = 1 }) {
  mkdirSync(cache, { recursive: true });
  const json = `${cache}fuzz.json`;
  const args = [
    'scripts/run.mjs',
    'scripts/fuzz.ts',
    `--inputs=${inputs}`,
    `--seed=${seed}`,
    `--json=${json}`,
  ];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return JSON.parse(readFileSync(json, 'utf8'));
}
