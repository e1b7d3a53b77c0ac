import type { Entry } from './file-system.ts';

/** Folders in which nobody keeps code of their own; the same as ruff's. */
const skippedFolders: ReadonlySet<string> = new Set([
  '.bzr',
  '.direnv',
  '.eggs',
  '.git',
  '.git-rewrite',
  '.hg',
  '.ipynb_checkpoints',
  '.mypy_cache',
  '.nox',
  '.pants.d',
  '.pyenv',
  '.pytest_cache',
  '.pytype',
  '.ruff_cache',
  '.svn',
  '.tox',
  '.venv',
  '.vscode',
  '__pycache__',
  '__pypackages__',
  '_build',
  'buck-out',
  'dist',
  'node_modules',
  'site-packages',
  'venv',
]);

export const isSkippedFolder = (name: string): boolean => skippedFolders.has(name);

/** Whether a folder holds a Python environment, under whatever name: what `venv` and conda leave in one. */
export const isEnvironment = (entries: readonly Entry[]): boolean =>
  entries.some(({ name }) => name === 'pyvenv.cfg' || name === 'conda-meta');

/** Whether a file's name says that it holds Python. */
export const isPython = (name: string): boolean =>
  /\.(?:pyw?|ipynb)$/.test(name) &&
  // Emacs marks a file being edited with a link of such a name that points nowhere.
  !name.startsWith('.#');
