import type { Problem } from '../verdict/verdict.ts';
import { messageOf } from '../verdict/verdict.ts';
import { baselineText, type Entry, entriesOf, type Known, readBaseline, withoutKnown } from './baseline.ts';
import type { Invocation } from './invocation.ts';
import type { InspectedFile } from './run.ts';
import { createFile } from './write.ts';

/** Which baselines a check is held against. */
export interface Baselines {
  /** Report only what this file does not have. */
  readonly baseline: string | undefined;
  /** Record everything that was found in this file. */
  readonly writeBaseline: string | undefined;
}

export type Comparison =
  | {
      readonly kind: 'comparison';
      /** A baseline is read or written: files have to come one after the other. */
      readonly isNeeded: boolean;
      /** The file with what is new in it. What is recorded in this very run is not new. */
      readonly newIn: (file: InspectedFile) => InspectedFile;
      /** Writes what was recorded, if that was asked for: how many findings, or why it could not be done. */
      readonly write: () => Written | undefined;
    }
  | { readonly kind: 'impossible'; readonly message: string };

export interface Written {
  readonly path: string;
  readonly count: number;
  readonly problem: Problem | undefined;
}

/** Makes ready to compare what is found with a baseline, and to record it. */
export function compareWith(
  { baseline, writeBaseline }: Baselines,
  { say, language }: Pick<Invocation, 'say' | 'language'>,
): Comparison {
  const read = baseline === undefined ? undefined : readBaseline(baseline);
  const path = baseline ?? '';
  if (read?.kind === 'unreadable')
    return {
      kind: 'impossible',
      message: say('path-unreadable', { path, message: messageOf(read.problem, language) }),
    };
  if (read?.kind === 'invalid') return { kind: 'impossible', message: say('baseline-invalid', { path }) };
  const recorded: Entry[] = [];
  const all: Known = () => Number.POSITIVE_INFINITY;
  const known = read?.known ?? (writeBaseline === undefined ? undefined : all);
  return {
    kind: 'comparison',
    isNeeded: baseline !== undefined || writeBaseline !== undefined,
    newIn: (file) => {
      if (writeBaseline !== undefined) recorded.push(...entriesOf(file, writeBaseline));
      return known === undefined ? file : withoutKnown(file, path, known);
    },
    write: () => {
      if (writeBaseline === undefined) return undefined;
      const problem = createFile(writeBaseline, new TextEncoder().encode(baselineText(recorded)));
      return { path: writeBaseline, count: recorded.reduce((sum, { count }) => sum + count, 0), problem };
    },
  };
}
