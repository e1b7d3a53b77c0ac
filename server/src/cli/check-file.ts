import { accountOf } from './account.ts';
import type { Compared } from './comparison.ts';
import { type FileOutcome, type Line, withoutOutcome } from './outcome.ts';
import type { Reporter } from './reports/reporter.ts';
import { describeFile, describeFinding } from './reports/text.ts';
import { type Inspected, type InspectedFile, problemsOf } from './run.ts';
import { type CheckTask, styleFor } from './task.ts';
import { sayIn } from './texts.ts';

/** How files are checked. */
export interface Checking {
  readonly task: CheckTask;
  readonly compare: (file: InspectedFile) => Compared;
  readonly reporter: Reporter;
}

/** What `check` says of a file. */
export function checkFile({ task, compare, reporter }: Checking, inspected: Inspected): FileOutcome {
  if (inspected.kind === 'problem') return withoutOutcome(inspected);
  const { language, format } = task;
  const { file, recorded } = compare(inspected);
  const known = inspected.analysis.findings.length - file.analysis.findings.length;
  return {
    problems: problemsOf(inspected),
    account: accountOf(file, new Set(), sayIn(language), known),
    reported: reporter(file, new Set()),
    recorded,
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
