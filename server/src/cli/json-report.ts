import type { Language } from '../verdict/localized.ts';
import { helpOf, messageOf } from '../verdict/verdict.ts';
import type { Account } from './account.ts';
import { summaryOf } from './account-text.ts';
import type { FindingReport } from './finding-report.ts';

/** The whole report for machines, as `docs/` promises it; one finding a line, so that large ones can be read by eye. */
export function printJson(account: Account, findings: readonly FindingReport[], language: Language): string {
  const errors = account.problems.map(({ path, problem }) => ({
    path,
    code: problem.code,
    message: `${messageOf(problem, language)} ${helpOf(problem, language)}`,
  }));
  return [
    '{',
    '"version": 1,',
    `"summary": ${JSON.stringify(summaryOf(account))},`,
    `"findings": ${list(findings)},`,
    `"errors": ${list(errors)}`,
    '}\n',
  ].join('\n');
}

const list = (items: readonly object[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
