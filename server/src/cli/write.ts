import {
  chownSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../verdict/verdict.ts';
import { problemOf, reasonOf } from './file-problems.ts';

/**
 * Puts new bytes in the place of those that were read, or leaves everything as it was: the new file is written
 * beside the old one and then takes its name, so a full disk or a kill finds the old file or the new, never
 * half of one. Links stay links, mode bits stay.
 * @returns why it could not be done
 */
export function replaceFile(path: string, read: Uint8Array, written: Uint8Array): Problem | undefined {
  let target: string;
  let current: Buffer;
  try {
    target = realpathSync(path);
    current = readFileSync(target);
  } catch (error) {
    return problemOf(error, path);
  }
  return current.equals(read) ? writeBeside(target, written) : problem('changed');
}

/** Writes a file that may not exist yet, with the folders it is in. */
export function createFile(path: string, written: Uint8Array): Problem | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    return problem('not-writable', { reason: reasonOf(error) });
  }
  return writeBeside(path, written);
}

function writeBeside(target: string, bytes: Uint8Array): Problem | undefined {
  // What a killed run leaves behind is in nobody's way: no other run takes the same name, and none searches it.
  const beside = join(dirname(target), `.lasagne-to-keras-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    const old = statSync(target, { throwIfNoEntry: false });
    const file = openSync(beside, 'wx', 0o666);
    try {
      writeFileSync(file, bytes);
      if (old !== undefined) fchmodSync(file, old.mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (old !== undefined) keepOwner(beside, old);
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    rmSync(beside, { force: true });
    return problem('not-writable', { reason: reasonOf(error) });
  }
}

/** Only root may give a file to somebody else; for everybody else it is theirs anyway. */
function keepOwner(path: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void {
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}
