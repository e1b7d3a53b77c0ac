import { summaryOf } from '../account-text.ts';
import { statisticsOf } from '../statistics.ts';
import { adviceOf, type Report } from './report.ts';

/** The whole report for machines, as `docs/` promises it; one finding a line, so that large ones can be read by eye. */
export function printJson({ account, files, language, hasStatistics }: Report): string {
  const findings = files.flatMap((file) => file.findings.map(({ finding }) => finding));
  const errors = account.problems.map(({ path, problem }) => {
    const { code, message, help } = adviceOf(problem, language);
    return { path, code, message: `${message} ${help}` };
  });
  return [
    '{',
    '"version": 1,',
    `"summary": ${JSON.stringify(summaryOf(account))},`,
    ...(hasStatistics ? [`"statistics": ${list(statisticsOf(account))},`] : []),
    `"findings": ${list(findings)},`,
    `"errors": ${list(errors)}`,
    '}\n',
  ].join('\n');
}

const list = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
