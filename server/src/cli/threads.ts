import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { problem } from '../verdict/verdict.ts';
import { type FileOutcome, withoutOutcome } from './outcome.ts';
import type { SharedRun } from './run.ts';
import type { Task } from './task.ts';

/** What a thread is told: to take the next file of the run until there is none. */
export interface Order {
  readonly task: Task;
  readonly run: SharedRun;
  /** The number of the next file that nobody has taken; behind it the one that each thread is at. */
  readonly taken: Int32Array;
  readonly thread: number;
}

/** What a thread says. */
export interface Done {
  readonly index: number;
  readonly outcome: FileOutcome;
}

/** Fewer files are done before threads have started. */
const fewest = 16;

/** Each holds a parser and its memory, some 60 MB; beside them, this thread puts the outcomes in order. */
const mostThreads = 3;

/** Without limits a thread would let its garbage lie until it had as much as the whole run may take. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

export const isWorthThreads = ({ candidates }: SharedRun): boolean =>
  candidates.length >= fewest && availableParallelism() > 1;

/** Does a task for all files of a run in several threads. The outcomes come in the order of the files. */
export async function* inThreads(task: Task, run: SharedRun): AsyncGenerator<FileOutcome> {
  const count = Math.min(mostThreads, availableParallelism());
  const taken = new Int32Array(new SharedArrayBuffer(4 * (1 + count)));
  const ready = new Map<number, FileOutcome>();
  let wake = (): void => {};
  const workers = new Set<Worker>();
  const begin = (thread: number): void => {
    Atomics.store(taken, 1 + thread, -1);
    const worker = new Worker(__filename, { resourceLimits });
    workers.add(worker);
    const order: Order = { task, run, taken, thread };
    worker.postMessage(order);
    worker.on('message', ({ index, outcome }: Done) => {
      ready.set(index, outcome);
      wake();
    });
    // A file that brings its thread down is named; another thread goes on with the next one.
    worker.on('error', () => {
      const index = Atomics.load(taken, 1 + thread);
      const path = run.candidates[index]?.path;
      if (path !== undefined) ready.set(index, withoutOutcome([{ path, problem: problem('parser-failed') }]));
      if (path !== undefined) begin(thread);
      wake();
    });
    worker.on('exit', () => workers.delete(worker));
  };
  for (let thread = 0; thread < count; thread++) begin(thread);
  try {
    for (let index = 0; index < run.candidates.length; index++) {
      for (let outcome = ready.get(index); ; outcome = ready.get(index)) {
        if (outcome !== undefined) {
          ready.delete(index);
          yield outcome;
          break;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    // Whoever stops in between wants no further file to be begun; those that are begun are finished.
    Atomics.store(taken, 0, run.candidates.length);
    await Promise.all([...workers].map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
  }
}
