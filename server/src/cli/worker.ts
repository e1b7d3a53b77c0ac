import { parentPort } from 'node:worker_threads';
import { loadEngine } from './load-engine.ts';
import { resumeRun } from './run.ts';
import { performing } from './task.ts';
import type { Done, Order } from './threads.ts';

/** A thread of a run: takes one file after the other until there is none left. */
export async function work(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('a worker without a parent');
  const order = new Promise<Order>((resolve) => port.once('message', resolve));
  const engine = await loadEngine();
  const { task, run: shared, taken, thread } = await order;
  const run = resumeRun(shared, engine);
  const perform = performing(task, run);
  for (;;) {
    const index = Atomics.add(taken, 0, 1);
    const candidate = run.candidates[index];
    if (candidate === undefined) return;
    Atomics.store(taken, 1 + thread, index);
    const done: Done = { index, outcome: perform(run.inspect(candidate)) };
    port.postMessage(done);
  }
}
