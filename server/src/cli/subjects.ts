import type { FilesInvocation } from './invocation.ts';
import { showProgress } from './progress.ts';
import { type Inspected, type Run, type RunRequest, startRun } from './run.ts';
import { standardInput } from './standard-input.ts';

/** What a command goes through. */
export interface Subjects {
  readonly run: Run;
  /** What was piped in, where that is what the command is about. */
  readonly input: Uint8Array | undefined;
  /** Every file, analysed when it is asked for; those that could not be found first. */
  readonly inspected: Iterable<Inspected>;
  /** Something redraws a line of the terminal meanwhile: what is printed has to wait. */
  readonly isAnimated: boolean;
}

/** Finds what a command is about: files, or what is piped in. */
export async function findSubjects(
  invocation: FilesInvocation,
  more: Pick<RunRequest, 'wanted' | 'outputFolder'> = {},
): Promise<Subjects> {
  const { terminal, paths } = invocation;
  const progress = await showProgress(invocation);
  const input = paths.includes(standardInput) ? terminal.input() : undefined;
  const run = await startRun({
    ...invocation,
    paths: input === undefined ? paths : [],
    ...more,
    onProgress: progress.searching,
  });
  return input === undefined
    ? { run, input, inspected: progress.over(run), isAnimated: progress.isShown }
    : { run: { ...run, count: 1 }, input, inspected: [inspectInput(run, input)], isAnimated: false };
}

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
