import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process holds once everything that can be collected is, in MB. */
export interface Held {
  readonly heap: number;
  /** With the parser's memory, which no collector sees. */
  readonly external: number;
  readonly resident: number;
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

export function held(): Held {
  if (typeof collect === 'function') collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: megabytes(heapUsed), external: megabytes(external), resident: megabytes(rss) };
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
