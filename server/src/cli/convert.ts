import type { PathProblem } from '../project/candidates.ts';
import { type Account, accountOf, type FileAccount, sum } from './account.ts';
import { describeAccount } from './account-text.ts';
import { type Converted, convertFile } from './conversion.ts';
import { type Deliver, deliveryTo, type Target } from './delivery.ts';
import { watchInterruption } from './interrupt.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { nextAfterDiff } from './next.ts';
import { type Printer, printerFor } from './printer.ts';
import { printReport } from './reports/format.ts';
import { type FileReport, reportFile, saysSomething } from './reports/report.ts';
import { describeFile, describeFinding, describeProblem } from './reports/text.ts';
import { type InspectedFile, problemsOf, type Run } from './run.ts';
import { findSubjects } from './subjects.ts';

export interface ConvertInvocation extends FilesInvocation {
  readonly target: Target;
  /** Convert what needs an answer too, by its likeliest reading. */
  readonly includeConfirm: boolean;
}

/** Converts what can be converted, and tells what cannot. */
export async function convert(invocation: ConvertInvocation): Promise<ExitCode> {
  const { terminal, target, say, format } = invocation;
  const subjects = await findSubjects(invocation, {
    outputFolder: target.kind === 'folder' ? target.folder : undefined,
  });
  const print = printerFor(terminal, subjects);
  const delivery = deliveryTo(target, subjects, invocation, (patch) => {
    if (format === 'text') print.result(patch);
  });
  if (delivery.kind === 'impossible') {
    terminal.err.write(`${say('error', { message: delivery.message })}\n`);
    return 2;
  }
  const told = new Set<string>();
  const results: FileResult[] = [];
  const interruption = target.kind === 'diff' ? undefined : watchInterruption();
  let isInterrupted = false;
  for (const file of subjects.inspected) {
    const result =
      file.kind === 'problem'
        ? { problems: [file], account: undefined, converted: undefined, report: undefined }
        : convertOne(file, subjects.run, delivery.deliver, invocation);
    results.push(result);
    for (const problem of result.problems)
      print.message(describeProblem(problem, styleOf(invocation, terminal.err)));
    if (file.kind !== 'problem' && format === 'text' && !invocation.isQuiet)
      tellWhatIsLeft(file, result, invocation, print, told);
    isInterrupted = (await interruption?.happened()) ?? false;
    if (isInterrupted) break;
  }
  interruption?.stopWatching();
  print.flush();
  if (target.kind === 'in-place' && subjects.input !== undefined && format === 'text')
    terminal.out.write(results[0]?.converted?.bytes ?? subjects.input);
  return conclude(results, subjects.run, isInterrupted, invocation);
}

interface FileResult {
  readonly problems: readonly PathProblem[];
  readonly account: FileAccount | undefined;
  readonly converted: Converted | undefined;
  readonly report: FileReport | undefined;
}

function convertOne(
  file: InspectedFile,
  run: Run,
  deliver: Deliver,
  invocation: ConvertInvocation,
): FileResult {
  const { language, say, format, includeConfirm } = invocation;
  const { path } = file.candidate;
  const conversion = convertFile(run, file, includeConfirm);
  const problem =
    conversion.kind === 'problem'
      ? conversion.problem
      : conversion.kind === 'converted'
        ? deliver(file, conversion)
        : undefined;
  const converted = conversion.kind === 'converted' && problem === undefined ? conversion : undefined;
  const findings = converted?.findings ?? new Set();
  return {
    problems: [...problemsOf(file), ...(problem === undefined ? [] : [{ path, problem }])],
    account: accountOf(file, findings, say),
    converted,
    report: format === 'text' ? undefined : reportFile(run, file, findings, language),
  };
}

function tellWhatIsLeft(
  file: InspectedFile,
  { converted }: FileResult,
  invocation: ConvertInvocation,
  print: Printer,
  told: Set<string>,
): void {
  const style = styleOf(invocation, invocation.terminal.err);
  for (const finding of file.analysis.findings)
    if (!converted?.findings.has(finding)) print.message(describeFinding(file, finding, style));
  for (const line of describeFile(file, style, told)) print.message(line);
}

async function conclude(
  results: readonly FileResult[],
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
    const files = results.flatMap(({ report }) =>
      report !== undefined && saysSomething(report) ? [report] : [],
    );
    const whole = {
      account,
      files,
      language,
      exitCode,
      folder: run.folder,
      isNew: false,
      hasStatistics: false,
    };
    terminal.out.write(await printReport(format, whole));
  } else if (!isQuiet) {
    const isDiff = target.kind === 'diff';
    const next = isDiff ? nextAfterDiff(account, invocation) : [];
    const lines = [describeAccount(account, say, isDiff), ...next];
    terminal.err.write(`${lines.join('\n')}\n`);
  }
  if (isInterrupted) {
    const count = results.filter(({ converted }) => converted !== undefined).length;
    terminal.err.write(`${say('interrupted', { count })}\n`);
  }
  return exitCode;
}

function exitCodeOf({ problems, findings }: Account, isInterrupted: boolean): ExitCode {
  if (isInterrupted) return 130;
  if (problems.length > 0) return 2;
  return findings.some(({ outcome, isConverted }) => outcome !== 'reference' && !isConverted) ? 1 : 0;
}
