import type { Language } from '../verdict/localized.ts';
import { messageOf, type Problem } from '../verdict/verdict.ts';
import type { Entry, Known } from './baseline.ts';
import type { InspectedFile } from './run.ts';
import { sayIn } from './texts.ts';

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
      readonly compare: (file: InspectedFile) => Compared;
    }
  | { readonly kind: 'impossible'; readonly message: string };

export interface Compared {
  /** The file with what is new in it. What is recorded in this very run is not new. */
  readonly file: InspectedFile;
  /** What is to be recorded. */
  readonly recorded: readonly Entry[];
}

export interface Written {
  readonly path: string;
  readonly count: number;
  readonly problem: Problem | undefined;
}

/** Makes ready to compare what is found with a baseline, or to record it. */
export async function comparisonFor({
  baseline,
  writeBaseline,
  language,
}: Baselines & { readonly language: Language }): Promise<Comparison> {
  if (baseline === undefined && writeBaseline === undefined)
    return { kind: 'comparison', compare: (file) => ({ file, recorded: [] }) };
  const { entriesOf, readBaseline, withoutKnown } = await import('./baseline.ts');
  const say = sayIn(language);
  const read = baseline === undefined ? undefined : readBaseline(baseline);
  const path = baseline ?? '';
  if (read?.kind === 'unreadable')
    return {
      kind: 'impossible',
      message: say('path-unreadable', { path, message: messageOf(read.problem, language) }),
    };
  if (read?.kind === 'invalid')
    return { kind: 'impossible', message: say(`baseline-${read.what}`, { path, ...read.position }) };
  const all: Known = () => Number.POSITIVE_INFINITY;
  const known = read?.known ?? all;
  return {
    kind: 'comparison',
    compare: (file) => ({
      file: withoutKnown(file, path, known),
      recorded: writeBaseline === undefined ? [] : entriesOf(file, writeBaseline),
    }),
  };
}

/** Writes what was recorded. */
export async function writeBaseline(path: string, recorded: readonly Entry[]): Promise<Written> {
  const { baselineText } = await import('./baseline.ts');
  const { createFile } = await import('./write.ts');
  const problem = createFile(path, new TextEncoder().encode(baselineText(recorded)));
  return { path, count: recorded.reduce((sum, { count }) => sum + count, 0), problem };
}
