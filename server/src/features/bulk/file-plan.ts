import type { Analysis, Finding } from '../../analysis.ts';
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

/**
 * Each edit belongs to a call or to the imports. Calls can be ticked one by one, so no import of Lasagne's is
 * removed here: it would be missed by those that are left.
 */
function annotated(analysis: Analysis, language: Language): readonly AnnotatedEdit[] {
  const confirm = findingsOf(analysis, 'confirm');
  const ready = readyIn(analysis);
  const keeping = withImportsKept(analysis);
  const anyway = new Set(convertAll(keeping, ready).map(placeOf));
  const waitsFor = (edit: Edit): Finding | undefined =>
    confirm.findLast((finding) => contains(finding, edit)) ??
    confirm.find((finding) => convertAll(keeping, [finding]).some((own) => placeOf(own) === placeOf(edit)));
  const edits = convertAll(keeping, inOrder([...ready, ...confirm])).map((edit) => {
    const finding = anyway.has(placeOf(edit)) ? undefined : (waitsFor(edit) ?? confirm[0]);
    return { ...edit, confirm: finding && questionOf(finding, language) };
  });
  return joined(edits, analysis);
}

/** Half a call must not be ticked: its edits become one, together with the text between them. */
function joined(edits: readonly AnnotatedEdit[], { findings, file }: Analysis): readonly AnnotatedEdit[] {
  const callAt = (edit: Edit): Finding | undefined =>
    findings.find(({ start, end }) => start <= edit.start && edit.start < end);
  const whole: AnnotatedEdit[] = [];
  for (const edit of edits) {
    const last = whole.at(-1);
    const call = callAt(edit);
    if (last && call && last.confirm === edit.confirm && callAt(last) === call) {
      const between = file.text.slice(last.end, edit.start);
      whole.splice(-1, 1, { ...edit, start: last.start, newText: last.newText + between + edit.newText });
    } else whole.push(edit);
  }
  return whole;
}

const placeOf = ({ start, end }: Edit): string => `${start}-${end}`;

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.start - b.start);

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
