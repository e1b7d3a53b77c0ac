import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { resolve } from 'node:path';
import type { Bytes, Entry, FileSystem, Kind, Read, Scanned } from '../project/file-system.ts';
import { largestSource } from '../source/size.ts';
import { type Problem, problem } from '../verdict/verdict.ts';
import { isLink, problemOf } from './file-problems.ts';
import { viewOf } from './view.ts';

/** In bytes. Pictures make notebooks larger. */
const largest = { script: largestSource, notebook: 256 * 2 ** 20 };

/** The disk. Everything is synchronous: for many small files that is two to five times as fast. */
export function nodeFiles(): FileSystem {
  let shared = Buffer.allocUnsafe(2 ** 20);

  /** The bytes of a file, in the shared buffer until the next call. */
  const load = (path: string): Buffer | Problem => {
    const file = openSync(path, 'r');
    try {
      let length = readSync(file, shared, 0, shared.length, null);
      if (length < shared.length) return shared.subarray(0, length);
      const { size } = fstatSync(file);
      const limit = path.endsWith('.ipynb') ? largest.notebook : largest.script;
      if (size > limit) return problem('too-large', { size: megabytes(size), limit: megabytes(limit) });
      shared = Buffer.concat([shared], size + 1);
      for (let more = -1; more !== 0 && length < shared.length; length += more)
        more = readSync(file, shared, length, shared.length - length, null);
      return shared.subarray(0, length);
    } finally {
      closeSync(file);
    }
  };

  return {
    absolute,
    inspect: (path) => {
      try {
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat !== undefined) return { kind: kindOf(stat) };
        return { kind: 'failed', problem: problem(isLink(path) ? 'dangling-link' : 'not-found') };
      } catch (error) {
        return { kind: 'failed', problem: problemOf(error, path) };
      }
    },
    list: (folder) => {
      try {
        return { kind: 'listed', entries: readdirSync(folder, { withFileTypes: true }).map(entryOf) };
      } catch (error) {
        return { kind: 'failed', problem: problemOf(error, folder) };
      }
    },
    read: (path): Read => {
      try {
        const bytes = load(path);
        if (!Buffer.isBuffer(bytes)) return { kind: 'failed', problem: bytes };
        return { kind: 'read', bytes: new Uint8Array(bytes) };
      } catch (error) {
        return { kind: 'failed', problem: problemOf(error, path) };
      }
    },
    scan: <T>(path: string, look: (bytes: Bytes) => T): Scanned<T> => {
      try {
        const bytes = load(path);
        if (!Buffer.isBuffer(bytes)) return { kind: 'failed', problem: bytes };
        return { kind: 'scanned', value: look(viewOf(bytes)) };
      } catch (error) {
        return { kind: 'failed', problem: problemOf(error, path) };
      }
    },
    real: (path) => {
      try {
        return withSlashes(realpathSync(path));
      } catch {
        return absolute(path);
      }
    },
  };
}

/** Windows knows both kinds of slashes, we only one. */
export const withSlashes = (path: string): string =>
  process.platform === 'win32' ? path.replaceAll('\\', '/') : path;

const absolute = (path: string): string => withSlashes(resolve(path));

const entryOf = (entry: Dirent): Entry => ({
  name: entry.name,
  kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
});

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): Kind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
