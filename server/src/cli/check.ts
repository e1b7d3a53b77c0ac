import { type Account, accountOf, count, type FileAccount, sum } from './account.ts';
import { describeAccount } from './account-text.ts';
import { type FindingReport, reportFinding } from './finding-report.ts';
import { type ExitCode, type FilesInvocation, styleOf } from './invocation.ts';
import { printJson } from './json-report.ts';
import { nextAfterCheck } from './next.ts';
import { printerFor } from './printer.ts';
import { problemsOf } from './run.ts';
import { findSubjects } from './subjects.ts';
import { describeFile, describeFinding, describeProblem } from './text-report.ts';

/** Lists what there is to convert. */
export async function check(invocation: FilesInvocation): Promise<ExitCode> {
  const { terminal, language, say, format, isQuiet } = invocation;
  const subjects = await findSubjects(invocation);
  const print = printerFor(terminal, subjects);
  const told = new Set<string>();
  const accounts: FileAccount[] = [];
  const problems: Account['problems'][number][] = [];
  const reports: FindingReport[] = [];
  for (const file of subjects.inspected) {
    const own = file.kind === 'problem' ? [file] : problemsOf(file);
    for (const problem of own) {
      problems.push(problem);
      print.message(describeProblem(problem, styleOf(invocation, terminal.err)));
    }
    if (file.kind === 'problem') continue;
    accounts.push(accountOf(file, new Set(), say));
    const { findings } = file.analysis;
    if (format === 'json') {
      for (const finding of findings) reports.push(reportFinding(subjects.run, file, finding, language));
    } else {
      const style = styleOf(invocation, terminal.out);
      for (const finding of findings) print.result(describeFinding(file, finding, style));
      if (!isQuiet) for (const line of describeFile(file, style, told)) print.result(line);
    }
  }
  const account = sum(subjects.run.count, accounts, problems);
  print.flush();
  if (format === 'json') terminal.out.write(printJson(account, reports, language));
  else if (!isQuiet) {
    const paragraphs = [describeAccount(account, say), ...nextAfterCheck(account, invocation)];
    terminal.out.write(
      `${count(account, 'automatic', 'confirm', 'refused', 'reference') > 0 ? '\n' : ''}${paragraphs.join('\n')}\n`,
    );
  }
  if (problems.length > 0) return 2;
  return count(account, 'automatic', 'confirm', 'refused') > 0 ? 1 : 0;
}
