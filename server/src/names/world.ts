import { keyOf, type ModuleExports, type ModuleReference } from './exports.ts';
import { type Resolution, type Site, unknown } from './resolution.ts';

/** What is known of modules other than the one being read. */
export interface World {
  /** The dotted name of the module being read, where the project gives it one. */
  readonly module: string | undefined;
  readonly isPackage: boolean;
  /** Whether a module belongs to the library whose names are looked for, so that its own classes count as its symbols. */
  readonly isLibrary: (module: string) => boolean;
  /** `from module import name`. */
  readonly lookup: (module: string, name: string, through: readonly Site[]) => Resolution;
  /** What `from module import *` binds the name to. */
  readonly inStar: (
    module: string,
    name: string,
    through: readonly Site[],
  ) => Resolution | 'absent' | 'unknown';
  /** Every name that `from module import *` binds; undefined where that is not known. */
  readonly starNames: (module: string) => ReadonlyMap<string, Resolution> | undefined;
  /** The absolute name of a module, where the importing file's own name is known; else with its dots. */
  readonly absolute: (module: string, level: number) => string;
  /** Modules of which nothing was known when they were asked about. */
  readonly needs: () => readonly ModuleReference[];
}

/** What a world is made of. */
export interface WorldKnowledge {
  readonly module: string | undefined;
  readonly isPackage: boolean;
  /** The names that libraries export, by module; undefined for modules nothing is known of. */
  readonly libraryNames: (module: string) => ReadonlySet<string> | undefined;
  readonly isLibrary: (module: string) => boolean;
  /** The public name of a symbol that a library offers under several. */
  readonly canonical: (name: string) => string;
  /** By {@link keyOf}; null where the project has no such module. */
  readonly exports: ReadonlyMap<string, ModuleExports | null>;
}

export function createWorld(knowledge: WorldKnowledge): World {
  const { module, isPackage, isLibrary, libraryNames, canonical, exports } = knowledge;
  const needs = new Map<string, ModuleReference>();

  /** The project's module of that name; null where there is none; undefined where that is not known yet. */
  const projectModule = (name: string): ModuleExports | null | undefined => {
    if (isLibrary(name) || libraryNames(name) !== undefined) return null;
    const level = /^\.*/.exec(name)?.[0].length ?? 0;
    const reference = { module: name.slice(level), level };
    const known = exports.get(keyOf(reference));
    if (known === undefined) needs.set(keyOf(reference), reference);
    return known;
  };

  const lookup: World['lookup'] = (from, name, through) => {
    const qualified = from.endsWith('.') ? from + name : `${from}.${name}`;
    const symbol: Resolution = { kind: 'symbol', name: canonical(qualified), through };
    const found = projectModule(from);
    if (found === null || found === undefined) return symbol;
    const exported = found.names.get(name);
    if (exported !== undefined) return reached(exported, found.path, through);
    // Not one of its names: a module in it, or something a star import brings.
    if (projectModule(qualified) !== null) return symbol;
    return found.unknownStars.length > 0 ? { kind: 'unbound', name, stars: found.unknownStars } : unknown;
  };

  const inStar: World['inStar'] = (from, name, through) => {
    const names = libraryNames(from);
    if (names !== undefined)
      return names.has(name) ? { kind: 'symbol', name: canonical(`${from}.${name}`), through } : 'absent';
    const found = projectModule(from);
    if (found === null || found === undefined) return 'unknown';
    const exported = found.names.get(name);
    if (exported !== undefined && !name.startsWith('_')) return reached(exported, found.path, through);
    return found.unknownStars.length > 0 ? 'unknown' : 'absent';
  };

  const starNames: World['starNames'] = (from) => {
    const names = libraryNames(from);
    if (names !== undefined) {
      return new Map(
        [...names].map((name) => [
          name,
          { kind: 'symbol', name: canonical(`${from}.${name}`), through: [] } as const,
        ]),
      );
    }
    const found = projectModule(from);
    if (found === null || found === undefined || found.unknownStars.length > 0) return undefined;
    const visible = [...found.names].filter(([name]) => !name.startsWith('_'));
    return new Map(visible.map(([name, resolution]) => [name, reached(resolution, found.path, [])]));
  };

  const absolute: World['absolute'] = (name, level) => {
    if (level === 0 || module === undefined) return '.'.repeat(level) + name;
    const own = module.split('.');
    const base = own.slice(0, own.length - (isPackage ? level - 1 : level));
    return [...base, ...(name === '' ? [] : [name])].join('.');
  };

  return {
    module,
    isPackage,
    isLibrary,
    lookup,
    inStar,
    starNames,
    absolute,
    needs: () => [...needs.values()],
  };
}

/** A resolution that holds in another file, seen from this one. */
function reached(resolution: Resolution, path: string, through: readonly Site[]): Resolution {
  const there = (site: Site): Site => (site.path === undefined ? { ...site, path } : site);
  switch (resolution.kind) {
    case 'symbol':
      return { ...resolution, through: [...through, ...resolution.through.map(there)] };
    case 'local':
      return { ...resolution, site: there(resolution.site) };
    case 'alternatives':
      return { kind: 'alternatives', of: resolution.of.map((one) => reached(one, path, through)) };
    default:
      return resolution;
  }
}
