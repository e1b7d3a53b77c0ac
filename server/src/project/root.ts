import { type FileSystem, isFile } from './file-system.ts';
import { folderOf, join, upwards } from './paths.ts';

/** The part of the file system that belongs together: modules are looked for and exports followed within it. */
export interface Root {
  readonly folder: string;
  /**
   * Something marks the folder as a project's. Where nothing does, the folder may be somebody's whole home:
   * it is never searched through, only the files beside the one in question are.
   */
  readonly marked: boolean;
}

/** The project that a folder, given by its absolute path, belongs to. */
export type RootFinder = (folder: string) => Root;

const marks = ['pyproject.toml', 'setup.py', '.git'];

/**
 * Finds the project a folder belongs to: the nearest folder upwards that is marked as one, never what a run was
 * asked for, so that one file alone and the whole tree give the same answer. Without a mark it is the folder
 * above the outermost package.
 */
export function rootFinder(files: FileSystem): RootFinder {
  const markedAbove = new Map<string, string | undefined>();
  const marked = (folder: string): string | undefined => {
    if (!markedAbove.has(folder)) {
      const above = folderOf(folder);
      const nearest = isMarked(files, folder) ? folder : above === folder ? undefined : marked(above);
      markedAbove.set(folder, nearest);
    }
    return markedAbove.get(folder);
  };
  return (folder) => {
    const nearest = marked(folder);
    return nearest === undefined
      ? { folder: abovePackages(files, folder), marked: false }
      : { folder: nearest, marked: true };
  };
}

const isMarked = (files: FileSystem, folder: string): boolean =>
  marks.some((mark) => files.inspect(join(folder, mark)).kind !== 'failed');

function abovePackages(files: FileSystem, folder: string): string {
  for (const above of upwards(folder)) if (!isFile(files, join(above, '__init__.py'))) return above;
  return folder;
}
