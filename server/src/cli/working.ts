import type { Worker } from 'node:worker_threads';
import { faultIn } from './fault.ts';
import type { Reply, WorkOrder } from './messages.ts';
import { type FileOutcome, withoutOutcome } from './outcome.ts';
import type { SharedRun } from './run.ts';
import type { Task } from './task.ts';

/** Where threads come from. */
export interface Workforce {
  readonly started: () => readonly Worker[];
  /** One more, in the place of another. */
  readonly begin: () => Worker;
}

/**
 * Shares the files of a run out among threads, and puts what comes of them in order.
 * @param signal no further file is begun once it says so; what was begun comes out
 */
export async function* workAmong(
  { started, begin }: Workforce,
  task: Task,
  run: SharedRun,
  signal?: AbortSignal,
): AsyncGenerator<FileOutcome> {
  const threads = started();
  const taken = new Int32Array(new SharedArrayBuffer(4 * (1 + threads.length)));
  const ready = new Map<number, FileOutcome>();
  const working = new Set<Worker>();
  let end = run.candidates.length;
  let wake = (): void => {};
  let failure = new Error('threads ended before their time');
  const order = (worker: Worker, thread: number): void => {
    Atomics.store(taken, 1 + thread, -1);
    working.add(worker);
    worker.on('message', (reply: Reply) => {
      if (reply.kind === 'done') ready.set(reply.index, reply.outcome);
      wake();
    });
    // A file that brings its thread down is named; another thread goes on with the next one.
    worker.on('error', (error) => {
      const index = Atomics.load(taken, 1 + thread);
      const path = run.candidates[index]?.path;
      if (path === undefined) failure = error;
      else {
        ready.set(index, withoutOutcome(faultIn(path, error)));
        order(begin(), thread);
      }
    });
    worker.on('exit', () => {
      working.delete(worker);
      wake();
    });
    worker.ref();
    const message: WorkOrder = { kind: 'work', task, run, taken, thread };
    worker.postMessage(message);
  };
  const stop = (): void => {
    end = Math.min(end, Atomics.exchange(taken, 0, run.candidates.length));
    wake();
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  for (const [thread, worker] of threads.entries()) order(worker, thread);
  try {
    for (let index = 0; index < end; ) {
      const outcome = ready.get(index);
      if (outcome !== undefined) {
        ready.delete(index++);
        yield outcome;
      } else if (working.size > 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else throw failure;
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', stop);
    await Promise.all([...working].map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
  }
}
