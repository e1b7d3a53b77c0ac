import { type Account, count } from './account.ts';
import type { FilesInvocation } from './invocation.ts';

const command = 'lasagne-to-keras';

/** What to run after `check`. */
export function nextAfterCheck(account: Account, { say, paths }: FilesInvocation): string[] {
  const codes = account.findings.map(({ code }) => code).filter((code) => code !== undefined);
  return [
    ...(count(account, 'automatic') > 0
      ? [say('next-convert', { command: `${command} convert ${quoted(paths)}` })]
      : []),
    ...(codes[0] === undefined ? [] : [say('next-explain', { command: `${command} explain ${codes[0]}` })]),
  ];
}

/** What to run after a `convert` that wrote nothing. */
export const nextAfterDiff = (account: Account, { say, paths }: FilesInvocation): string[] =>
  account.findings.some(({ isConverted }) => isConverted)
    ? [say('next-write', { command: `${command} convert --write ${quoted(paths)}` })]
    : [];

/** Paths as a shell reads them. */
const quoted = (paths: readonly string[]): string =>
  paths.map((path) => (/^[\w@%+=:,./\\-]+$/.test(path) ? path : JSON.stringify(path))).join(' ');
