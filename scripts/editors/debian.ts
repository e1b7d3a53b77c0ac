import { existsSync } from 'node:fs';
import { run } from './install.ts';

/** Programs that are not to be had from npm, and the Debian packages that bring them. */
const packages = {
  '/usr/bin/chromium': ['chromium', 'fonts-noto-cjk'],
  '/usr/bin/nvim': ['neovim'],
  '/usr/bin/emacs': ['emacs-nox', 'elpa-eglot'],
} as const;

/** The path of a program, which is installed first where it is missing. That needs Debian, or a kin, and root. */
export function program(path: keyof typeof packages): string {
  if (existsSync(path)) return path;
  const wanted = packages[path];
  console.log(`Installing ${wanted.join(', ')} with apt-get (once).`);
  run('apt-get', ['update']);
  run('apt-get', ['install', '--yes', '--no-install-recommends', ...wanted]);
  return path;
}
