import type { Analysis, Finding } from '../../analysis.ts';
import { editsOf, replacementOf } from '../../conversion.ts';
import type { Edit } from '../../source/edits.ts';
import { contains } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { messageOf } from '../../verdict/verdict.ts';
import { convertAll, readyIn } from '../actions/file.ts';
import { brief } from '../content.ts';
import { mainPoint } from '../points.ts';
import { say } from '../texts.ts';

/** What a bulk refactor would do in one file. */
export interface FilePlan {
  readonly analysis: Analysis;
  /** Converts what is ready, imports included. */
  readonly edits: readonly Edit[];
  /** Converts what needs an answer too; each edit says what it waits for. */
  readonly withConfirm: readonly AnnotatedEdit[];
}

export interface AnnotatedEdit extends Edit {
  /** What has to be confirmed; undefined where nothing has. */
  readonly confirm: string | undefined;
}

/** @param isAllowed whether anything may be converted here at all */
export function filePlan(analysis: Analysis, isAllowed: boolean, language: Language): FilePlan {
  if (!isAllowed) return { analysis, edits: [], withConfirm: [] };
  return {
    analysis,
    edits: convertAll(analysis, readyIn(analysis)),
    withConfirm: annotated(analysis, language),
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

/** What takes a finding's place, for a report. */
export const replacement = (analysis: Analysis, finding: Finding): string | undefined =>
  replacementOf(analysis, { finding, reading: 0 });

/**
 * Each edit belongs to a call or to the imports. Calls can be ticked one by one, so no import of Lasagne's is
 * removed here: it would be missed by those that are left.
 */
function annotated(analysis: Analysis, language: Language): readonly AnnotatedEdit[] {
  const confirm = findingsOf(analysis, 'confirm');
  const ready = readyIn(analysis);
  if (confirm.length === 0) return convertAll(analysis, ready).map((edit) => ({ ...edit, confirm: undefined }));
  const keeping = withImportsKept(analysis);
  const owned = confirm.map((finding) => ({
    finding,
    edits: editsOf(keeping, [{ finding, reading: 0 }]),
  }));
  const isOwn = (edit: Edit, { finding, edits }: (typeof owned)[number]): boolean =>
    contains(finding, edit) ||
    (edit.start >= (analysis.resolver.bound.imports.at(-1)?.statement.end ?? 0) &&
      edits.some((own) => own.start === edit.start && own.end === edit.end));
  return convertAll(keeping, [...ready, ...confirm].sort((a, b) => a.start - b.start)).map((edit) => {
    const innermost = owned.findLast((one) => isOwn(edit, one));
    const inReady = ready.some((finding) => contains(finding, edit) && !contains(finding, innermost?.finding ?? finding));
    const waitsFor = innermost ?? (ready.length === 0 ? owned[0] : undefined);
    return {
      ...edit,
      confirm: waitsFor === undefined || inReady ? undefined : questionOf(waitsFor.finding, language),
    };
  });
}

function questionOf(finding: Finding, language: Language): string {
  const point = mainPoint(finding);
  const message = point === undefined ? '' : brief(messageOf(point, language), 200);
  return say(language, 'annotation-confirm', { message });
}

function withImportsKept(analysis: Analysis): Analysis {
  const names = [...analysis.resolver.bound.scope.bindings.keys()];
  const surroundings = { ...analysis.surroundings, importedElsewhere: new Set(names) };
  return { ...analysis, surroundings };
}
