import { type Account, sum } from './account.ts';
import { describeAccount } from './account-text.ts';
import { convertFileWith } from './convert-file.ts';
import { type Deliver, type Delivery, deliveryTo, type Target } from './delivery.ts';
import { watchInterruption } from './interrupt.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { nextAfterDiff } from './next.ts';
import { type FileOutcome, printLines } from './outcome.ts';
import { printerFor } from './printer.ts';
import { printReport } from './reports/format.ts';
import { reporterFor, together } from './reports/reporter.ts';
import { describeProblem } from './reports/text.ts';
import type { Run } from './run.ts';
import { findSubjects } from './subjects.ts';
import { type ConvertTask, colorsOf, type Perform } from './task.ts';

export interface ConvertInvocation extends FilesInvocation {
  readonly target: Target;
  /** Convert what needs an answer too, by its likeliest reading. */
  readonly includeConfirm: boolean;
}

/** Converts what can be converted, and tells what cannot. */
export async function convert(invocation: ConvertInvocation): Promise<ExitCode> {
  const { terminal, target, say, format, language, isQuiet, includeConfirm } = invocation;
  const task: ConvertTask = {
    kind: 'convert',
    language,
    format,
    isQuiet,
    target,
    includeConfirm,
    isColored: colorsOf(terminal),
  };
  const subjects = await findSubjects(invocation, {
    outputFolder: target.kind === 'folder' ? target.folder : undefined,
  });
  const { run, input } = subjects;
  const print = printerFor(terminal, subjects);
  let piped = input;
  const toOutput: Deliver = (_, { bytes }) => {
    piped = bytes;
    return {};
  };
  // What was piped in is printed once everything is done, converted or not.
  const isFilter = input !== undefined && target.kind === 'in-place';
  const delivery: Delivery = isFilter ? { kind: 'delivery', deliver: toOutput } : deliveryTo(task, run);
  if (delivery.kind === 'impossible') {
    terminal.err.write(`${say('error', { message: delivery.message })}\n`);
    return 2;
  }
  const told = new Set<string>();
  const outcomes: FileOutcome[] = [];
  const interruption = target.kind === 'diff' ? undefined : watchInterruption();
  const converting = { ...delivery, task, run, reporter: await reporterFor(format, run, language) };
  const perform: Perform = (file) => convertFileWith(converting, file);
  for await (const outcome of subjects.outcomes(perform, task, interruption?.signal)) {
    outcomes.push({ ...outcome, lines: [] });
    for (const problem of outcome.problems)
      print.message(describeProblem(problem, styleOf(invocation, terminal.err)));
    printLines(outcome.lines, print, told);
  }
  interruption?.stopWatching();
  print.flush();
  if (isFilter && format === 'text') terminal.out.write(piped ?? '');
  return conclude(outcomes, run, interruption?.signal.aborted === true, invocation);
}

async function conclude(
  results: readonly FileOutcome[],
  run: Run,
  isInterrupted: boolean,
  invocation: ConvertInvocation,
): Promise<ExitCode> {
  const { terminal, language, say, format, isQuiet, target } = invocation;
  const accounts = results.map(({ account }) => account).filter((account) => account !== undefined);
  const problems = results.flatMap((result) => result.problems);
  const account = sum(run.count, accounts, problems);
  const exitCode = exitCodeOf(account, isInterrupted);
  if (format !== 'text') {
    const whole = {
      account,
      ...together(results.map(({ reported }) => reported)),
      language,
      exitCode,
      folder: run.folder,
      isNew: false,
      hasStatistics: false,
    };
    for (const piece of await printReport(format, whole)) terminal.out.write(piece);
  } else if (!isQuiet) {
    const isDiff = target.kind === 'diff';
    const next = isDiff ? nextAfterDiff(account, invocation) : [];
    const lines = [describeAccount(account, say, isDiff), ...next];
    terminal.err.write(`${lines.join('\n')}\n`);
  }
  if (isInterrupted) {
    const count = results.filter(({ isConverted }) => isConverted).length;
    terminal.err.write(`${say('interrupted', { count })}\n`);
  }
  return exitCode;
}

function exitCodeOf({ problems, findings }: Account, isInterrupted: boolean): ExitCode {
  if (isInterrupted) return 130;
  if (problems.length > 0) return 2;
  return findings.some(({ outcome, isConverted }) => outcome !== 'reference' && !isConverted) ? 1 : 0;
}
