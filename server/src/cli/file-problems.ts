import { lstatSync } from 'node:fs';
import { getSystemErrorName } from 'node:util';
import { type Problem, problem } from '../verdict/verdict.ts';

/** What an exception of the file system means; one that is not of the file system is thrown on. */
export function problemOf(error: unknown, path: string): Problem {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return problem('no-permission');
    case 'ENOENT':
    case 'ENOTDIR':
      return problem(isLink(path) ? 'dangling-link' : 'vanished');
    case 'ELOOP':
      return problem('dangling-link');
    case 'EISDIR':
      return problem('not-a-file');
    default:
      return problem('read-failed', { reason: reasonOf(error) });
  }
}

/** Why the system refused, in few words: `ENOSPC: no space left on device`. */
export function reasonOf(error: unknown): string {
  if (codeOf(error) === undefined || !(error instanceof Error)) throw error;
  return error.message.replace(/, \w+(?: '.*)?$/s, '');
}

export const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'errno' in error && typeof error.errno === 'number'
    ? getSystemErrorName(error.errno)
    : undefined;
