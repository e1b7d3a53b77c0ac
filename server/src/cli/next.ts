import { type Account, count } from './account.ts';
import type { FilesInvocation } from './invocation.ts';
import type { TextKey } from './texts.ts';

/** What to run after `check`. */
export function nextAfterCheck(account: Account, { say }: FilesInvocation): string[] {
  const code = account.findings.find((finding) => finding.code !== undefined)?.code;
  return [
    ...(count(account, 'automatic') > 0 ? [say('next-convert')] : []),
    ...(code === undefined ? [] : [say('next-explain', { code })]),
  ];
}

/** What to run after a `convert` that wrote nothing. */
export function nextAfterDiff({ findings }: Account, { say }: FilesInvocation): string[] {
  const next: TextKey[] = [];
  if (findings.some(({ isConverted }) => isConverted)) next.push('next-write');
  if (findings.some(({ isConverted, outcome }) => outcome === 'confirm' && !isConverted))
    next.push('next-confirm');
  return next.map((key) => say(key));
}
