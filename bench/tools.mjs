import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Everything the benchmarks fetch and make lies here; git ignores it. */
export const cache = fileURLToPath(new URL('../node_modules/.cache/bench/', import.meta.url));

const packages = { '@vscode/ripgrep': '1.18.0', '@ast-grep/cli': '0.51.1', pyright: '1.1.414' };

/** Installs what we are compared with, once. It is needed for nothing else, so it is no dependency of the package. */
export function tools() {
  mkdirSync(cache, { recursive: true });
  const mark = `${cache}package.json`;
  const wanted = JSON.stringify({ private: true, dependencies: packages });
  if (
    !existsSync(mark) ||
    !existsSync(`${cache}node_modules`) ||
    !isSame(readFileSync(mark, 'utf8'), packages)
  ) {
    writeFileSync(mark, wanted);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: cache,
      stdio: 'inherit',
    });
  }
  const platform = `${process.platform}-${process.arch}`;
  const libc = process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : '';
  return {
    ripgrep: `${cache}node_modules/@vscode/ripgrep-${platform}/bin/rg`,
    astGrep: `${cache}node_modules/@ast-grep/cli-${platform}${libc}/ast-grep`,
    pyright: `${cache}node_modules/pyright/langserver.index.js`,
    versions: { ...packages, python: execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim() },
  };
}

const isSame = (text, dependencies) =>
  JSON.stringify(JSON.parse(text).dependencies) === JSON.stringify(dependencies);
