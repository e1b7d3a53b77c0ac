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
  /** Those with a given word in them. */
  filesWith(word: string): readonly string[];
}

/** A folder that was walked through whole, and the files in it with one of {@link words}. */
export interface Searched {
  readonly folder: string;
  readonly withWords: readonly string[];
}

/**
 * Looks for words in all files of a project, once a word. One reading serves for everything that holds one of
 * {@link words}, none where a walk has seen to that.
 * @param near a folder of the project
 */
export function createTree(files: FileSystem, root: Root, near: string, searched: readonly Searched[]): Tree {
  const search = (look: (bytes: Bytes) => boolean): readonly string[] =>
    [...pathsOf(files, root, near)].filter((path) => holds(files, path, look));
  const known = new Map<string, readonly string[]>();
  const once = (word: string, find: () => readonly string[]): readonly string[] => {
    const found = known.get(word) ?? find();
    known.set(word, found);
    return found;
  };
  const withWords = (): readonly string[] =>
    once('', () => {
      const earlier = searched.find(({ folder }) => root.marked && within(folder, root.folder));
      return earlier?.withWords.filter((path) => within(root.folder, path)) ?? search(hasWord);
    });
  const filesWith = (word: string): readonly string[] =>
    once(word, () =>
      words.some((part) => word.includes(part))
        ? withWords().filter((path) => holds(files, path, (bytes) => bytes.includes(word)))
        : search((bytes) => bytes.includes(word)),
    );
  return { withWords, filesWith };
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
