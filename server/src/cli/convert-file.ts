import type { Finding } from '../analysis.ts';
import { accountOf } from './account.ts';
import { convertFile } from './conversion.ts';
import type { Deliver } from './delivery.ts';
import { type FileOutcome, type Line, withoutOutcome } from './outcome.ts';
import type { Reporter } from './reports/reporter.ts';
import { describeFile, describeFinding } from './reports/text.ts';
import { type Inspected, type InspectedFile, problemsOf, type Run } from './run.ts';
import { type ConvertTask, styleFor } from './task.ts';
import { sayIn } from './texts.ts';

/** How files are converted. */
export interface Converting {
  readonly task: ConvertTask;
  readonly run: Run;
  readonly deliver: Deliver;
  readonly reporter: Reporter;
}

/** Converts what can be converted in a file, delivers it, and tells what is left. */
export function convertFileWith({ task, run, deliver, reporter }: Converting, file: Inspected): FileOutcome {
  if (file.kind === 'problem') return withoutOutcome(file);
  const { language, format } = task;
  const { path } = file.candidate;
  const conversion = convertFile(run, file, task.includeConfirm);
  const delivered = conversion.kind === 'converted' ? deliver(file, conversion) : {};
  const problem = conversion.kind === 'problem' ? conversion.problem : delivered.problem;
  const isConverted = conversion.kind === 'converted' && problem === undefined;
  const converted: ReadonlySet<Finding> = isConverted ? conversion.findings : new Set();
  return {
    problems: [...problemsOf(file), ...(problem === undefined ? [] : [{ path, problem }])],
    account: accountOf(file, converted, sayIn(language)),
    reported: reporter(file, converted),
    recorded: [],
    lines: format === 'text' ? linesOf(file, converted, delivered.patch, task) : [],
    isConverted,
  };
}

function linesOf(
  file: InspectedFile,
  converted: ReadonlySet<Finding>,
  patch: string | undefined,
  task: ConvertTask,
): readonly Line[] {
  const result: readonly Line[] = patch === undefined ? [] : [{ to: 'result', text: patch }];
  if (task.isQuiet) return result;
  const style = styleFor(task, 'err');
  const left = file.analysis.findings.filter((finding) => !converted.has(finding));
  const messages = left.map(
    (finding): Line => ({
      to: 'message',
      text: describeFinding(file, finding, style),
    }),
  );
  return [...result, ...messages, ...describeFile(file, style, 'message')];
}
