import { type Account, type Counted, count, type Outcome } from './account.ts';
import type { Say, TextKey } from './texts.ts';

/**
 * The account in lines of text.
 * @param isDiff what is converted was printed and not written
 */
export function describeAccount(account: Account, say: Say, isDiff = false): string {
  const { findings, others, suppressed, known, problems, files } = account;
  const converted = findings.filter(({ isConverted }) => isConverted).length;
  const paths = [...new Set(problems.map(({ path }) => path))];
  const lines = [
    ...(findings.length + known === 0 && problems.length === 0 ? [say('account-nothing')] : []),
    ...(converted === 0
      ? []
      : [say(isDiff ? 'account-would-convert' : 'account-converted', { count: converted })]),
    ...counted('account-automatic', account, 'automatic', say),
    ...counted('account-confirm', account, 'confirm', say),
    ...counted('account-refused', account, 'refused', say),
    ...counted('account-references', account, 'reference', say),
    ...(known === 0 ? [] : [say('account-known', { count: known })]),
    ...(suppressed === 0 ? [] : [say('account-suppressed', { count: suppressed })]),
    ...(others.length === 0 ? [] : [say('account-others', { count: others.length })]),
    ...tally(others).map(([owner, times]) => `    ${owner}: ${times}`),
    ...(paths.length === 0 ? [] : [say('account-unreadable', { paths: paths.join(', ') })]),
    say('account-files', { count: files }),
  ];
  return lines.join('\n');
}

function counted(key: TextKey, account: Account, outcome: Outcome, say: Say): string[] {
  const left = account.findings.filter((finding) => finding.outcome === outcome && !finding.isConverted);
  if (left.length === 0) return [];
  const codes = tally(left.map(({ code }: Counted) => code ?? ''))
    .map(([code, times]) => `${code} ${times}`)
    .join(', ');
  return [say(key, { count: left.length, codes })];
}

/** How often each occurs, most frequent first, those alike by name. */
export const tally = (things: readonly string[]): [thing: string, times: number][] => {
  const times = new Map<string, number>();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
};

/** The numbers of the account as machines read them. */
export const summaryOf = (account: Account) => ({
  files: account.files,
  automatic: count(account, 'automatic'),
  confirm: count(account, 'confirm'),
  refused: count(account, 'refused'),
  references: count(account, 'reference'),
  others: account.others.length,
  unreadable: new Set(account.problems.map(({ path }) => path)).size,
});

/** The numbers of the account as people read them, those of nothing left out. */
export function totalsOf(
  account: Account,
  say: Say,
): readonly { readonly what: string; readonly count: string }[] {
  const left = { findings: account.findings.filter(({ isConverted }) => !isConverted) };
  const { automatic, confirm, refused, references, others, unreadable } = summaryOf({ ...account, ...left });
  const totals: readonly (readonly [what: TextKey, count: number])[] = [
    ['converted', account.findings.length - left.findings.length],
    ['automatic', automatic],
    ['confirm', confirm],
    ['refused', refused],
    ['reference', references],
    ['total-known', account.known],
    ['total-suppressed', account.suppressed],
    ['total-others', others],
    ['total-errors', unreadable],
  ];
  const counted = [...totals.filter(([, count]) => count > 0), ['total-files', account.files] as const];
  return counted.map(([what, count]) => ({ what: say(what), count: String(count) }));
}
