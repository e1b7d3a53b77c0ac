import type { PathProblem } from '../project/candidates.ts';
import { type Account, count, type FileAccount, sum } from './account.ts';
import { describeAccount } from './account-text.ts';
import type { Entry } from './baseline.ts';
import { type Baselines, comparisonFor, type Written, writeBaseline } from './comparison.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { nextAfterCheck } from './next.ts';
import { printLines } from './outcome.ts';
import { printerFor } from './printer.ts';
import { printReport } from './reports/format.ts';
import { type Reported, together } from './reports/reporter.ts';
import { describeProblem } from './reports/text.ts';
import { describeStatistics } from './statistics.ts';
import { findSubjects } from './subjects.ts';
import { type CheckTask, colorsOf, performing } from './task.ts';

export interface CheckInvocation extends FilesInvocation, Baselines {
  /** Counts in place of a list. */
  readonly hasStatistics: boolean;
}

/** Lists what there is to convert. */
export async function check(invocation: CheckInvocation): Promise<ExitCode> {
  const { terminal, language, say, format, isQuiet, hasStatistics, baseline } = invocation;
  const comparison = await comparisonFor(invocation);
  if (comparison.kind === 'impossible') {
    terminal.err.write(`${say('error', { message: comparison.message })}\n`);
    return 2;
  }
  const task: CheckTask = {
    kind: 'check',
    language,
    format,
    isQuiet,
    hasStatistics,
    baseline,
    writeBaseline: invocation.writeBaseline,
    isColored: colorsOf(terminal),
  };
  const subjects = await findSubjects(invocation);
  const print = printerFor(terminal, subjects);
  const told = new Set<string>();
  const accounts: FileAccount[] = [];
  const problems: PathProblem[] = [];
  const reported: Reported[] = [];
  const recorded: (readonly Entry[])[] = [];
  for await (const outcome of subjects.outcomes(await performing(task, subjects.run), task)) {
    for (const problem of outcome.problems)
      print.message(describeProblem(problem, styleOf(invocation, terminal.err)));
    printLines(outcome.lines, print, told);
    problems.push(...outcome.problems);
    if (outcome.account !== undefined) accounts.push(outcome.account);
    reported.push(outcome.reported);
    recorded.push(outcome.recorded);
  }
  const account = sum(subjects.run.count, accounts, problems);
  const written =
    task.writeBaseline === undefined ? undefined : await writeBaseline(task.writeBaseline, recorded.flat());
  const exitCode = exitCodeOf(account, written);
  print.flush();
  if (format === 'text') tellAccount(account, invocation);
  else {
    const { folder } = subjects.run;
    const isNew = baseline !== undefined;
    const report = { account, ...together(reported), language, exitCode, folder, isNew, hasStatistics };
    for (const piece of await printReport(format, report)) terminal.out.write(piece);
  }
  if (written !== undefined) tellWritten(written, invocation);
  return exitCode;
}

function exitCodeOf(account: Account, written: Written | undefined): ExitCode {
  if (account.problems.length > 0 || written?.problem !== undefined) return 2;
  return count(account, 'automatic', 'confirm', 'refused') > 0 ? 1 : 0;
}

function tellAccount(account: Account, invocation: CheckInvocation): void {
  const { terminal, say, isQuiet, hasStatistics } = invocation;
  const statistics = hasStatistics ? describeStatistics(account, say).map((line) => `${line}\n`) : [];
  const isListed = account.findings.length > 0;
  const lines = isQuiet ? [] : [describeAccount(account, say), ...nextAfterCheck(account, invocation)];
  const paragraph = isQuiet ? '' : `${isListed ? '\n' : ''}${lines.join('\n')}\n`;
  terminal.out.write(statistics.join('') + paragraph);
}

function tellWritten({ path, count, problem }: Written, invocation: CheckInvocation): void {
  const { terminal, say, isQuiet } = invocation;
  if (problem !== undefined)
    terminal.err.write(`${describeProblem({ path, problem }, styleOf(invocation, terminal.err))}\n`);
  else if (!isQuiet) terminal.err.write(`${say('baseline-written', { path, count })}\n`);
}
