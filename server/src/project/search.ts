import type { FileSystem } from './file-system.ts';
import { walkListed } from './listed.ts';
import { nameOf } from './paths.ts';
import { isPython } from './skipped.ts';
import type { Sought } from './sought.ts';
import { type Met, type WalkRules, walk } from './walk.ts';

/** What a run is asked to search. */
export interface Search {
  readonly files: FileSystem;
  readonly paths: readonly string[];
  /** Paths that another search found: nobody asked for each of them by name. */
  readonly listed?: readonly string[];
  readonly rules: WalkRules;
  /** What makes a file worth reading whole that was not asked for by name. */
  readonly sought?: Sought;
  /** Told the number of files now and then. */
  readonly onProgress?: (files: number) => void;
}

/** Everything that a search meets. */
export function* meet({ files, paths, listed = [], rules }: Search): Generator<Met> {
  yield* walk(files, paths, rules);
  yield* walkListed(files, listed, rules);
}

/** The folders that are searched whole. A list is mostly one of files, which their names tell from folders. */
export const foldersOf = ({ files, paths, listed = [] }: Search): readonly string[] =>
  [...paths, ...listed.filter((path) => !isPython(nameOf(path)))].filter(
    (path) => files.inspect(path).kind === 'folder',
  );

/** Tells the first path to a file from further ones: links, and arguments that overlap. */
export function onceEach(files: FileSystem): (path: string) => boolean {
  const seen = new Set<string>();
  return (path) => {
    const real = files.real(path);
    const isNew = !seen.has(real);
    seen.add(real);
    return isNew;
  };
}
