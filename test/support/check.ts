import { expect, test } from 'vitest';
import type { Analysis, Finding, OtherCall } from '../../server/src/analysis.ts';
import { textOf } from '../../server/src/source/span.ts';
import { effectOf } from '../../server/src/verdict/verdict.ts';
import { engine } from './engine.ts';
import { analysisOf, convert, fileTextOf, type Given, marked, shownOf } from './fixture.ts';
import { expectLaws, python2, variants } from './laws.ts';
import { remember, saidIn } from './seen.ts';

/** What a text becomes once everything automatic is converted; and the laws, in every dress of the file. */
export function checkRewrite(before: string, after: string, given: Given = {}): void {
  test(titleOf(before), () => {
    const text = fileTextOf(before);
    const isWhole = text === before;
    expect(after).not.toBe(before);
    const dresses =
      analysisOf(text, given).resolver.bound.module.python === '3' ? variants : [...variants, python2];
    for (const { dress, name } of dresses) {
      const converted = convert(dress(text), given);
      remember(converted.analysis);
      const result = isWhole ? converted.result : shownOf(converted.result);
      const expected = isWhole ? dress(after) : shownOf(dress(`# fixture\n${after}`));
      expect(result, name).toBe(expected);
      expectLaws(converted, given);
    }
  });
}

/** Whole files, imports included. */
export const checkImports = checkRewrite;

/** A file that a full conversion leaves as it is, although there is something to say of it. */
export function checkUnchanged(text: string, given: Given = {}): void {
  test(titleOf(text), () => {
    const { result, analysis } = convert(fileTextOf(text), given);
    remember(analysis);
    expect(result).toBe(fileTextOf(text));
    expect(analysis.findings).not.toEqual([]);
  });
}

/** A text in which there is nothing to find. */
export function checkNothing(text: string, given: Given = {}): void {
  test(titleOf(text), () => {
    const analysis = analysisOf(fileTextOf(text), given);
    expect(analysis.findings.map((finding) => textOf(analysis.file.text, finding))).toEqual([]);
  });
}

/** The one question that a call asks, and what it becomes in each of its readings. */
export function checkConfirm(
  text: string,
  code: string | readonly string[],
  ...replacements: readonly string[]
): void {
  checkConfirmGiven({}, text, code, ...replacements);
}

export function checkConfirmGiven(
  given: Given,
  marks: string,
  code: string | readonly string[],
  ...replacements: readonly string[]
): void {
  test(titleOf(marks), () => {
    const { text } = marked(marks);
    const analysis = analysisOf(fileTextOf(text), given);
    remember(analysis);
    const finding = onlyCall(analysis);
    const asked =
      'notes' in finding.verdict ? finding.verdict.notes.filter((note) => effectOf(note) === 'confirm') : [];
    expect(asked.map((note) => note.code)).toEqual([code].flat());
    expect(finding.verdict.outcome).toBe('confirm');
    const readings = finding.verdict.outcome === 'confirm' ? finding.verdict.readings : [];
    const written = readings.map((_, reading) =>
      engine.rewrite(analysis, { finding, reading })?.replacement(),
    );
    expect(written).toEqual(replacements);
    for (const reading of readings.keys()) {
      expectLaws(convert(fileTextOf(text), given, ['automatic', 'confirm'], reading), given);
    }
  });
}

/** The reasons why a call is not converted; `$0` marks what the message quotes. */
export function checkRefused(marks: string, ...codes: readonly string[]): void {
  checkRefusedGiven({}, marks, ...codes);
}

export function checkRefusedGiven(given: Given, marks: string, ...codes: readonly string[]): void {
  test(titleOf(marks), () => {
    const { text, span } = marked(marks);
    const file = fileTextOf(text);
    const { analysis, edits } = convert(file, given, ['automatic', 'confirm']);
    remember(analysis);
    const refused = analysis.findings.flatMap(({ verdict }) =>
      verdict.outcome === 'refused' ? verdict.refusals : [],
    );
    expect(refused.map(({ code }) => code)).toEqual(codes);
    const quoted = span === undefined ? [] : [textOf(file, span)];
    expect(refused.flatMap(({ values }) => Object.values(values))).toEqual(expect.arrayContaining(quoted));
    const { name } = onlyRefused(analysis);
    expect(edits.filter(({ start, end }) => start < name.end && end > name.start)).toEqual([]);
  });
}

/** What is said of a use that is not a converted call; `$0` marks the name it is said of. */
export function checkReference(marks: string, ...codes: readonly string[]): void {
  test(titleOf(marks), () => {
    const { text, span } = marked(marks);
    const analysis = analysisOf(fileTextOf(text));
    remember(analysis);
    const references = analysis.findings.filter(({ verdict }) => verdict.outcome === 'reference');
    expect(
      references.map(({ verdict }) => (verdict.outcome === 'reference' ? verdict.mention.code : '')),
    ).toEqual(codes);
    expect(references.map(({ name: { start, end } }) => ({ start, end }))).toEqual(
      expect.arrayContaining(span === undefined ? [] : [span]),
    );
  });
}

/** Whose the calls of such a name are that are somebody else's; nothing else is found. */
export function checkOthers(text: string, ...owners: readonly string[]): void {
  checkOthersGiven({}, text, ...owners);
}

export function checkOthersGiven(given: Given, text: string, ...owners: readonly string[]): void {
  test(titleOf(text), () => {
    const analysis = analysisOf(fileTextOf(text), given);
    expect(analysis.others.map(ownerOf)).toEqual(owners);
    expect(analysis.findings).toEqual([]);
  });
}

/** The codes of all that is said of a file without asking anything, in order: of the file, then of its findings. */
export function checkNotes(text: string, ...codes: readonly string[]): void {
  checkNotesGiven({}, text, ...codes);
}

export function checkNotesGiven(given: Given, text: string, ...codes: readonly string[]): void {
  test(titleOf(text), () => {
    const analysis = analysisOf(fileTextOf(text), given);
    remember(analysis);
    expect(saidIn(analysis).map(({ code }) => code)).toEqual(codes);
  });
}

const titleOf = (text: string): string => text.trim().split('\n').slice(0, 3).join(' ⏎ ').slice(0, 120);

const ownerOf = ({ owner }: OtherCall): string => {
  switch (owner.kind) {
    case 'library':
      return `library ${owner.name}`;
    case 'project':
      return `${owner.what} ${owner.site.path === undefined ? '' : `${owner.site.path}:`}${owner.site.line}`;
    default:
      return owner.kind;
  }
};

function onlyCall({ findings }: Analysis): Finding {
  const asked = findings.filter(
    ({ verdict }) => verdict.outcome === 'confirm' || verdict.outcome === 'refused',
  );
  const [finding = findings[0]] = asked;
  expect(asked.length, 'one call that asks').toBeLessThanOrEqual(1);
  if (finding === undefined) throw new Error('nothing was found');
  return finding;
}

function onlyRefused({ findings }: Analysis): Finding {
  const finding = findings.find(({ verdict }) => verdict.outcome === 'refused');
  if (finding === undefined) throw new Error('nothing was refused');
  return finding;
}
