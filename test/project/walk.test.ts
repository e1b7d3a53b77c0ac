import { expect, test } from 'vitest';
import { settingsReader } from '../../server/src/project/settings.ts';
import { walk } from '../../server/src/project/walk.ts';
import { memoryFiles, type Tree } from './memory-files.ts';

/** @param tree the paths of a tree, with contents where these matter */
function checkWalk(
  title: string,
  tree: readonly string[] | Tree,
  paths: readonly string[],
  expected: readonly string[],
  exclude: readonly string[] = [],
): void {
  test(title, () => {
    const contents = Array.isArray(tree) ? Object.fromEntries(tree.map((path) => [path, ''])) : tree;
    const files = memoryFiles(contents);
    const settings = settingsReader({ files, language: 'en', shown: (path) => path.slice(1) });
    const met = [...walk(files, paths, { settings, exclude })].map((one) =>
      one.kind === 'problem' ? `${one.path}: ${one.problem.code}` : one.path,
    );
    expect(met).toEqual(expected);
  });
}

const file = '';

// What is not met.
checkWalk('other files', ['a.txt', 'a.pyc', 'py', 'a.py~', 'Makefile'], ['.'], []);
checkWalk(
  'folders of tools',
  [
    '.git/a.py',
    'node_modules/a.py',
    '.tox/a.py',
    '__pycache__/a.py',
    'x/site-packages/a.py',
    '.ipynb_checkpoints/a.ipynb',
  ],
  ['.'],
  [],
);
checkWalk('an environment by name', ['.venv/a.py', 'venv/a.py'], ['.'], []);
checkWalk('an environment under any name', ['py36/pyvenv.cfg', 'py36/lib/a.py', 'b.py'], ['.'], ['b.py']);
checkWalk('a conda environment', ['tools/conda-meta/history', 'tools/a.py'], ['.'], []);
checkWalk("Emacs's lock", { '.#a.py': { link: 'me@host.123' }, 'a.py': file }, ['.'], ['a.py']);
checkWalk(
  'links to folders',
  { 'a/b.py': file, loop: { link: '.' }, 'a/up': { link: '..' } },
  ['.'],
  ['a/b.py'],
);

// What is met, and under which path.
checkWalk(
  'in order of names',
  ['b.py', 'a/z.py', 'a.py', 'B.py', 'a/b/c.py'],
  ['.'],
  ['B.py', 'a/b/c.py', 'a/z.py', 'a.py', 'b.py'],
);
checkWalk('all kinds', ['a.ipynb', 'b.pyw', 'c.py', 'd.pyi'], ['.'], ['a.ipynb', 'b.pyw', 'c.py']);
checkWalk("hidden folders that are nobody else's", ['.hidden/a.py'], ['.'], ['.hidden/a.py']);
checkWalk('a folder named like a file', ['net.py/a.py'], ['.'], ['net.py/a.py']);
checkWalk(
  'arguments keep their order and spelling',
  ['a/b.py', 'c/d.py'],
  ['./c', 'a/', '/a/b.py'],
  ['./c/d.py', 'a/b.py', '/a/b.py'],
);
checkWalk(
  'a file asked for by name, whatever it is',
  { 'x.txt': file, '.gitignore': 'x.txt', '.git/HEAD': file },
  ['x.txt'],
  ['x.txt'],
);
checkWalk(
  'a folder asked for by name, whatever it is',
  ['venv/pyvenv.cfg', 'venv/a.py'],
  ['venv'],
  ['venv/a.py'],
);
checkWalk('a link to a file', { 'a.py': { link: 'b.txt' }, 'b.txt': file }, ['.'], ['a.py']);
checkWalk('a folder through a link', { 'a/b.py': file, l: { link: 'a' } }, ['l'], ['l/b.py']);

// What cannot be met.
checkWalk('nothing', [], ['nowhere.py', 'a'], ['nowhere.py: not-found', 'a: not-found']);
checkWalk('a dangling link', { 'a.py': { link: 'gone.py' } }, ['.'], ['a.py: dangling-link']);
checkWalk(
  'links in a circle',
  { 'a.py': { link: 'b.py' }, 'b.py': { link: 'a.py' } },
  ['.'],
  ['a.py: dangling-link', 'b.py: dangling-link'],
);

// Ignore files.
checkWalk(
  'an ignore file',
  { '.gitignore': '/build\n*_gen.py', 'build/a.py': file, 'x/build/b.py': file, 'c_gen.py': file },
  ['.'],
  ['x/build/b.py'],
);
checkWalk(
  'nested ones, the nearest decides',
  { '.gitignore': 'a.py', 'x/.gitignore': '!a.py', 'x/a.py': file, 'y/a.py': file },
  ['.'],
  ['x/a.py'],
);
checkWalk(
  'those above, up to the repository',
  { '.gitignore': 'c.py', 'r/.git/HEAD': file, 'r/.gitignore': 'b.py', 'r/x/b.py': file, 'r/x/c.py': file },
  ['r/x'],
  ['r/x/c.py'],
);
checkWalk(
  "git's own list",
  { '.git/info/exclude': 'b.py', 'x/b.py': file, 'x/c.py': file },
  ['x'],
  ['x/c.py'],
);
checkWalk(
  'an ignored folder asked for by name',
  { '.git/HEAD': file, '.gitignore': 'build/', 'build/a.py': file },
  ['build'],
  ['build/a.py'],
);
checkWalk('an ignore file in UTF-8', { '.gitignore': 'é.py', 'é.py': file, 'e.py': file }, ['.'], ['e.py']);

// What is excluded.
checkWalk('a name', ['a/old/x.py', 'old/y.py', 'z.py'], ['.'], ['z.py'], ['old']);
checkWalk('a path from the working folder', ['a/old/x.py', 'old/y.py'], ['.'], ['a/old/x.py'], ['/old']);
checkWalk(
  'a glob, and what it spares',
  ['a_test.py', 'b_test.py', 'c.py'],
  ['.'],
  ['b_test.py', 'c.py'],
  ['*_test.py', '!b_test.py'],
);
checkWalk('not what is asked for by name', ['a.py'], ['a.py'], ['a.py'], ['*.py']);
checkWalk(
  'by the settings, relative to them',
  {
    'p/pyproject.toml': '[tool.lasagne-to-keras]\nexclude = ["/old"]',
    'p/old/a.py': file,
    'old/b.py': file,
    'p/c.py': file,
  },
  ['.'],
  ['old/b.py', 'p/c.py'],
);
checkWalk(
  'by the settings above',
  { 'pyproject.toml': '[tool.lasagne-to-keras]\nexclude = ["old"]', 'p/old/a.py': file, 'p/c.py': file },
  ['p'],
  ['p/c.py'],
);
checkWalk(
  'nothing under wrong settings',
  { 'p/pyproject.toml': '[tool.lasagne-to-keras]\nno = 1', 'p/a.py': file, 'b.py': file },
  ['.'],
  ['b.py', 'p/pyproject.toml: settings-invalid'],
);
checkWalk(
  'not a file under wrong settings',
  { 'pyproject.toml': '[tool.lasagne-to-keras]\nno = 1', 'a.py': file },
  ['a.py'],
  ['pyproject.toml: settings-invalid'],
);
