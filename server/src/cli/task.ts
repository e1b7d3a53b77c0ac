import colors from 'picocolors';
import type { Language } from '../verdict/localized.ts';
import { checkFile } from './check-file.ts';
import { type Baselines, comparisonFor } from './comparison.ts';
import { convertFileWith } from './convert-file.ts';
import { deliveryTo, type Target } from './delivery.ts';
import type { FileOutcome } from './outcome.ts';
import type { Format } from './reports/format.ts';
import { reporterFor } from './reports/reporter.ts';
import type { Style } from './reports/text.ts';
import type { Inspected, Run } from './run.ts';
import type { Terminal } from './terminal.ts';

/** What a command does with each file, as plain values: other threads are told so. */
export type Task = CheckTask | ConvertTask;

interface AnyTask {
  readonly language: Language;
  readonly format: Format;
  readonly isQuiet: boolean;
  /** Whether what is printed is coloured. */
  readonly isColored: { readonly out: boolean; readonly err: boolean };
}

export interface CheckTask extends AnyTask, Baselines {
  readonly kind: 'check';
  readonly hasStatistics: boolean;
}

export interface ConvertTask extends AnyTask {
  readonly kind: 'convert';
  readonly target: Target;
  readonly includeConfirm: boolean;
}

export type Perform = (file: Inspected) => FileOutcome;

/** @throws where a task cannot be done: who hands out tasks has made sure that they can */
export async function performing(task: Task, run: Run): Promise<Perform> {
  const reporter = await reporterFor(task.format, run, task.language);
  if (task.kind === 'check') {
    const comparison = await comparisonFor(task);
    if (comparison.kind === 'impossible') throw new Error(comparison.message);
    const checking = { ...comparison, task, reporter };
    return (file) => checkFile(checking, file);
  }
  const delivery = deliveryTo(task, run);
  if (delivery.kind === 'impossible') throw new Error(delivery.message);
  const converting = { ...delivery, task, run, reporter };
  return (file) => convertFileWith(converting, file);
}

export const colorsOf = ({ out, err }: Terminal): AnyTask['isColored'] => ({
  out: out.colors.isColorSupported,
  err: err.colors.isColorSupported,
});

export const styleFor = ({ language, isColored }: AnyTask, stream: 'out' | 'err'): Style => ({
  language,
  colors: colors.createColors(isColored[stream]),
});
