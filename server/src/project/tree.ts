import type { Bytes, FileSystem } from './file-system.ts';
import { below, folderOf, join } from './paths.ts';
import { hasWord, words } from './prefilter.ts';
import type { Root } from './root.ts';
import { isPython } from './skipped.ts';
import { walk } from './walk.ts';

/** The Python files of a project, to be searched. Paths are absolute. */
export interface Tree {
  /** Those with one of {@link words} in them. */
  withWords(): readonly string[];
  /** Those with each of some words in them. */
  filesWith(asked: readonly string[]): ReadonlyMap<string, ReadonlySet<string>>;
}

/** A folder that was walked through whole, and the files in it with one of {@link words}. */
export interface Searched {
  readonly folder: string;
  readonly withWords: readonly string[];
}

/**
 * Looks for words in all files of a project. All words asked for together cost one reading of the files, none
 * the second time, and none at all what a walk has looked for already.
 * @param near a folder of the project
 */
export function createTree(files: FileSystem, root: Root, near: string, searched: readonly Searched[]): Tree {
  const known = new Map<string, Set<string>>();
  let named: readonly string[] | undefined;
  const withWords = (): readonly string[] => {
    const earlier = searched.find(({ folder }) => root.marked && within(folder, root.folder));
    named ??=
      earlier?.withWords.filter((path) => within(root.folder, path)) ??
      [...pathsOf(files, root, near)].filter((path) => holds(files, path, hasWord));
    return named;
  };
  const look = (paths: Iterable<string>, asked: readonly string[]): void => {
    for (const word of asked) known.set(word, new Set());
    if (asked.length === 0) return;
    for (const path of paths) {
      const found = files.scan(path, (bytes) => asked.filter((word) => bytes.includes(word)));
      for (const word of found.kind === 'scanned' ? found.value : []) known.get(word)?.add(path);
    }
  };
  return {
    withWords,
    filesWith: (asked) => {
      const unknown = asked.filter((word) => !known.has(word));
      const isNamed = (word: string): boolean => words.some((part) => word.includes(part));
      look(withWords(), unknown.filter(isNamed));
      look(
        pathsOf(files, root, near),
        unknown.filter((word) => !isNamed(word)),
      );
      return known;
    },
  };
}

function holds(files: FileSystem, path: string, look: (bytes: Bytes) => boolean): boolean {
  const scanned = files.scan(path, look);
  return scanned.kind === 'scanned' && scanned.value;
}

const within = (folder: string, path: string): boolean =>
  path === folder || below(folder, path) !== undefined;

/** Whatever the settings leave out still imports from the rest, so only git's rules count here. */
const everything = {
  settings: () => ({ kind: 'settings', options: {}, exclude: undefined }) as const,
  exclude: [],
};

function* pathsOf(files: FileSystem, root: Root, near: string): Generator<string> {
  const isScript = near === root.folder;
  const outermost = root.marked || isScript ? root.folder : packageBelow(root.folder, near);
  if (root.marked || !isScript) {
    for (const met of walk(files, [outermost], everything)) if (met.kind === 'file') yield met.path;
  }
  if (root.marked) return;
  const listed = files.list(root.folder);
  if (listed.kind === 'failed') return;
  for (const { name, kind } of listed.entries)
    if (kind === 'file' && isPython(name)) yield join(root.folder, name);
}

/** The folder directly below another one on the way to a third. */
const packageBelow = (top: string, folder: string): string =>
  folderOf(folder) === top || folderOf(folder) === folder ? folder : packageBelow(top, folderOf(folder));
