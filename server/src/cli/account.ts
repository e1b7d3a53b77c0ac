import type { Finding, OtherCall } from '../analysis.ts';
import { mainPoint } from '../features/points.ts';
import type { PathProblem } from '../project/candidates.ts';
import type { Code } from '../verdict/verdict.ts';
import type { InspectedFile } from './run.ts';
import type { Say } from './texts.ts';

/** What is counted. */
export type Outcome = Finding['verdict']['outcome'];

/** What one file adds to the account of a run. */
export interface FileAccount {
  readonly findings: readonly Counted[];
  /** Of each call that is somebody else's: whose. */
  readonly others: readonly string[];
  readonly suppressed: number;
  /** Findings that a baseline has already. */
  readonly known: number;
}

export interface Counted {
  readonly outcome: Outcome;
  readonly code: Code | undefined;
  readonly isConverted: boolean;
}

/** The account of a run: what was found, what was left, and what could not be looked at. */
export interface Account {
  readonly files: number;
  readonly findings: readonly Counted[];
  readonly others: readonly string[];
  readonly suppressed: number;
  readonly known: number;
  readonly problems: readonly PathProblem[];
}

/**
 * @param converted the findings that were converted
 * @param known how many findings were left out because a baseline has them
 */
export function accountOf(
  file: InspectedFile,
  converted: ReadonlySet<Finding>,
  say: Say,
  known = 0,
): FileAccount {
  const { findings, others, suppressed } = file.analysis;
  return {
    findings: findings.map((finding) => ({
      outcome: finding.verdict.outcome,
      code: mainPoint(finding)?.code,
      isConverted: converted.has(finding),
    })),
    others: others.map((other) => describeOwner(other, file.candidate.path, say)),
    suppressed: suppressed.length,
    known,
  };
}

export const sum = (
  files: number,
  accounts: readonly FileAccount[],
  problems: readonly PathProblem[],
): Account => ({
  files,
  findings: accounts.flatMap(({ findings }) => findings),
  others: accounts.flatMap(({ others }) => others),
  suppressed: accounts.reduce((count, { suppressed }) => count + suppressed, 0),
  known: accounts.reduce((count, { known }) => count + known, 0),
  problems,
});

export const count = ({ findings }: Pick<Account, 'findings'>, ...outcomes: readonly Outcome[]): number =>
  findings.filter(({ outcome }) => outcomes.includes(outcome)).length;

function describeOwner({ callee, owner }: OtherCall, path: string, say: Say): string {
  switch (owner.kind) {
    case 'library':
      return say('owner-library', { callee, owner: owner.name });
    case 'project': {
      const place = `${owner.site.path ?? path}:${owner.site.line}`;
      return say(`owner-${owner.what}`, { callee, place });
    }
    case 'object':
    case 'nowhere':
      return say(`owner-${owner.kind}`, { callee });
  }
}
