import {
  type Analysis,
  alone,
  type Found,
  type Glimpse,
  type SourceFile,
  type Surroundings,
} from '../analysis.ts';
import type { Engine } from '../engine.ts';
import type { ConversionOptions } from '../keras/options.ts';
import { keyOf, type ModuleExports } from '../names/exports.ts';
import type { Span } from '../source/span.ts';
import { type Aliases, findAliases } from './aliases.ts';
import type { FileSystem } from './file-system.ts';
import { findImporters } from './importers.ts';
import { createModules } from './modules.ts';
import { folderOf } from './paths.ts';
import { isPackageFile, moduleNameOf } from './resolve.ts';
import { rootFinder } from './root.ts';
import { createTree, type Searched, type Tree } from './tree.ts';

/** A file whose text is at hand: read from the disk, typed into an editor, or piped in. */
export interface ProjectFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly cells: readonly Span[];
}

/** Files together with what they know of each other. It remembers what it read: make a new one when files change. */
export interface Project {
  /** The analysis of a file, with everything that other modules of its project say about it. */
  analyze(file: ProjectFile, options: ConversionOptions): Analysis;
  /** What the analysis finds, sooner. @param offset a place that is asked about as well */
  glance(file: ProjectFile, options: ConversionOptions, offset?: number): Glimpse;
  /** What the project around a folder calls the layers we look for. */
  aliasesAround(folder: string): Aliases;
}

export interface ProjectHost {
  readonly files: FileSystem;
  readonly engine: Pick<Engine, 'analyze' | 'glance' | 'exportsOf' | 'removableNames'>;
  /** An absolute path as messages show it. */
  readonly shown: (path: string) => string;
  /** Folders that were searched already. */
  readonly searched?: readonly Searched[];
}

/** Opens the projects that files belong to. */
export function createProject({ files, engine, shown, searched = [] }: ProjectHost): Project {
  const rootOf = rootFinder(files);
  const modules = createModules({ files, engine, rootOf, shown });
  const trees = new Map<string, Tree>();
  const treeAround = (folder: string): Tree => {
    const root = rootOf(folder);
    const key = root.marked ? root.folder : folder;
    const tree = trees.get(key) ?? createTree(files, root, folder, searched);
    trees.set(key, tree);
    return tree;
  };
  const aliases = new Map<Tree, Aliases>();
  const importers = findImporters(files, modules, (path) => treeAround(folderOf(path)));

  const exportsFor = (
    path: string,
    needs: Analysis['needs'],
    known: ReadonlyMap<string, ModuleExports | null>,
  ): ReadonlyMap<string, ModuleExports | null> => {
    const exports = new Map(known);
    for (const need of needs) {
      const target = modules.resolve(need, path);
      exports.set(keyOf(need), target === undefined ? null : modules.exportsOf(target));
    }
    return exports;
  };

  const sourceOf = ({ path, text, cells }: ProjectFile): SourceFile => {
    const module = moduleNameOf(rootOf, path);
    return { text, cells, module, isPackage: isPackageFile(path) };
  };

  /** Looks at a file until nothing more is asked of other modules. */
  const informed = <T extends Pick<Found, 'needs'>>(
    path: string,
    look: (surroundings: Surroundings) => T,
  ): { readonly found: T; readonly surroundings: Surroundings } => {
    let surroundings = alone;
    let found = look(surroundings);
    while (found.needs.some((need) => !surroundings.exports.has(keyOf(need)))) {
      const exports = exportsFor(path, found.needs, surroundings.exports);
      surroundings = { ...surroundings, exports };
      found = look(surroundings);
    }
    return { found, surroundings };
  };

  return {
    analyze: (asked, options) => {
      const { path } = asked;
      const file = sourceOf(asked);
      const { found: analysis, surroundings } = informed(path, (known) =>
        engine.analyze(file, options, known),
      );
      const removable = engine.removableNames(analysis);
      const importedElsewhere = removable.length === 0 ? new Set<string>() : importers(path, removable);
      return importedElsewhere.size === 0
        ? analysis
        : engine.analyze(file, options, { ...surroundings, importedElsewhere });
    },
    glance: (asked, options, offset) => {
      const file = sourceOf(asked);
      return informed(asked.path, (known) => engine.glance(file, options, known, offset)).found;
    },
    aliasesAround: (folder) => {
      const tree = treeAround(folder);
      const found = aliases.get(tree) ?? findAliases(files, modules, tree);
      aliases.set(tree, found);
      return found;
    },
  };
}
