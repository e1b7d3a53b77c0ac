import type { PathProblem } from '../project/candidates.ts';
import { problem } from '../verdict/verdict.ts';
import { firstLineOf } from './first-line.ts';
import type { Environment } from './terminal.ts';

/**
 * What is said of a file that our own code, or the memory it has, did not suffice for: the file is named, and the run
 * goes on with the next one.
 * @param error what was thrown; developers who set DEBUG see where
 */
export function faultIn(path: string, error: unknown): PathProblem {
  const { DEBUG }: Environment = process.env;
  const stack = DEBUG && error instanceof Error ? error.stack : undefined;
  return { path, problem: problem('analysis-failed', { reason: stack ?? firstLineOf(error) }) };
}

/** What comes of a file, or of a fault in it. */
export function unlessFaulty<T>(path: string, work: () => T, failed: (fault: PathProblem) => T): T {
  try {
    return work();
  } catch (error) {
    return failed(faultIn(path, error));
  }
}
