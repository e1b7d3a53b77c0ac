import type { Finding } from '../analysis.ts';
import type { Edit } from '../source/edits.ts';
import { open } from '../source/open.ts';
import { type Problem, problem } from '../verdict/verdict.ts';
import type { InspectedFile, Run } from './run.ts';

/** What becomes of a file. */
export type Conversion =
  | { readonly kind: 'unchanged' }
  | Converted
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface Converted {
  readonly kind: 'converted';
  readonly findings: ReadonlySet<Finding>;
  /** In the program's text. */
  readonly edits: readonly Edit[];
  readonly bytes: Uint8Array;
}

/**
 * Converts what is ready in a file, and on request what needs an answer, by its likeliest reading. What comes
 * out is read again: a conversion that the parser understands less well than the original is never handed on.
 */
export function convertFile(
  { engine }: Pick<Run, 'engine'>,
  { candidate, opened, analysis, options }: InspectedFile,
  includeConfirm: boolean,
): Conversion {
  const chosen = analysis.findings.filter(
    ({ verdict: { outcome } }) => outcome === 'automatic' || (includeConfirm && outcome === 'confirm'),
  );
  if (chosen.length === 0) return { kind: 'unchanged' };
  const edits = engine.edits(
    analysis,
    chosen.map((finding) => ({ finding, reading: 0 })),
  );
  const written = opened.splice(edits);
  if (written.kind === 'unreadable') return { kind: 'problem', problem: written.problem };
  const again = open(candidate.absolute, written.bytes);
  if (again.kind === 'unreadable') return { kind: 'problem', problem: again.problem };
  const before = analysis.resolver.bound.module.damage.length;
  const damage = (): number =>
    engine.analyze({ ...analysis.file, text: again.text, cells: again.cells }, options).resolver.bound.module
      .damage.length;
  // A text that is read without an error, as nearly all are, needs no second analysis.
  const isWorse = !engine.isWhole(again.text, analysis.file.text) && damage() > before;
  return isWorse
    ? { kind: 'problem', problem: problem('new-syntax-error') }
    : { kind: 'converted', findings: new Set(chosen), edits, bytes: written.bytes };
}
