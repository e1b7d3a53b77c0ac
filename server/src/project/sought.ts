import type { Bytes, Failed, FileSystem } from './file-system.ts';

/** Words that all have to be in a file. */
export type Words = readonly string[];

/** What makes a file worth reading, as plain values: other threads are told so. ASCII. */
export interface Sought {
  /** One of these lists is in every file that names a layer. */
  readonly named: readonly Words[];
  /** One of these is in every other file that is wanted. */
  readonly wanted: readonly Words[];
}

/** What the bytes of a file tell: it names a layer, it is worth reading for another reason, or neither. */
export type Look = 'named' | 'wanted' | 'nothing';

/** What came of looking at a file. */
export type Looked = Look | Failed;

/**
 * Looks at files, group by group. The answers come in the order of the groups, and of the files in them; groups are
 * taken as there is time for them, so that nothing holds all files of a tree at once.
 */
export type Looking = (
  groups: Iterable<readonly string[]>,
  sought: Sought,
) => AsyncIterable<readonly Looked[]>;

export const look = (bytes: Bytes, { named, wanted }: Sought): Look =>
  hasAny(bytes, named) ? 'named' : hasAny(bytes, wanted) ? 'wanted' : 'nothing';

/** Looks at each file of a group. */
export const lookAt = (files: FileSystem, paths: readonly string[], sought: Sought): readonly Looked[] =>
  paths.map((path) => {
    const scanned = files.scan(path, (bytes) => look(bytes, sought));
    return scanned.kind === 'scanned' ? scanned.value : scanned;
  });

/** Looks at one group after the other. */
export const inTurn = (files: FileSystem): Looking =>
  async function* (groups, sought) {
    for (const paths of groups) yield lookAt(files, paths, sought);
  };

const hasAny = (bytes: Bytes, lists: readonly Words[]): boolean =>
  lists.some((words) => words.every((word) => bytes.includes(word)));
