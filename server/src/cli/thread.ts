import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { lookAt } from '../project/sought.ts';
import { loadBundle } from './bundle.ts';
import type { LookedAt, Order } from './messages.ts';
import { nodeFiles } from './node-files.ts';

// A thread of a run. It looks at files first, which takes little code, and works on those that are worth it later.
const port = parentPort;
if (port === null) throw new Error('a thread without a parent');
const files = nodeFiles();

port.on('message', (order: Order) => {
  if (order.kind === 'look') {
    const { group, paths, sought } = order;
    const reply: LookedAt = { kind: 'looked', group, looked: lookAt(files, paths, sought) };
    port.postMessage(reply);
  } else
    void loadBundle<typeof import('./load.ts')>(join(__dirname, 'load.cjs'))
      .loadWork()
      .then(({ work }) => work(order, port))
      .then(() => port.close())
      // Outside of the promise: of what is thrown in one, Node may be told only to warn.
      .catch((error: unknown) =>
        queueMicrotask(() => {
          throw error;
        }),
      );
});
