import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { spread } from './measure.mjs';

/** What VS Code says it took to load and activate the packaged extension, each time in a new window; in ms. */
export function activation({ rounds }) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/package.ts'], options);
  const said = execFileSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/activation.ts', String(rounds)],
    options,
  );
  return spread(JSON.parse(said.trim().split('\n').at(-1)));
}
