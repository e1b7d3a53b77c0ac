import type { Finding } from '../analysis.ts';
import { printLayer } from '../keras/print.ts';
import { lastOf } from '../source/dotted.ts';
import type { Reading } from '../translate/translation.ts';
import { effectOf, type Mention, type Note, type Refusal } from '../verdict/verdict.ts';

/** One thing that is said of a finding. */
export type Point = Note | Refusal | Mention;

/** What decides over a finding; nothing where it is simply ready. */
export function mainPoint({ verdict }: Finding): Point | undefined {
  switch (verdict.outcome) {
    case 'automatic':
      return undefined;
    case 'confirm':
      return verdict.notes.find((note) => effectOf(note) === 'confirm') ?? verdict.readings[0].assumption;
    case 'refused':
      return verdict.refusals[0];
    case 'reference':
      return verdict.mention;
  }
}

/** Everything else that is said of it. */
export function sidePoints(finding: Finding): readonly Point[] {
  const { verdict } = finding;
  const main = mainPoint(finding);
  const all = verdict.outcome === 'reference' ? [] : verdict.notes;
  const refusals = verdict.outcome === 'refused' ? verdict.refusals : [];
  return [...refusals, ...all].filter((point) => point !== main);
}

/** What a finding may become, one for each way to read the call. */
export function kerasOf({ verdict }: Finding): readonly KerasReading[] {
  return verdict.outcome === 'automatic' || verdict.outcome === 'confirm'
    ? verdict.readings.map(readingOf)
    : [];
}

export interface KerasReading {
  readonly assumption: Note | undefined;
  /** `BatchNormalization(axis=1, …)`, on one line. */
  readonly keras: string;
}

/** `BatchNormLayer`. */
export const shortName = ({ symbol }: { readonly symbol: string }): string => lastOf(symbol);

const readingOf = ({ assumption, layers }: Reading): KerasReading => ({
  assumption,
  keras: layers.map((layer) => printLayer(layer, lastOf)).join(' → '),
});
