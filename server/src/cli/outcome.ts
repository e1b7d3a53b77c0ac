import type { PathProblem } from '../project/candidates.ts';
import type { FileAccount } from './account.ts';
import type { Entry } from './baseline.ts';
import type { Printer } from './printer.ts';
import { nothing, type Reported } from './reports/reporter.ts';

/** What a command makes of one file, as plain values: they come from other threads too. */
export interface FileOutcome {
  readonly problems: readonly PathProblem[];
  readonly account: FileAccount | undefined;
  readonly reported: Reported;
  /** For a baseline. */
  readonly recorded: readonly Entry[];
  /** What is printed of it at once. */
  readonly lines: readonly Line[];
  readonly isConverted: boolean;
}

/** A line, or several that belong together. */
export interface Line {
  readonly to: keyof Pick<Printer, 'result' | 'message'>;
  readonly text: string;
  /** What to do about it: a run over many files says it once for each code. */
  readonly help?: { readonly code: string; readonly text: string } | undefined;
}

/** @param told the codes of which what to do has been said */
export function printLines(lines: readonly Line[], print: Printer, told: Set<string>): void {
  for (const { to, text, help } of lines) {
    const isNew = help !== undefined && !told.has(help.code);
    if (isNew) told.add(help.code);
    print[to](isNew ? `${text}\n${help.text}` : text);
  }
}

/** Of a file that could not be looked at. */
export const withoutOutcome = (problem: PathProblem): FileOutcome => ({
  problems: [problem],
  account: undefined,
  reported: nothing,
  recorded: [],
  lines: [],
  isConverted: false,
});
