import type { CancellationToken } from 'vscode-languageserver';
import { below, folderOf } from '../project/paths.ts';
import { isCandidate } from '../project/prefilter.ts';
import { walk } from '../project/walk.ts';
import type { Problem } from '../verdict/verdict.ts';
import type { Session } from './session.ts';
import { slices } from './turns.ts';

/** A file on the way, or why one could not be looked at. */
export type Met =
  | { readonly kind: 'candidate'; readonly path: string }
  /** It has nothing to report. */
  | { readonly kind: 'other' }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Problem };

/**
 * The files worth analysing among files and folders, with typing let in between. What is open counts with the text
 * that is on the screen.
 */
export async function* candidates(
  { workspace, files, programs, ready }: Session,
  paths: readonly string[],
  token: CancellationToken,
): AsyncGenerator<Met> {
  await ready;
  for (const path of paths) await files.load(path);
  const pause = slices(token);
  const system = workspace.files();
  const seen = new Set<string>();
  for (const met of walk(system, paths, { settings: workspace.settings, exclude: [] })) {
    await pause();
    if (met.kind === 'problem') {
      yield met;
      continue;
    }
    const path = system.absolute(met.path);
    if (seen.has(path)) continue;
    seen.add(path);
    const looked = system.scan(path, isCandidate);
    if (looked.kind === 'failed') yield { kind: 'problem', path, problem: looked.problem };
    else if (looked.value || paths.includes(path)) yield { kind: 'candidate', path };
    else {
      const { files: aliased } = workspace.project().aliasesAround(folderOf(path));
      yield aliased.has(path) ? { kind: 'candidate', path } : { kind: 'other' };
    }
  }
  for (const { path } of programs.all()) {
    const isUnsaved = !seen.has(path) && files.system.inspect(path).kind === 'failed';
    if (isUnsaved && paths.some((folder) => below(folder, path) !== undefined))
      yield { kind: 'candidate', path };
  }
}
