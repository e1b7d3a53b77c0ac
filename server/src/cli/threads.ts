import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { FileSystem } from '../project/file-system.ts';
import { inTurn, type Looking } from '../project/sought.ts';
import { lookingAmong } from './looking.ts';
import type { FileOutcome } from './outcome.ts';
import type { SharedRun } from './run.ts';
import type { Task } from './task.ts';
import { workAmong } from './working.ts';

/** Threads of a run. They start when there is enough to do for them; while idle they keep nobody waiting. */
export interface Threads {
  readonly looking: Looking;
  /**
   * Does a task for all files of a run. The outcomes come in the order of the files.
   * @param signal no further file is begun once it says so; what was begun comes out
   */
  readonly work: (task: Task, run: SharedRun, signal?: AbortSignal) => AsyncIterable<FileOutcome>;
}

export interface ThreadSetup {
  /** What a thread runs. */
  readonly file: string;
  readonly resourceLimits: ResourceLimits;
}

const usual: ThreadSetup = {
  file: join(__dirname, 'thread.cjs'),
  // Without limits a thread would let its garbage lie until it had as much as the whole run may take.
  resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 },
};

/** Each holds a parser and its memory, some 60 MB; beside them, this thread puts the outcomes in order. */
const mostThreads = 3;

/** Fewer files are done before threads have started. */
const fewest = 16;

export const isWorthThreads = ({ candidates }: SharedRun): boolean =>
  candidates.length >= fewest && availableParallelism() > 1;

export function createThreads(files: FileSystem, { file, resourceLimits }: ThreadSetup = usual): Threads {
  const count = Math.min(mostThreads, availableParallelism());
  const threads = new Set<Worker>();
  const begin = (): Worker => {
    const thread = new Worker(file, { resourceLimits });
    threads.add(thread);
    thread.once('exit', () => threads.delete(thread)).unref();
    return thread;
  };
  const started = (): readonly Worker[] => {
    while (threads.size < count) begin();
    return [...threads];
  };
  return {
    looking: lookingAmong(() => (count > 1 ? started() : []), inTurn(files)),
    work: (task, run, signal) => workAmong({ started, begin }, task, run, signal),
  };
}
