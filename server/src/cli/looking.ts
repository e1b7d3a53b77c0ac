import type { Worker } from 'node:worker_threads';
import type { Looked, Looking } from '../project/sought.ts';
import type { LookOrder, Reply } from './messages.ts';

/** Fewer groups of files are looked at before threads have started. */
const fewest = 16;

/** So many groups are handed out before the first of them has come back. */
const mostUnderway = 64;

/**
 * Looks at many files in threads, at few of them here. This thread goes on finding files meanwhile.
 * @param start starts threads, if it is worth it
 */
export const lookingAmong = (start: () => readonly Worker[], here: Looking): Looking =>
  async function* (groups, sought) {
    const rest = groups[Symbol.iterator]();
    const first = taken(rest, fewest);
    const threads = first.length < fewest ? [] : start();
    if (threads.length === 0) {
      yield* here(chained(first, rest), sought);
      return;
    }
    const waiting = new Map<number, Answer>();
    const listen = (reply: Reply): void => {
      if (reply.kind === 'looked') waiting.get(reply.group)?.resolve(reply.looked);
    };
    const fail = (error: Error): void => {
      for (const { reject } of waiting.values()) reject(error);
    };
    const end = (): void => fail(new Error('a thread ended before its time'));
    for (const thread of threads) thread.on('message', listen).on('error', fail).on('exit', end).ref();
    let group = 0;
    const ask = (paths: readonly string[]): Promise<readonly Looked[]> => {
      const order: LookOrder = { kind: 'look', group: group++, paths, sought };
      return new Promise<readonly Looked[]>((resolve, reject) => {
        waiting.set(order.group, { resolve, reject });
        threads[order.group % threads.length]?.postMessage(order);
      }).finally(() => waiting.delete(order.group));
    };
    try {
      yield* inOrder(chained(first, rest), ask);
    } finally {
      // What else becomes of a thread still ends in `fail`, where nobody waits any more.
      for (const thread of threads) thread.off('message', listen).unref();
    }
  };

interface Answer {
  readonly resolve: (looked: readonly Looked[]) => void;
  readonly reject: (error: Error) => void;
}

/** What comes of each item, in their order, with several of them underway. */
async function* inOrder<T, U>(items: Iterable<T>, ask: (item: T) => Promise<U>): AsyncGenerator<U> {
  const underway: Promise<U>[] = [];
  for (const item of items) {
    const answer = ask(item);
    // What fails is told when its turn comes, and not before.
    answer.catch(() => {});
    underway.push(answer);
    const first = underway.length < mostUnderway ? undefined : underway.shift();
    if (first !== undefined) yield await first;
  }
  yield* underway;
}

function taken<T>(items: Iterator<T>, most: number): readonly T[] {
  const first: T[] = [];
  while (first.length < most) {
    const next = items.next();
    if (next.done) break;
    first.push(next.value);
  }
  return first;
}

function* chained<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}
