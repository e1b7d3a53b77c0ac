import type { Candidate } from '../project/candidates.ts';
import type { FileSystem } from '../project/file-system.ts';
import { below, join, nameOf } from '../project/paths.ts';
import type { Say } from './texts.ts';

/** Where each file goes, by its path; or why that would lose something. */
export type OutputPaths =
  | { readonly kind: 'paths'; readonly of: ReadonlyMap<string, string> }
  | { readonly kind: 'conflict'; readonly message: string };

/** Below the output folder a file lies as it lies below the argument it was found through. */
export function outputPaths(
  files: FileSystem,
  candidates: readonly Candidate[],
  folder: string,
  say: Say,
): OutputPaths {
  const of = new Map<string, string>();
  const taken = new Map<string, string>();
  const originals = new Set(candidates.map(({ path }) => files.real(path)));
  for (const { path, argument, absolute } of candidates) {
    const relative = below(files.absolute(argument), absolute) ?? nameOf(absolute);
    const output = join(folder, relative);
    const absoluteOutput = files.absolute(output);
    const first = taken.get(absoluteOutput);
    if (first !== undefined)
      return { kind: 'conflict', message: say('output-twice', { first, second: path, output }) };
    if (originals.has(files.real(output)))
      return { kind: 'conflict', message: say('output-original', { output }) };
    taken.set(absoluteOutput, path);
    of.set(path, output);
  }
  return { kind: 'paths', of };
}
