import { expect, test } from 'vitest';
import { type Action, actions } from '../../server/src/features/actions.ts';
import { completions } from '../../server/src/features/completion.ts';
import { markdown } from '../../server/src/features/content/markdown.ts';
import { plainText } from '../../server/src/features/content/plain-text.ts';
import { diagnose } from '../../server/src/features/diagnostics.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { signatureAt } from '../../server/src/features/signature-help.ts';
import { apply } from '../../server/src/source/edits.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { analyze } from '../support/engine.ts';

const prelude = `import lasagne
from lasagne.layers import BatchNormLayer, Conv2DLayer, DenseLayer, batch_norm, get_output
`;

/** A text with `$0` where the cursor is, or around what is selected; without an import line it gets Lasagne's. */
export function marked(fixture: string) {
  const whole = /^(?:from|import)\b/m.test(fixture) ? fixture : prelude + fixture;
  const [before = '', inside, after] = whole.split('$0');
  const text = whole.replaceAll('$0', '');
  const start = before.length;
  return { text, start, end: after === undefined ? start : start + (inside ?? '').length };
}

const titled = (name: string, fixture: string): string => `${name}: ${fixture.replaceAll('\n', '⏎')}`;

function hoverAt(fixture: string, language: Language, isBelowDiagnostics = false) {
  const { text, start } = marked(fixture);
  return hover(analyze(text), start, language, isBelowDiagnostics)?.blocks ?? [];
}

/** What an editor shows that puts the diagnostics of a place above its hover. */
function popupAt(fixture: string, language: Language): string {
  const { text, start } = marked(fixture);
  const under = diagnose(analyze(text), language).filter((one) => one.start <= start && start <= one.end);
  const messages = under.map(({ message }) => message);
  return [...messages, markdown(hoverAt(fixture, language, true))].join('\n\n');
}

/** Checks that a hover says something once, alone and below the diagnostics, and that both fit on a screen. */
export const checkSaidOnce = (language: Language, fixture: string, said: string): void =>
  test(titled(`once in ${language}, ${said}`, fixture), () => {
    const shown = [markdown(hoverAt(fixture, language)), popupAt(fixture, language)];
    expect(shown.map((one) => one.split(said).length - 1)).toEqual([1, 1]);
    expect(Math.max(...shown.map((one) => one.split('\n').length))).toBeLessThanOrEqual(30);
  });

/** Checks how a hover begins below the diagnostics. */
export const checkHoverBelow = (language: Language, fixture: string, said: string): void =>
  test(titled(`below diagnostics in ${language}`, fixture), () => {
    expect(markdown(hoverAt(fixture, language, true)).slice(0, said.length)).toBe(said);
  });

/** Checks that a hover says something, in Markdown. */
export const checkHover = (fixture: string, ...said: readonly string[]): void =>
  test(titled('hover', fixture), () => {
    const shown = markdown(hoverAt(fixture, 'en'));
    for (const part of said) expect(shown).toContain(part);
    expect(shown.split('\n').length).toBeLessThanOrEqual(30);
  });

export const checkHoverIn = (language: Language, fixture: string, ...said: readonly string[]): void =>
  test(titled(`hover in ${language}`, fixture), () => {
    const shown = markdown(hoverAt(fixture, language));
    for (const part of said) expect(shown).toContain(part);
  });

export const checkPlainHover = (fixture: string, ...said: readonly string[]): void =>
  test(titled('plain hover', fixture), () => {
    const shown = plainText(hoverAt(fixture, 'en'));
    for (const part of said) expect(shown).toContain(part);
  });

export const checkNoHover = (fixture: string): void =>
  test(titled('no hover', fixture), () => {
    expect(hoverAt(fixture, 'en')).toEqual([]);
  });

const actionsAt = (
  fixture: string,
  only: readonly string[] | undefined,
  isNotebook = false,
): readonly Action[] => {
  const { text, start, end } = marked(fixture);
  return actions({ analysis: analyze(text), span: { start, end }, language: 'en', only, isNotebook });
};

/** Checks what is offered, by title. */
export const checkActions = (fixture: string, titles: readonly string[], only?: readonly string[]): void =>
  test(titled('actions', fixture), () => {
    expect(actionsAt(fixture, only).map(({ title }) => title)).toEqual(titles);
  });

/** Checks what the file is after the action of a title, without the import lines. */
export const checkAction = (fixture: string, title: string, after: string, only?: readonly string[]): void =>
  test(titled(title, fixture), () => {
    const meant = actionsAt(fixture, only).find((action) => action.title === title);
    expect(meant?.does.kind).toBe('edit');
    const edits = meant?.does.kind === 'edit' ? meant.does.edits() : [];
    const result = apply(marked(fixture).text, edits);
    expect(result.replace(/^(?:from|import) .*\n/gm, '')).toBe(after);
  });

export const checkPreferred = (fixture: string, preferred: readonly string[]): void =>
  test(titled('preferred', fixture), () => {
    expect(actionsAt(fixture, undefined).flatMap((one) => (one.isPreferred ? [one.title] : []))).toEqual(
      preferred,
    );
  });

export const checkCompletions = (fixture: string, labels: readonly string[]): void =>
  test(titled('completions', fixture), () => {
    const { text, start } = marked(fixture);
    expect(completions(analyze(text), start, 'en').map(({ label }) => label)).toEqual(labels);
  });

/** Checks which parameter is the active one; undefined where there is no signature at all. */
export const checkSignature = (fixture: string, active: string | undefined): void =>
  test(titled('signature', fixture), () => {
    const { text, start } = marked(fixture);
    const signature = signatureAt(analyze(text), start, 'en');
    const parameter = signature?.parameters[signature.active ?? -1];
    expect(parameter && signature?.label.slice(parameter.start, parameter.end)).toBe(active);
  });

/** Checks the hints, each written into the text where it stands. */
export const checkHints = (fixture: string, after: string): void =>
  test(titled('hints', fixture), () => {
    const { text } = marked(fixture);
    const hints = inlayHints(analyze(text), { start: 0, end: text.length });
    const edits = hints.map(({ offset, label }) => ({ start: offset, end: offset, newText: `«${label}»` }));
    expect(apply(text, edits).slice(prelude.length)).toBe(after);
  });
