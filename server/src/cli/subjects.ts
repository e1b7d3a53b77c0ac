import type { PathProblem } from '../project/candidates.ts';
import { unlessFaulty } from './fault.ts';
import type { FilesInvocation } from './invocation.ts';
import { nodeFiles } from './node-files.ts';
import { type FileOutcome, withoutOutcome } from './outcome.ts';
import { showProgress } from './progress.ts';
import { type Inspected, type Run, type RunRequest, startRun } from './run.ts';
import { standardInput } from './standard-input.ts';
import type { Perform, Task } from './task.ts';
import { createThreads, isWorthThreads } from './threads.ts';

/** What a command goes through. */
export interface Subjects {
  readonly run: Run;
  /** What was piped in, where that is what the command is about. */
  readonly input: Uint8Array | undefined;
  /** Every file, analysed when it is asked for; those that could not be found first. */
  readonly inspected: AsyncIterable<Inspected>;
  /**
   * What comes of every file, in the same order. Many files are shared out among threads.
   * @param task what to tell these
   * @param signal no further file is begun once it says so; what was begun comes out
   */
  readonly outcomes: (perform: Perform, task: Task, signal?: AbortSignal) => AsyncIterable<FileOutcome>;
  /** Something redraws a line of the terminal meanwhile: what is printed has to wait. */
  readonly isAnimated: boolean;
}

/** Finds what a command is about: files, or what is piped in. */
export async function findSubjects(
  invocation: FilesInvocation,
  more: Pick<RunRequest, 'sought' | 'outputFolder'> = {},
): Promise<Subjects> {
  const { terminal, paths } = invocation;
  const progress = await showProgress(invocation);
  const input = paths.includes(standardInput) ? terminal.input() : undefined;
  const threads = createThreads(nodeFiles());
  const run = await startRun({
    ...invocation,
    paths: input === undefined ? paths : [],
    ...more,
    looking: threads.looking,
    onProgress: progress.searching,
  });
  const { problems, candidates } = run;
  const inspect = function* (): Generator<Inspected> {
    if (input !== undefined) yield inspectInput(run, input);
    for (const problem of problems) yield uninspected(problem);
    for (const candidate of candidates)
      yield unlessFaulty(candidate.path, () => run.inspect(candidate), uninspected);
  };
  const inThreads = async function* (
    perform: Perform,
    task: Task,
    signal?: AbortSignal,
  ): AsyncGenerator<FileOutcome> {
    for (const problem of problems) yield perform(uninspected(problem));
    yield* threads.work(task, run.shared, signal);
  };
  const follow = <T>(results: AsyncIterable<T>): AsyncIterable<T> =>
    input === undefined ? progress.over(results, problems.length + candidates.length) : results;
  return {
    run: input === undefined ? run : { ...run, count: 1 },
    input,
    isAnimated: input === undefined && progress.isShown,
    inspected: follow(each(inspect())),
    outcomes: (perform, task, signal) =>
      follow(
        isWorthThreads(run.shared)
          ? inThreads(perform, task, signal)
          : eachOf(inspect(), persistent(perform), signal),
      ),
  };
}

async function* eachOf<T, U>(
  items: Iterable<T>,
  use: (item: T) => U,
  signal?: AbortSignal,
): AsyncGenerator<U> {
  for (const item of items) {
    yield use(item);
    if (signal === undefined) continue;
    // The process hears of a signal only when it has nothing else to do.
    await new Promise(setImmediate);
    if (signal.aborted) return;
  }
}

const uninspected = (problem: PathProblem): Inspected => ({ ...problem, kind: 'problem' });

/** The same, but that a fault in one file does not end the run. */
const persistent =
  (perform: Perform): Perform =>
  (file) => {
    const { path } = file.kind === 'problem' ? file : file.candidate;
    return unlessFaulty(path, () => perform(file), withoutOutcome);
  };

const each = <T>(items: Iterable<T>): AsyncIterable<T> => eachOf(items, (item) => item);

function inspectInput(run: Run, bytes: Uint8Array): Inspected {
  const name = isNotebook(bytes) ? '<stdin>.ipynb' : '<stdin>.py';
  const absolute = run.files.absolute(name);
  return run.inspectBytes({ path: standardInput, argument: standardInput, absolute }, bytes);
}

/** Nothing tells what is piped in but itself. Python that begins with a brace and says `"nbformat"` is a notebook too. */
function isNotebook(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return /^\s*\{/.test(text) && text.includes('"nbformat"');
}
