import type { Subjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

/** Prints line by line, or all at once where a progress bar would be torn. */
export interface Printer {
  /** To standard output. */
  readonly result: (line: string) => void;
  /** To standard error. */
  readonly message: (line: string) => void;
  /** Prints what was held back. */
  readonly flush: () => void;
}

export function printerFor(terminal: Terminal, { isAnimated }: Pick<Subjects, 'isAnimated'>): Printer {
  const held: (() => void)[] = [];
  const print = (write: () => void): void => {
    if (isAnimated) held.push(write);
    else write();
  };
  return {
    result: (line) => print(() => terminal.out.write(`${line}\n`)),
    message: (line) => print(() => terminal.err.write(`${line}\n`)),
    flush: () => {
      for (const write of held.splice(0)) write();
    },
  };
}
