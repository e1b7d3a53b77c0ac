import { readFileSync } from 'node:fs';
import type { Problem } from '../verdict/verdict.ts';
import { problemOf } from './file-problems.ts';
import { withSlashes } from './node-files.ts';
import { standardInput } from './standard-input.ts';
import type { Terminal } from './terminal.ts';

/** The paths that a file or standard input lists; or why it cannot be read. */
export type PathList =
  | { readonly kind: 'list'; readonly paths: readonly string[] }
  | { readonly kind: 'unreadable'; readonly source: string; readonly problem: Problem };

/** Reads a list as `find -print0`, `git ls-files -z` or plain `find` print it: a NUL or a line end after each path. */
export function readPathList(source: string, { input }: Pick<Terminal, 'input'>): PathList {
  try {
    const text = new TextDecoder().decode(source === standardInput ? input() : readFileSync(source));
    const paths = text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
    return { kind: 'list', paths: paths.map(withSlashes) };
  } catch (error) {
    return { kind: 'unreadable', source, problem: problemOf(error, source) };
  }
}
