import type { Finding } from '../../analysis.ts';
import { kerasOf, mainPoint, shortName, sidePoints } from '../../features/points.ts';
import type { Edit } from '../../source/edits.ts';
import type { Opened } from '../../source/open.ts';
import type { Span } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { type Code, saidOf } from '../../verdict/verdict.ts';
import type { InspectedFile, Run } from '../run.ts';
import { sayIn } from '../texts.ts';

/** A finding as machines read it. The documentation promises these fields. */
export interface FindingReport extends Range {
  readonly path: string;
  readonly symbol: string;
  readonly outcome: Finding['verdict']['outcome'];
  readonly code: Code | 'ready';
  readonly message: string;
  readonly notes: readonly { readonly code: Code; readonly message: string }[];
  /** What takes the call's place; null too where that is longer than {@link longest}. */
  readonly replacement: string | null;
  /** Everything that converting this one call would change, imports included. */
  readonly edits: readonly (Range & { readonly newText: string })[];
}

/** Where something stands: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Range {
  /** Of a notebook, from 0; lines count from its beginning. */
  readonly cell?: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function reportFinding(
  { engine }: Pick<Run, 'engine'>,
  { candidate, opened, analysis }: InspectedFile,
  finding: Finding,
  language: Language,
): FindingReport {
  const { verdict } = finding;
  const main = mainPoint(finding);
  const { cell, ...range } = rangeOf(opened, finding);
  const rewrite = engine.rewrite(analysis, { finding, reading: 0 });
  return {
    path: candidate.path,
    ...(cell === undefined ? {} : { cell }),
    ...range,
    symbol: finding.symbol,
    outcome: verdict.outcome,
    code: main?.code ?? 'ready',
    message: main ? saidOf(main, language) : becomes(finding, language),
    notes: sidePoints(finding).map((point) => ({ code: point.code, message: saidOf(point, language) })),
    replacement: isShort(finding) ? (rewrite?.replacement() ?? null) : null,
    edits: (rewrite?.edits() ?? []).map((edit: Edit) => ({
      ...rangeOf(opened, edit),
      newText: edit.newText,
    })),
  };
}

/** Of calls within calls each holds the next: whole texts of all of them would add up to squares. */
const longest = 100_000;
export const isShort = ({ start, end }: Span): boolean => end - start <= longest;

export function rangeOf(opened: Opened, span: Span): Range {
  const start = opened.position(span.start);
  const end = opened.position(span.end);
  return { ...start, endLine: end.line, endColumn: end.column };
}

const becomes = (finding: Finding, language: Language): string =>
  sayIn(language)('becomes', { symbol: shortName(finding), keras: kerasOf(finding)[0]?.keras ?? '' });
