import type { Language } from '../../verdict/localized.ts';
import { saidOf } from '../../verdict/verdict.ts';
import { summaryOf } from '../account-text.ts';
import type { InspectedFile, Run } from '../run.ts';
import { statisticsOf } from '../statistics.ts';
import { reportFinding } from './finding.ts';
import type { Report } from './report.ts';

/** The findings of a file, one a line. */
export const findingLines = (run: Pick<Run, 'engine'>, file: InspectedFile, language: Language): string =>
  linesOf(file.analysis.findings.map((finding) => reportFinding(run, file, finding, language)));

/** The whole report for machines, as `docs/` promises it; one finding a line, so that large ones can be read by eye. */
export function* printJson(report: Report): Generator<string | Uint8Array> {
  const { account, language, hasStatistics } = report;
  const errors = account.problems.map(({ path, problem }) => ({
    path,
    code: problem.code,
    message: saidOf(problem, language),
  }));
  yield `{\n"version": 1,\n"summary": ${JSON.stringify(summaryOf(account))},\n`;
  if (hasStatistics) yield `"statistics": ${list(linesOf(statisticsOf(account)))},\n`;
  yield '"findings": [';
  for (const [i, lines] of report.lines.entries()) {
    yield i === 0 ? '\n' : ',\n';
    yield lines;
  }
  yield report.lines.length === 0 ? ']' : '\n]';
  yield `,\n"errors": ${list(linesOf(errors))}\n}\n`;
}

const linesOf = (items: readonly object[]): string => items.map((item) => JSON.stringify(item)).join(',\n');

const list = (items: string): string => (items === '' ? '[]' : `[\n${items}\n]`);
