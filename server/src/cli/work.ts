import type { MessagePort } from 'node:worker_threads';
import { loadEngine } from './load-engine.ts';
import type { Done, WorkOrder } from './messages.ts';
import { resumeRun } from './run.ts';
import { performing } from './task.ts';

/** Takes one file of a run after the other until there is none left. */
export async function work(
  { task, run: shared, taken, thread }: WorkOrder,
  port: MessagePort,
): Promise<void> {
  const run = resumeRun(shared, await loadEngine());
  const perform = await performing(task, run);
  for (;;) {
    const index = Atomics.add(taken, 0, 1);
    const candidate = run.candidates[index];
    if (candidate === undefined) return;
    Atomics.store(taken, 1 + thread, index);
    const outcome = perform(run.inspect(candidate));
    const done: Done = { kind: 'done', index, outcome };
    const { lines } = outcome.reported;
    // What may be long is handed over, not copied.
    port.postMessage(done, lines.length === 0 ? [] : [lines.buffer]);
  }
}
