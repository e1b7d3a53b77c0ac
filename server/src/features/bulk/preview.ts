import type { Analysis, Finding } from '../../analysis.ts';
import type { Edit } from '../../source/edits.ts';
import { contains } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { messageOf } from '../../verdict/verdict.ts';
import { convertAll, readyIn } from '../actions/file.ts';
import { brief } from '../content.ts';
import { mainPoint } from '../points.ts';
import { say } from '../texts.ts';

/** An edit as a preview lists it. */
export interface AnnotatedEdit extends Edit {
  /** What it depends on; undefined where on nothing. */
  readonly label?: EditLabel | undefined;
}

/** What a preview says of an edit, and whether it stands there unticked. */
export interface EditLabel {
  readonly text: string;
  readonly needsConfirmation: boolean;
}

/** Each edit belongs to a call or to the imports; all can be ticked one by one, so the imports say what they rest on. */
export function preview(analysis: Analysis, language: Language): readonly AnnotatedEdit[] {
  const confirm = analysis.findings.filter(({ verdict }) => verdict.outcome === 'confirm');
  const ready = readyIn(analysis);
  const all = inOrder([...ready, ...confirm]);
  const removing = convertAll(analysis, all);
  const hasQuestions = confirm.length > 0;
  // A notebook that is closed changes cell by cell: nothing there can be ticked by itself.
  if (!hasQuestions && analysis.file.cells.length > 0) return removing;
  const needed = asking(analysis, { ready, confirm, all }, language);
  const { edits, removals } = importsApart(needed, removing, analysis);
  const text = say(language, 'annotation-imports');
  const label: EditLabel = { text, needsConfirmation: hasQuestions };
  const annotated = [...edits, ...removals.map((edit) => ({ ...edit, label }))];
  return annotated.sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * What takes imports away, apart from what is needed in any case. Where one edit puts Keras's import in the place of
 * Lasagne's, the new line goes before the old one. What cannot be told apart is left out: the import stays.
 */
function importsApart(
  needed: readonly AnnotatedEdit[],
  removing: readonly Edit[],
  { file: { text, cells } }: Analysis,
): { edits: readonly AnnotatedEdit[]; removals: readonly Edit[] } {
  const isApart = ({ start, end }: Edit): boolean =>
    needed.every((other) => end <= other.start || other.end <= start);
  const removals = removing.filter((edit) => edit.start < edit.end && edit.newText === '' && isApart(edit));
  for (const { start, end, newText } of removing) {
    const eol = /\r?\n/y;
    eol.lastIndex = end;
    const [lineEnd] = eol.exec(text) ?? [];
    if (lineEnd === undefined || cells.length > 0) continue;
    const behind = needed.find((edit) => edit.start === end && edit.newText === lineEnd + newText);
    if (behind === undefined || start === end) continue;
    const before = { ...behind, start, end: start, newText: newText + lineEnd };
    const edits = needed.map((edit) => (edit === behind ? before : edit));
    return { edits, removals: [...removals, { start, end: end + lineEnd.length, newText: '' }] };
  }
  return { edits: needed, removals };
}

interface Chosen {
  readonly ready: readonly Finding[];
  readonly confirm: readonly Finding[];
  readonly all: readonly Finding[];
}

/** The edits of all calls, and the imports they need; no import of Lasagne's is removed, because calls may be left. */
function asking(analysis: Analysis, { ready, confirm, all }: Chosen, language: Language) {
  const keeping = withImportsKept(analysis);
  if (confirm.length === 0) return joined(convertAll(keeping, ready), analysis);
  const anyway = new Set(convertAll(keeping, ready).map(placeOf));
  const waitsFor = (edit: Edit): Finding | undefined =>
    confirm.findLast((finding) => contains(finding, edit)) ??
    confirm.find((finding) => convertAll(keeping, [finding]).some((own) => placeOf(own) === placeOf(edit)));
  const edits = convertAll(keeping, all).map((edit): AnnotatedEdit => {
    const finding = anyway.has(placeOf(edit)) ? undefined : (waitsFor(edit) ?? confirm[0]);
    return { ...edit, label: finding && questionOf(finding, language) };
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
    if (last && call && last.label?.text === edit.label?.text && callAt(last) === call) {
      const between = file.text.slice(last.end, edit.start);
      whole.splice(-1, 1, { ...edit, start: last.start, newText: last.newText + between + edit.newText });
    } else whole.push(edit);
  }
  return whole;
}

const placeOf = ({ start, end }: Edit): string => `${start}-${end}`;

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.start - b.start);

function questionOf(finding: Finding, language: Language): EditLabel {
  const point = mainPoint(finding);
  const message = point === undefined ? '' : brief(messageOf(point, language), 200);
  return { text: say(language, 'annotation-confirm', { message }), needsConfirmation: true };
}

function withImportsKept(analysis: Analysis): Analysis {
  const names = [...analysis.resolver.bound.scope.bindings.keys()];
  const surroundings = { ...analysis.surroundings, importedElsewhere: new Set(names) };
  return { ...analysis, surroundings };
}
