import type { Analysis, Finding } from '../../analysis.ts';
import type { Edit } from '../../source/edits.ts';
import type { Language } from '../../verdict/localized.ts';
import { convertAll, readyIn } from '../actions/file.ts';
import { type AnnotatedEdit, preview } from './preview.ts';

/** What a bulk refactor would do in one file. */
export interface FilePlan {
  readonly analysis: Analysis;
  /** Converts what is ready, imports included. */
  readonly edits: readonly Edit[];
  /** Converts what needs an answer too; each edit says what it waits for. */
  readonly withConfirm: readonly AnnotatedEdit[];
}

/** @param isAllowed whether anything may be converted here at all */
export function filePlan(analysis: Analysis, isAllowed: boolean, language: Language): FilePlan {
  if (!isAllowed) return { analysis, edits: [], withConfirm: [] };
  return {
    analysis,
    edits: convertAll(analysis, readyIn(analysis)),
    withConfirm: preview(analysis, language),
  };
}

/** The findings of one outcome. */
export const findingsOf = (
  { findings }: Analysis,
  outcome: Finding['verdict']['outcome'],
): readonly Finding[] => findings.filter(({ verdict }) => verdict.outcome === outcome);

/** Lasagne layers remain, so the file does not run after the conversion. */
export const isHalfLasagne = ({ remaining, findings }: Analysis): boolean =>
  remaining.length > 0 && findings.some(({ verdict }) => verdict.outcome !== 'reference');
