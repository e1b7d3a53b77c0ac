import type { Problem } from '../verdict/verdict.ts';
import type { FileSystem } from './file-system.ts';
import { findings } from './prefilter.ts';
import { foldersOf, meet, onceEach, type Search } from './search.ts';
import type { SettingsReader } from './settings.ts';
import type { Looked, Looking } from './sought.ts';
import type { Searched } from './tree.ts';
import type { Met } from './walk.ts';

/** A file that may have something to report. */
export interface Candidate {
  /** As it was met. */
  readonly path: string;
  readonly absolute: string;
  /** The argument it was found through. */
  readonly argument: string;
}

export interface PathProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** What a search through the arguments of a run found. */
export interface Found {
  /** How many files were looked at. */
  readonly files: number;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly PathProblem[];
  readonly searched: readonly Searched[];
}

/** The files worth analysing, each once however it is reached. Files asked for by name always are. */
export async function findCandidates(search: Search, looking: Looking): Promise<Found> {
  const { files, rules, sought = findings, onProgress } = search;
  const problems = new Map<string, PathProblem>();
  const candidates: Candidate[] = [];
  const withWords: string[] = [];
  const isNew = onceEach(files);
  let count = 0;
  let whole = rules.exclude.length === 0;
  const settings: SettingsReader = (folder) => {
    const found = rules.settings(folder);
    whole &&= found.kind === 'settings' && found.exclude === undefined;
    return found;
  };
  const take = (met: MetFile, looked: Looked): void => {
    if (typeof looked === 'object') {
      problems.set(met.path, { path: met.path, problem: looked.problem });
      return;
    }
    if (looked === 'named') withWords.push(files.absolute(met.path));
    if ((isAskedFor(met) || looked !== 'nothing') && isNew(met.path))
      candidates.push(candidateOf(files, met));
  };
  const underway: (readonly Met[])[] = [];
  const paths = function* (): Generator<readonly string[]> {
    for (const group of groupsOf(meet({ ...search, rules: { ...rules, settings } }))) {
      underway.push(group);
      yield group.filter(isFile).map(({ path }) => path);
    }
  };
  for await (const looks of looking(paths(), sought)) {
    let next = 0;
    for (const met of underway.shift() ?? []) {
      const looked = met.kind === 'file' ? looks[next++] : undefined;
      if (met.kind === 'problem') problems.set(met.path, met);
      else if (looked !== undefined) take(met, looked);
    }
    count += next;
    onProgress?.(count);
  }
  // What was left out on request may still take part in the project.
  const folders = whole ? foldersOf(search) : [];
  const searched = folders.map((path) => ({ folder: files.absolute(path), withWords }));
  return { files: count, candidates, problems: [...problems.values()], searched };
}

/** So many files are looked at together, in whatever thread. */
const together = 128;

function* groupsOf(mets: Iterable<Met>): Generator<readonly Met[]> {
  let group: Met[] = [];
  for (const met of mets) {
    group.push(met);
    if (group.length < together) continue;
    yield group;
    group = [];
  }
  yield group;
}

const isFile = (met: Met): met is MetFile => met.kind === 'file';

type MetFile = Extract<Met, { readonly kind: 'file' }>;

const isAskedFor = (met: MetFile): boolean => met.path === met.argument;

export const candidateOf = (files: FileSystem, { path, argument }: MetFile): Candidate => ({
  path,
  argument,
  absolute: files.absolute(path),
});
