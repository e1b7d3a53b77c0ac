import type { PathProblem } from '../project/candidates.ts';
import { problem } from '../verdict/verdict.ts';
import type { Environment } from './terminal.ts';

/**
 * What is said of a file that our own code, or the memory it has, did not suffice for: the file is named, and the run
 * goes on with the next one.
 * @param error what was thrown; developers who set DEBUG see where
 */
export function faultIn(path: string, error: unknown): PathProblem {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const [reason = ''] = message.split('\n');
  const { DEBUG }: Environment = process.env;
  return { path, problem: problem('analysis-failed', { reason: DEBUG ? stack : reason }) };
}

/** What comes of a file, or of a fault in it. */
export function unlessFaulty<T>(path: string, work: () => T, failed: (fault: PathProblem) => T): T {
  try {
    return work();
  } catch (error) {
    return failed(faultIn(path, error));
  }
}
