import type { FilesInvocation } from './invocation.ts';

/** How far a run is, on a terminal only. */
export interface Progress {
  readonly isShown: boolean;
  readonly searching: (files: number) => void;
  /** Counts what comes of the files of a run, and is gone from the screen at its end. */
  readonly over: <T>(results: AsyncIterable<T>, total: number) => AsyncIterable<T>;
}

/** Nobody wants to see a bar come and go: short runs show none. */
const patience = 400;

export async function showProgress({ terminal, say }: FilesInvocation): Promise<Progress> {
  if (!terminal.err.isLive) return { isShown: false, searching: () => {}, over: (results) => results };
  const { default: progress } = await import('cli-progress');
  const began = Date.now();
  const isSlow = (): boolean => Date.now() - began > patience;
  const clear = '\r\u001b[K';
  const format = say('progress', { bar: '{bar}', value: '{value}', total: '{total}' });
  const bar = new progress.SingleBar({
    format,
    clearOnComplete: true,
    hideCursor: null,
    stream: process.stderr,
  });
  return {
    isShown: true,
    searching: (count) => {
      if (isSlow()) terminal.err.write(clear + say('searching', { count }));
    },
    over: async function* (results, total) {
      terminal.err.write(clear);
      let done = 0;
      for await (const result of results) {
        if (isSlow() && !bar.isActive) bar.start(total, done);
        bar.update(++done);
        // The bar's own timer has no chance to run between synchronous analyses.
        if (bar.isActive) bar.render();
        yield result;
      }
      bar.stop();
    },
  };
}
