import { accountOf } from './account.ts';
import { type FileOutcome, type Line, withoutOutcome } from './outcome.ts';
import { reportFile, saysSomething } from './reports/report.ts';
import { describeFile, describeFinding } from './reports/text.ts';
import { type Inspected, type InspectedFile, problemsOf, type Run } from './run.ts';
import { type CheckTask, styleFor } from './task.ts';
import { sayIn } from './texts.ts';

/**
 * What `check` says of a file.
 * @param newIn the file with the findings that count
 */
export function checkFile(
  task: CheckTask,
  run: Run,
  inspected: Inspected,
  newIn = (file: InspectedFile): InspectedFile => file,
): FileOutcome {
  if (inspected.kind === 'problem') return withoutOutcome([inspected]);
  const { language, format } = task;
  const file = newIn(inspected);
  const known = inspected.analysis.findings.length - file.analysis.findings.length;
  const report = format === 'text' ? undefined : reportFile(run, file, new Set(), language);
  return {
    problems: problemsOf(inspected),
    account: accountOf(file, new Set(), sayIn(language), known),
    report: report !== undefined && saysSomething(report) ? report : undefined,
    lines: format === 'text' && !task.hasStatistics ? linesOf(file, task) : [],
    isConverted: false,
  };
}

function linesOf(file: InspectedFile, task: CheckTask): readonly Line[] {
  const style = styleFor(task, 'out');
  const findings = file.analysis.findings.map(
    (finding): Line => ({
      to: 'result',
      text: describeFinding(file, finding, style),
    }),
  );
  return task.isQuiet ? findings : [...findings, ...describeFile(file, style, 'result')];
}
