import type { SourceFile } from '../analysis.ts';
import type { Engine } from '../engine.ts';
import { keyOf, type ModuleExports, type ModuleReference } from '../names/exports.ts';
import { detached } from '../source/detached.ts';
import { open } from '../source/open.ts';
import type { FileSystem } from './file-system.ts';
import { folderOf } from './paths.ts';
import { isPackageFile, moduleNameOf, resolveModule } from './resolve.ts';
import type { RootFinder } from './root.ts';

export interface ModulesHost {
  readonly files: FileSystem;
  readonly engine: Pick<Engine, 'exportsOf'>;
  readonly rootOf: RootFinder;
  /** An absolute path as messages show it. */
  readonly shown: (path: string) => string;
}

/** The modules of a project, read when somebody asks for them. */
export interface Modules {
  /** The absolute path of the file an import means. */
  resolve(reference: ModuleReference, from: string): string | undefined;
  /** What the module in a file offers; null where it cannot be read. */
  exportsOf(path: string): ModuleExports | null;
}

interface Loading {
  /** Kept while exports may still change. */
  file: SourceFile | undefined;
  exports: ModuleExports | null;
  /** The files it imports from, by the key under which it asks for them. */
  readonly imports: Map<string, string | undefined>;
  readonly importedBy: Set<string>;
  visits: number;
}

/** Modules that import each other in a circle settle within a few visits; the limit is for what we did not think of. */
const mostVisits = 20;

/**
 * Reads modules and what they import in turn. Modules may import each other in circles, so the exports of all
 * that hang together are computed again and again until nothing changes: the answer does not depend on where
 * the reading began.
 */
export function createModules(host: ModulesHost): Modules {
  const known = new Map<string, Loading>();
  const resolved = new Map<string, string | undefined>();
  const resolve: Modules['resolve'] = (reference, from) => {
    // All files of a folder mean the same by an import.
    const key = `${folderOf(from)}\n${keyOf(reference)}`;
    if (!resolved.has(key)) resolved.set(key, resolveModule(host.files, host.rootOf, reference, from));
    return resolved.get(key);
  };
  return {
    resolve,
    exportsOf: (path) => {
      if (!known.has(path)) settle(host, resolve, known, path);
      return known.get(path)?.exports ?? null;
    },
  };
}

function settle(
  host: ModulesHost,
  resolve: Modules['resolve'],
  known: Map<string, Loading>,
  first: string,
): void {
  const begun = new Set<Loading>();
  const load = (path: string): Loading => {
    const module = begin(host, path);
    begun.add(module);
    known.set(path, module);
    return module;
  };
  load(first);
  const stale = new Set([first]);
  const stack = [first];
  const visitLater = (path: string): void => {
    stale.add(path);
    stack.push(path);
  };
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    const module = known.get(path);
    if (!stale.delete(path) || module?.file === undefined || module.visits++ >= mostVisits) continue;
    const exports = new Map([...module.imports].map(([key, file]) => [key, exportsAt(known, file)]));
    const surroundings = { exports, importedElsewhere: new Set<string>() };
    const seen = host.engine.exportsOf(module.file, host.shown(path), surroundings);
    if (!same(seen.exports, module.exports)) {
      module.exports = seen.exports;
      for (const importer of module.importedBy) visitLater(importer);
    }
    const needs = seen.needs.filter((need) => !module.imports.has(keyOf(need)));
    if (needs.length > 0) visitLater(path);
    for (const need of needs) {
      const target = resolve(need, path);
      module.imports.set(keyOf(need), target);
      if (target === undefined) continue;
      const existing = known.get(target);
      const imported = existing ?? load(target);
      imported.importedBy.add(path);
      if (existing === undefined) visitLater(target);
    }
  }
  for (const module of begun) {
    module.file = undefined;
    module.imports.clear();
    module.exports = detached(module.exports);
  }
}

const exportsAt = (known: ReadonlyMap<string, Loading>, path: string | undefined): ModuleExports | null =>
  path === undefined ? null : (known.get(path)?.exports ?? null);

function begin({ files, rootOf, shown }: ModulesHost, path: string): Loading {
  const read = files.read(path);
  const opened = read.kind === 'read' ? open(path, read.bytes) : undefined;
  const file: SourceFile | undefined =
    opened?.kind === 'opened'
      ? {
          text: opened.text,
          cells: opened.cells,
          module: moduleNameOf(rootOf, path),
          isPackage: isPackageFile(path),
        }
      : undefined;
  const nothing: ModuleExports = { path: shown(path), names: new Map(), unknownStars: [] };
  return {
    file,
    exports: file === undefined ? null : nothing,
    imports: new Map(),
    importedBy: new Set(),
    visits: 0,
  };
}

const same = (a: ModuleExports, b: ModuleExports | null): boolean => comparable(a) === comparable(b);

const comparable = (exports: ModuleExports | null): string =>
  JSON.stringify(exports === null ? null : [[...exports.names], exports.unknownStars]);
