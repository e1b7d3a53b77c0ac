import type { Analysis, Finding } from '../../analysis.ts';
import { editsOf, rewriteOf } from '../../conversion.ts';
import { resolvePlaceholders } from '../../keras/expression.ts';
import { lastOf } from '../../source/dotted.ts';
import type { Edit } from '../../source/edits.ts';
import { contains, type Span, textOf } from '../../source/span.ts';
import type { Reading } from '../../translate/translation.ts';
import type { Language } from '../../verdict/localized.ts';
import { messageOf } from '../../verdict/verdict.ts';
import type { Action, ActionRequest } from '../actions.ts';
import { brief } from '../content.ts';
import { mainPoint } from '../points.ts';
import { say } from '../texts.ts';
import { kinds } from './kinds.ts';

/** What can be done with the calls at a place. */
export const conversionActions = ({ analysis, span, language }: ActionRequest): readonly Action[] =>
  findingsAt(analysis, span).flatMap((finding) => actionsFor(finding, analysis, language));

function actionsFor(finding: Finding, analysis: Analysis, language: Language): readonly Action[] {
  const { verdict } = finding;
  switch (verdict.outcome) {
    case 'automatic':
    case 'confirm':
      return [
        ...verdict.readings.map((reading, index) => convert(finding, reading, index, analysis, language)),
        ...layerOnly(finding, analysis, language),
        copy(finding, analysis, language),
      ];
    case 'refused':
    case 'reference':
      return [why(finding, language)];
  }
}

/** The innermost call around a cursor, or all calls that a selection touches. */
export function findingsAt({ findings }: Analysis, span: Span): readonly Finding[] {
  const touched = findings.filter(({ start, end }) => start <= span.end && span.start <= end);
  if (span.end > span.start && touched.some((finding) => contains(span, finding))) return touched;
  const innermost = touched.filter((one) => !touched.some((other) => other !== one && contains(one, other)));
  const named = touched.filter(({ name }) => name.start <= span.end && span.start <= name.end);
  return named.length > 0 ? named : innermost;
}

function convert(
  finding: Finding,
  reading: Reading,
  index: number,
  analysis: Analysis,
  language: Language,
): Action {
  return {
    id: `convert:${finding.start}:${index}`,
    kind: kinds.fix,
    title: titleOf(finding, reading, language),
    isPreferred: finding.verdict.outcome === 'automatic',
    finding,
    does: { kind: 'edit', edits: () => editsOf(analysis, [{ finding, reading: index }]) },
  };
}

/** The number that people doubt, or what has to be assumed. */
function titleOf(finding: Finding, { assumption, layers }: Reading, language: Language): string {
  const layer = lastOf(layers[0].symbol);
  if (finding.verdict.outcome === 'confirm') {
    const point = assumption ?? mainPoint(finding);
    // A menu is one line wide: the sentence without its full stop, cut where it is long.
    const message = point === undefined ? '' : brief(messageOf(point, language).replace(/[.。]$/, ''), 70);
    return say(language, 'action-confirm', { layer, assumption: message });
  }
  const momentum = layers[0].keywords.find(({ name }) => name === 'momentum') ?? layers[0].keywords[0];
  const source = momentum === undefined ? '' : resolvePlaceholders(momentum.value.source, lastOf);
  const argument = momentum === undefined ? '' : `${momentum.name}=${brief(source, 30)}`;
  return say(language, 'action-convert', { layer, argument });
}

/** The layer without `(net)` behind it, where it is written on one line and alone. */
function layerOnly(finding: Finding, analysis: Analysis, language: Language): readonly Action[] {
  const { verdict } = finding;
  if (verdict.outcome !== 'automatic' || verdict.readings[0].layers.length > 1) return [];
  const { text } = analysis.file;
  const tail = `(${textOf(text, verdict.readings[0].incoming.value)})`;
  const rewrite = rewriteOf(analysis, { finding, reading: 0 });
  const whole = rewrite?.replacement();
  if (!whole?.endsWith(`)${tail}`)) return [];
  const layer = whole.slice(0, -tail.length);
  const edits = (): readonly Edit[] => {
    const others = rewrite?.edits() ?? [];
    return [
      ...others.filter(({ end }) => end <= finding.start),
      { start: finding.start, end: finding.end, newText: layer },
      ...others.filter(({ start }) => start >= finding.end),
    ];
  };
  return [
    {
      id: `layer:${finding.start}`,
      kind: kinds.rewrite,
      title: say(language, 'action-layer-only'),
      isPreferred: false,
      finding,
      does: { kind: 'edit', edits },
    },
  ];
}

const copy = (finding: Finding, analysis: Analysis, language: Language): Action => ({
  id: `copy:${finding.start}`,
  kind: kinds.rewrite,
  title: say(language, 'action-copy'),
  isPreferred: false,
  finding,
  does: { kind: 'copy', text: () => rewriteOf(analysis, { finding, reading: 0 })?.replacement() ?? '' },
});

const why = (finding: Finding, language: Language): Action => ({
  id: `why:${finding.start}`,
  kind: kinds.fix,
  title: say(language, 'action-why'),
  isPreferred: false,
  finding,
  does: { kind: 'explain', finding },
});
