import type { ModuleReference } from '../names/exports.ts';
import type { FileSystem } from './file-system.ts';
import { type FoundImport, importsIn } from './imports.ts';
import type { Modules } from './modules.ts';
import type { Tree } from './tree.ts';

/** Which of some names the other modules of the project import from a file. */
export type Importers = (path: string, names: readonly string[]) => ReadonlySet<string>;

/** A way on which a file's names reach another one. */
interface Edge {
  readonly importer: string;
  /** Undefined where the module itself is imported: its names are then attributes. */
  readonly names: readonly string[] | 'all' | undefined;
}

/**
 * Finds those who would miss a name. Imports are found without parsing: taking one too many for an import keeps
 * a line that could have gone, taking one too few would break a program.
 */
export function findImporters(
  files: FileSystem,
  modules: Modules,
  treeOf: (path: string) => Tree,
): Importers {
  const graph = createGraph(files, modules);
  const uses = (importer: string, name: string): boolean =>
    textOf(files, importer, (text) => new RegExp(`\\.\\s*${name}\\b`).test(text)) === true;
  const takes = ({ importer, names }: Edge, name: string): boolean =>
    names === undefined ? uses(importer, name) : names === 'all' || names.includes(name);
  return (path, names) => {
    const holders = treeOf(path).filesWith(names);
    for (const name of names) for (const holder of holders.get(name) ?? []) graph.add(holder);
    const edges = graph.into(path).filter(({ importer }) => importer !== path);
    return new Set(
      names.filter((name) =>
        edges.some((edge) => holders.get(name)?.has(edge.importer) === true && takes(edge, name)),
      ),
    );
  };
}

interface Graph {
  /** Follows what a file imports. */
  readonly add: (importer: string) => void;
  readonly into: (path: string) => readonly Edge[];
}

function createGraph(files: FileSystem, modules: Modules): Graph {
  const added = new Set<string>();
  const edges = new Map<string, Edge[]>();
  const imports = new Map<string, readonly FoundImport[]>();
  const importsOf = (path: string): readonly FoundImport[] => {
    const found = imports.get(path) ?? textOf(files, path, importsIn) ?? [];
    imports.set(path, found);
    return found;
  };
  /** The file, and those whose names it hands on by star imports. */
  const handedOnBy = (path: string, seen: Set<string> = new Set()): ReadonlySet<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const found of importsOf(path)) {
      const target = found.names === 'all' ? modules.resolve(found, path) : undefined;
      if (target !== undefined) handedOnBy(target, seen);
    }
    return seen;
  };
  const connect = (importer: string, reference: ModuleReference, names: Edge['names']): void => {
    const target = modules.resolve(reference, importer);
    for (const path of target === undefined ? [] : handedOnBy(target))
      edges.set(path, [...(edges.get(path) ?? []), { importer, names }]);
  };
  return {
    add: (importer) => {
      if (added.has(importer)) return;
      added.add(importer);
      for (const { module, level, names } of importsOf(importer)) {
        connect(importer, { module, level }, names);
        for (const last of names === 'all' ? [] : (names ?? []))
          connect(importer, { module: module === '' ? last : `${module}.${last}`, level }, undefined);
      }
    },
    into: (path) => edges.get(path) ?? [],
  };
}

function textOf<T>(files: FileSystem, path: string, look: (text: string) => T): T | undefined {
  const scanned = files.scan(path, (bytes) => look(bytes.text()));
  return scanned.kind === 'scanned' ? scanned.value : undefined;
}
