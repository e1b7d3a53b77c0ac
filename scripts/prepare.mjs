// Builds the package where npm installs it for all from git, as pre-commit does. In a clone `npm start` and `npm test` build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (process.env.npm_config_global === 'true') {
  // npm hands the flag on to the installation that is to prepare the package, which then lacks what builds it.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const env = { ...process.env, npm_config_global: 'false' };
  const shell = process.platform === 'win32';
  if (!existsSync(`${root}node_modules/esbuild`)) spawnSync('npm', args, { cwd: root, env, shell });
  await import('./build.mjs');
}
