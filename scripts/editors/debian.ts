import { spawnSync } from 'node:child_process';
import { run } from './install.ts';

/** A program that is not to be had from npm. */
interface Program {
  /** What it may be called, the usual name first. */
  readonly names: readonly string[];
  /** Arguments with which it succeeds only if everything we need of it is there. */
  readonly proof: readonly string[];
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  /** The same for everybody else. */
  readonly elsewhere: string;
}

const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    proof: ['--version'],
    packages: ['chromium', 'fonts-noto-cjk'],
    elsewhere: 'Chromium or Chrome',
  },
  neovim: {
    names: ['nvim'],
    proof: ['--version'],
    packages: ['neovim'],
    elsewhere: 'Neovim 0.7 or newer',
  },
  emacs: {
    names: ['emacs'],
    proof: ['--batch', '--load', 'eglot'],
    packages: ['emacs-nox', 'elpa-eglot'],
    elsewhere: 'Emacs 29 or newer, or an older one with eglot',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;

/** The path of a program, which is installed first where it is missing. */
export function program(name: ProgramName): string {
  const advice = installPrograms([name]);
  const path = pathOf(name);
  if (path === undefined) throw new Error(advice ?? `${name} does not run, although it was installed.`);
  return path;
}

/** Installs those programs that are missing. @returns where that cannot be done here, what to do by hand */
export function installPrograms(names: readonly ProgramName[]): string | undefined {
  const missing = names.filter((name) => pathOf(name) === undefined);
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((name) => programs[name].packages);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  if (!canInstall()) {
    const wanted = missing.map((name) => programs[name].elsewhere).join('; ');
    const command = `sudo apt-get ${install.join(' ')}`;
    return `This needs programs that do not run here: ${wanted}.\nOn Debian and Ubuntu:\n  ${command}`;
  }
  console.log(`Installing ${packages.join(', ')} with apt-get (once).`);
  for (const args of [['update'], install])
    run('apt-get', args, process.cwd(), { DEBIAN_FRONTEND: 'noninteractive' });
  return undefined;
}

/** Where the first of its names is on the path with which it passes its proof. */
function pathOf(name: ProgramName): string | undefined {
  const { names, proof } = programs[name];
  const passing = names.find((one) => spawnSync(one, proof, { stdio: 'ignore' }).status === 0);
  return passing === undefined ? undefined : run('/bin/sh', ['-c', 'command -v "$0"', passing]).trim();
}

/** On Debian and its kin, as root. */
const canInstall = (): boolean =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
