import type { FileSystem } from '../project/file-system.ts';

/** Where the server's files are. A host with a disk, and one that has to ask its client, both have this. */
export interface Files {
  /** What can be read at once. */
  readonly system: FileSystem;
  /** Makes what is in a folder readable, where it is not already. */
  readonly load: (folder: string) => Promise<void>;
  /** Takes note that files changed. */
  readonly forget: (paths: readonly string[]) => Promise<void>;
  /** Whether a file may not be written. */
  readonly isReadOnly: (path: string) => boolean;
}
