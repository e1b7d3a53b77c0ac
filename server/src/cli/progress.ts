import type { FilesInvocation } from './invocation.ts';
import type { Inspected, Run } from './run.ts';

/** How far a run is, on a terminal only. */
export interface Progress {
  readonly isShown: boolean;
  readonly searching: (files: number) => void;
  /** Goes through the files of a run, and is gone from the screen at its end. */
  readonly over: (run: Run) => Iterable<Inspected>;
}

/** Nobody wants to see a bar come and go: short runs show none. */
const patience = 400;

export async function showProgress({ terminal, say }: FilesInvocation): Promise<Progress> {
  if (!terminal.err.isLive) return { isShown: false, searching: () => {}, over: inspectAll };
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
    over: function* (run) {
      terminal.err.write(clear);
      let done = 0;
      for (const inspected of inspectAll(run)) {
        if (isSlow() && !bar.isActive) bar.start(run.candidates.length, done);
        bar.update(++done);
        // The bar's own timer has no chance to run between synchronous analyses.
        if (bar.isActive) bar.render();
        yield inspected;
      }
      bar.stop();
    },
  };
}

function* inspectAll(run: Run): Generator<Inspected> {
  for (const problem of run.problems) yield { ...problem, kind: 'problem' };
  for (const candidate of run.candidates) yield run.inspect(candidate);
}
