import type { ModuleReference } from '../names/exports.ts';
import type { FileSystem } from './file-system.ts';
import { type FoundImport, importsIn } from './imports.ts';
import type { Modules } from './modules.ts';
import type { Tree } from './tree.ts';

/** Which of some names the other modules of the project import from a file. */
export type Importers = (path: string, names: readonly string[]) => ReadonlySet<string>;

/**
 * Finds those who would miss a name. Imports are found without parsing: taking one too many for an import keeps
 * a line that could have gone, taking one too few would break a program.
 */
export function findImporters(
  files: FileSystem,
  modules: Modules,
  treeOf: (path: string) => Tree,
): Importers {
  const known = new Map<string, readonly FoundImport[]>();
  const importsOf = (path: string): readonly FoundImport[] => {
    const scanned = known.get(path) ?? textOf(files, path, importsIn) ?? [];
    known.set(path, scanned);
    return scanned;
  };

  /** Whether a module hands on everything another module holds, maybe through further ones. */
  const handsOn = (path: string, wanted: string, seen: ReadonlySet<string>): boolean =>
    path === wanted ||
    (!seen.has(path) &&
      importsOf(path).some((found) => {
        const target = found.names === 'all' ? modules.resolve(found, path) : undefined;
        return target !== undefined && handsOn(target, wanted, new Set([...seen, path]));
      }));

  const reaches = (reference: ModuleReference, from: string, wanted: string): boolean => {
    const target = modules.resolve(reference, from);
    return target !== undefined && handsOn(target, wanted, new Set());
  };

  const takes = (importer: string, found: FoundImport, wanted: string, name: string): boolean => {
    const { module, level, names } = found;
    if (names === undefined) return reaches(found, importer, wanted) && usesAttribute(importer, name);
    if (names === 'all' || names.includes(name)) return reaches(found, importer, wanted);
    const submodules = names.map((last) => ({ module: module === '' ? last : `${module}.${last}`, level }));
    return (
      submodules.some((reference) => reaches(reference, importer, wanted)) && usesAttribute(importer, name)
    );
  };
  const usesAttribute = (importer: string, name: string): boolean =>
    textOf(files, importer, (text) => new RegExp(`\\.\\s*${name}\\b`).test(text)) === true;

  return (path, names) => {
    const files = treeOf(path).filesWith(names);
    const isTaken = (name: string): boolean =>
      (files.get(name) ?? []).some(
        (importer) =>
          importer !== path && importsOf(importer).some((found) => takes(importer, found, path, name)),
      );
    return new Set(names.filter(isTaken));
  };
}

function textOf<T>(files: FileSystem, path: string, look: (text: string) => T): T | undefined {
  const scanned = files.scan(path, (bytes) => look(bytes.text()));
  return scanned.kind === 'scanned' ? scanned.value : undefined;
}
