import type { Analysis, Finding, OtherCall } from '../analysis.ts';
import type { PathProblem } from '../project/candidates.ts';
import { mainPoint } from './points.ts';
import type { InspectedFile } from './run.ts';
import type { Say } from './texts.ts';

type Outcome = Finding['verdict']['outcome'];

/** The sum of a run. */
export interface Account {
  readonly files: number;
  readonly outcomes: Readonly<Record<Outcome, Tally>>;
  readonly others: Tally;
  readonly suppressed: number;
  readonly converted: number;
  readonly problems: readonly PathProblem[];
}

/** How often each of some things occurs. */
export type Tally = ReadonlyMap<string, number>;
