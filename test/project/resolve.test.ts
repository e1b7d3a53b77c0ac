import { expect, test } from 'vitest';
import { folderOf } from '../../server/src/project/paths.ts';
import { moduleNameOf, resolveModule } from '../../server/src/project/resolve.ts';
import { rootFinder } from '../../server/src/project/root.ts';
import { memoryFiles } from './memory-files.ts';

const treeOf = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, '']));

/** @param reference as an import statement writes it: `..models.resnet` */
function checkResolved(
  paths: readonly string[],
  from: string,
  reference: string,
  expected: string | undefined,
): void {
  test(`${reference} in ${from} of ${paths.join(', ')}`, () => {
    const files = memoryFiles(treeOf(paths));
    const level = /^\.*/.exec(reference)?.[0].length ?? 0;
    const found = resolveModule(files, rootFinder(files), { level, module: reference.slice(level) }, from);
    expect(found).toBe(expected);
  });
}

function checkRoot(paths: readonly string[], file: string, folder: string, marked: boolean): void {
  test(`root of ${file} in ${paths.join(', ')}`, () => {
    expect(rootFinder(memoryFiles(treeOf(paths)))(folderOf(file))).toEqual({ folder, marked });
  });
}

function checkName(paths: readonly string[], file: string, name: string | undefined): void {
  test(`name of ${file} in ${paths.join(', ')}`, () => {
    expect(moduleNameOf(rootFinder(memoryFiles(treeOf(paths))), file)).toBe(name);
  });
}

checkRoot(['p/pyproject.toml', 'p/a/b.py'], '/p/a/b.py', '/p', true);
checkRoot(['p/setup.py', 'p/a/b.py'], '/p/a/b.py', '/p', true);
checkRoot(['p/.git/HEAD', 'p/a/b.py'], '/p/a/b.py', '/p', true);
checkRoot(['.git/HEAD', 'p/setup.py', 'p/a/b.py'], '/p/a/b.py', '/p', true);
checkRoot(['p/a/b.py'], '/p/a/b.py', '/p/a', false);
checkRoot(['p/a/__init__.py', 'p/a/x/__init__.py', 'p/a/x/b.py'], '/p/a/x/b.py', '/p', false);

// Not in the project.
checkResolved(['setup.py', 'a.py'], '/a.py', 'numpy', undefined);
checkResolved(['setup.py', 'x/a.py', 'y/b.py'], '/x/a.py', 'b', undefined);
checkResolved(['setup.py', 'a.py', 'b.txt'], '/a.py', 'b', undefined);
checkResolved(['setup.py', 'a.py'], '/a.py', '.', undefined);
checkResolved(['setup.py', 'a.py'], '/a.py', '...b', undefined);

checkResolved(['setup.py', 'p/a.py', 'p/b.py'], '/p/a.py', 'p.b', '/p/b.py');
checkResolved(['setup.py', 'src/p/b.py', 'tests/a.py'], '/tests/a.py', 'p.b', '/src/p/b.py');
checkResolved(['setup.py', 'p/b/__init__.py', 'a.py'], '/a.py', 'p.b', '/p/b/__init__.py');
checkResolved(['setup.py', 'p/b/__init__.py', 'p/b.py', 'a.py'], '/a.py', 'p.b', '/p/b/__init__.py');
// Scripts, and Python 2: the file's own folder first.
checkResolved(['setup.py', 'x/a.py', 'x/b.py', 'b.py'], '/x/a.py', 'b', '/x/b.py');
checkResolved(['x/a.py', 'x/b.py'], '/x/a.py', 'b', '/x/b.py');
// Relative.
checkResolved(['p/__init__.py', 'p/a.py', 'p/b.py'], '/p/a.py', '.b', '/p/b.py');
checkResolved(['p/__init__.py', 'p/a.py'], '/p/a.py', '.', '/p/__init__.py');
checkResolved(['p/__init__.py', 'p/x/a.py', 'p/y/b.py'], '/p/x/a.py', '..y.b', '/p/y/b.py');
checkResolved(['p/__init__.py', 'p/x/a.py', 'b.py'], '/p/x/a.py', '..b', undefined);

checkName(['setup.py', 'p/a.py'], '/p/a.py', 'p.a');
checkName(['setup.py', 'p/__init__.py'], '/p/__init__.py', 'p');
checkName(['setup.py', 'src/p/a.py'], '/src/p/a.py', 'p.a');
checkName(['p/__init__.py', 'p/a.py'], '/p/a.py', 'p.a');
checkName(['setup.py', 'netz_für/größe.py'], '/netz_für/größe.py', 'netz_für.größe');
checkName(['setup.py', 'my-scripts/a.py'], '/my-scripts/a.py', undefined);
checkName(['setup.py', '2nd.py'], '/2nd.py', undefined);
checkName(['setup.py', 'a.ipynb'], '/a.ipynb', undefined);
checkName(['setup.py', '__init__.py'], '/__init__.py', undefined);
