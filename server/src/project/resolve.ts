import type { ModuleReference } from '../names/exports.ts';
import { type FileSystem, isFile } from './file-system.ts';
import { below, folderOf, join, nameOf } from './paths.ts';
import type { RootFinder } from './root.ts';

/**
 * The file of the project that an import in another of its files means, or undefined where the project has none.
 * @param from the absolute path of the importing file
 */
export function resolveModule(
  files: FileSystem,
  rootOf: RootFinder,
  reference: ModuleReference,
  from: string,
): string | undefined {
  const parts = reference.module === '' ? [] : reference.module.split('.');
  for (const base of basesOf(rootOf, reference.level, from)) {
    const path = parts.reduce(join, base);
    // A package goes before a module of the same name, as in Python.
    const forms = parts.length === 0 ? ['/__init__.py'] : ['/__init__.py', '.py'];
    const found = forms.map((form) => path + form).find((file) => isFile(files, file));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The dotted name under which the project imports a file; undefined where its path is none that Python can name. */
export function moduleNameOf(rootOf: RootFinder, path: string): string | undefined {
  const root = rootOf(folderOf(path)).folder;
  const relative = below(join(root, 'src'), path) ?? below(root, path);
  if (relative === undefined || !relative.endsWith('.py')) return undefined;
  const name = relative.replace(/(?:^|\/)__init__\.py$|\.py$/, '').replaceAll('/', '.');
  return /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name) ? name : undefined;
}

export const isPackageFile = (path: string): boolean => nameOf(path) === '__init__.py';

function basesOf(rootOf: RootFinder, level: number, from: string): string[] {
  const own = folderOf(from);
  if (level > 0) return [Array.from({ length: level - 1 }).reduce<string>(folderOf, own)];
  const root = rootOf(own).folder;
  // The file's own folder comes first: so it does for scripts, and for every file in Python 2.
  return [...new Set([own, root, join(root, 'src')])];
}
