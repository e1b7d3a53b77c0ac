import type { Analysis } from '../analysis.ts';
import type { Engine } from '../engine.ts';
import { type ConversionOptions, defaultOptions } from '../keras/options.ts';
import { withAliased } from '../project/aliased.ts';
import { type Candidate, findCandidates, type PathProblem } from '../project/candidates.ts';
import type { FileSystem } from '../project/file-system.ts';
import { below, folderOf } from '../project/paths.ts';
import { createProject, type Project } from '../project/project.ts';
import { type SettingsReader, settingsReader } from '../project/settings.ts';
import type { Looking, Sought } from '../project/sought.ts';
import type { Searched } from '../project/tree.ts';
import { type Opened, open } from '../source/open.ts';
import type { Language } from '../verdict/localized.ts';
import { problem } from '../verdict/verdict.ts';
import { loadEngine } from './load-engine.ts';
import { nodeFiles } from './node-files.ts';

/** What a run is about. */
export interface RunRequest {
  readonly paths: readonly string[];
  /** Paths that another search found. */
  readonly listed: readonly string[];
  /** Chosen on the command line; what is not comes from the settings. */
  readonly options: Partial<ConversionOptions>;
  readonly exclude: readonly string[];
  readonly language: Language;
  /** A folder that the run itself writes to: what an earlier run left there is not its business. */
  readonly outputFolder?: string | undefined;
  readonly sought?: Sought;
  readonly looking: Looking;
  readonly onProgress?: (files: number) => void;
}

/** What is known of a run once its files are found, as plain values: other threads take part in it. */
export interface SharedRun extends Pick<RunRequest, 'language' | 'options'> {
  /** How many files were looked at. */
  readonly count: number;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly PathProblem[];
  readonly searched: readonly Searched[];
}

/** A run over files: what there is to analyse, and how. */
export interface Run extends SharedRun {
  readonly shared: SharedRun;
  readonly engine: Engine;
  readonly files: FileSystem;
  /** The working folder, absolute. */
  readonly folder: string;
  readonly inspect: (candidate: Candidate) => Inspected;
  readonly inspectBytes: (candidate: Candidate, bytes: Uint8Array) => Inspected;
}

/** A file and what is to be said of it, or why nothing is. */
export type Inspected = InspectedFile | (PathProblem & { readonly kind: 'problem' });

export interface InspectedFile {
  readonly kind: 'inspected';
  readonly candidate: Candidate;
  readonly bytes: Uint8Array;
  readonly opened: Opened;
  readonly analysis: Analysis;
  readonly options: ConversionOptions;
}

/** Finds the files of a run and makes ready to analyse them. */
export async function startRun(request: RunRequest): Promise<Run> {
  const { exclude, paths } = request;
  const surroundings = surroundingsOf(request);
  const { files, settings } = surroundings;
  const search = { ...request, files, paths, rules: { settings, exclude } };
  // The parser gets ready while others look through the files.
  const [engine, first] = await Promise.all([loadEngine(), findCandidates(search, request.looking)]);
  const { searched } = first;
  const project = createProject({ ...surroundings, engine, searched });
  const { candidates: all, problems, files: count } = withAliased(first, search, project);
  const output = request.outputFolder === undefined ? undefined : files.absolute(request.outputFolder);
  const isOutput = ({ argument, absolute }: Candidate): boolean =>
    output !== undefined &&
    below(files.absolute(argument), output) !== undefined &&
    below(output, absolute) !== undefined;
  const candidates = all.filter((candidate) => !isOutput(candidate));
  const { language, options } = request;
  const shared = { language, options, candidates, problems, searched, count };
  return runOver(shared, { ...surroundings, engine, project });
}

/** A run that another thread has started. */
export function resumeRun(shared: SharedRun, engine: Engine): Run {
  const surroundings = surroundingsOf(shared);
  const project = createProject({ ...surroundings, engine, searched: shared.searched });
  return runOver(shared, { ...surroundings, engine, project });
}

function surroundingsOf({ language }: Pick<RunRequest, 'language'>) {
  const files = nodeFiles();
  const folder = files.absolute('.');
  const shown = (path: string): string => below(folder, path) ?? path;
  return { files, folder, shown, settings: settingsReader({ files, language, shown }) };
}

function runOver(shared: SharedRun, means: Means): Run {
  const { engine, files, folder } = means;
  const inspectBytes: Run['inspectBytes'] = (candidate, bytes) => inspected(means, shared, candidate, bytes);
  const inspect: Run['inspect'] = (candidate) => {
    const read = files.read(candidate.path);
    return read.kind === 'failed'
      ? { ...read, kind: 'problem', path: candidate.path }
      : inspectBytes(candidate, read.bytes);
  };
  return { ...shared, shared, engine, files, folder, inspect, inspectBytes };
}

interface Means {
  readonly engine: Engine;
  readonly files: FileSystem;
  readonly folder: string;
  readonly project: Project;
  readonly settings: SettingsReader;
}

function inspected(means: Means, run: SharedRun, candidate: Candidate, bytes: Uint8Array): Inspected {
  const { path, absolute } = candidate;
  const settings = means.settings(folderOf(absolute));
  if (settings.kind === 'invalid') return { ...settings, kind: 'problem' };
  const opened = open(absolute, bytes);
  if (opened.kind === 'unreadable') return { kind: 'problem', path, problem: opened.problem };
  const options = { ...defaultOptions, ...settings.options, ...run.options };
  const { text, cells } = opened;
  const analysis = means.project.analyze({ path: absolute, text, cells }, options);
  return { kind: 'inspected', candidate, bytes, opened, analysis, options };
}

/** What has to be said of a file although it could be analysed. */
export const problemsOf = ({ analysis, candidate }: InspectedFile): readonly PathProblem[] =>
  analysis.limit === undefined ? [] : [{ path: candidate.path, problem: problem(analysis.limit) }];
