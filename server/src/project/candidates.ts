import type { Problem } from '../verdict/verdict.ts';
import type { FileSystem } from './file-system.ts';
import { walkListed } from './listed.ts';
import { folderOf, nameOf } from './paths.ts';
import { findings } from './prefilter.ts';
import type { Project } from './project.ts';
import type { SettingsReader } from './settings.ts';
import { isPython } from './skipped.ts';
import type { Looked, Looking, Sought } from './sought.ts';
import type { Searched } from './tree.ts';
import { type Met, type WalkRules, walk } from './walk.ts';

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

export interface Search {
  readonly files: FileSystem;
  readonly paths: readonly string[];
  /** Paths that another search found: nobody asked for each of them by name. */
  readonly listed?: readonly string[];
  readonly rules: WalkRules;
  /** What makes a file worth reading whole that was not asked for by name. */
  readonly sought?: Sought;
  /** Told the number of files now and then. */
  readonly onProgress?: (files: number) => void;
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
    if ((isAskedFor(met) || looked !== 'nothing') && isNew(met.path)) candidates.push(candidate(files, met));
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

/**
 * The same with the files that reach a layer only under a name of the project's own. Few projects have such
 * names; only for them are the arguments searched again.
 */
export function withAliased(found: Found, search: Search, project: Project): Found {
  const { files, listed = [] } = search;
  const folders = foldersOf(search);
  const near = [
    ...folders.map(files.absolute),
    ...new Set(listed.map((path) => folderOf(files.absolute(path)))),
    ...found.candidates.map(({ absolute }) => folderOf(absolute)),
  ];
  if (
    folders.length + listed.length === 0 ||
    near.every((folder) => project.aliasesAround(folder).names.size === 0)
  )
    return found;
  const earlier = new Map(found.candidates.map((candidate) => [candidate.path, candidate]));
  const isNew = onceEach(files);
  const candidates: Candidate[] = [];
  for (const met of meet(search)) {
    if (met.kind === 'problem') continue;
    const known = earlier.get(met.path);
    const absolute = files.absolute(met.path);
    if (known === undefined && !project.aliasesAround(folderOf(absolute)).files.has(absolute)) continue;
    if (isNew(met.path)) candidates.push(known ?? candidate(files, met));
  }
  return { ...found, candidates };
}

function* meet({ files, paths, listed = [], rules }: Search): Generator<Met> {
  yield* walk(files, paths, rules);
  yield* walkListed(files, listed, rules);
}

/** The folders that are searched whole. A list is mostly one of files, which their names tell from folders. */
const foldersOf = ({ files, paths, listed = [] }: Search): readonly string[] =>
  [...paths, ...listed.filter((path) => !isPython(nameOf(path)))].filter(
    (path) => files.inspect(path).kind === 'folder',
  );

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

const candidate = (files: FileSystem, { path, argument }: MetFile): Candidate => ({
  path,
  argument,
  absolute: files.absolute(path),
});

/** Tells the first path to a file from further ones: links, and arguments that overlap. */
function onceEach(files: FileSystem): (path: string) => boolean {
  const seen = new Set<string>();
  return (path) => {
    const real = files.real(path);
    const isNew = !seen.has(real);
    seen.add(real);
    return isNew;
  };
}
