import { createHash } from 'node:crypto';
import type { Finding } from '../analysis.ts';
import { mainPoint } from '../features/points.ts';
import { textOf } from '../source/span.ts';
import type { InspectedFile } from './run.ts';

/** What stays the same of a finding while lines move around it. */
export interface Fingerprint {
  readonly hash: string;
  /** The code of the verdict, `ready` where there is none. */
  readonly code: string;
  /** Which of those alike it is in its file, from 1. */
  readonly occurrence: number;
}

/** Calls that differ only behind this are counted as alike: of calls within calls each holds the next. */
const longest = 10_000;

/** The fingerprints of findings of one file: of the symbol, the verdict, and the call's text without white space. */
export function fingerprintsOf(
  { opened }: Pick<InspectedFile, 'opened'>,
  findings: readonly Finding[],
): readonly Fingerprint[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const text = textOf(opened.text, finding).slice(0, longest).replace(/\s+/g, '');
    const code = mainPoint(finding)?.code ?? 'ready';
    const parts = [finding.symbol, finding.verdict.outcome, code, text];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { hash, code, occurrence };
  });
}
