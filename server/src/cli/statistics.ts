import type { Code } from '../verdict/verdict.ts';
import type { Account, Outcome } from './account.ts';
import type { Say } from './texts.ts';

/** How many findings share an outcome and a code. */
export interface Statistic {
  readonly outcome: Outcome;
  readonly code: Code | 'ready';
  readonly count: number;
}

/** Counts by outcome and code, most frequent first, those alike by name. */
export function statisticsOf({ findings }: Pick<Account, 'findings'>): readonly Statistic[] {
  const counts = new Map<string, Statistic>();
  for (const { outcome, code = 'ready' } of findings) {
    const key = `${outcome} ${code}`;
    counts.set(key, { outcome, code, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** The counts in lines of text. */
export function describeStatistics(account: Pick<Account, 'findings'>, say: Say): readonly string[] {
  const statistics = statisticsOf(account);
  const width = String(statistics[0]?.count ?? '').length;
  return statistics.map(({ outcome, code, count }) => {
    const reason = code === 'ready' ? '' : ` [${code}]`;
    return `${String(count).padStart(width)} ${say(outcome)}${reason}`;
  });
}
