import type { Finding, Look } from '../../analysis.ts';
import { replacementOf } from '../../conversion.ts';
import { standingDifferences } from '../../lasagne/layers/batch-norm/explanations.ts';
import { lastOf } from '../../source/dotted.ts';
import { linkTo } from '../../verdict/links.ts';
import type { Language } from '../../verdict/localized.ts';
import { messageOf, saidOf } from '../../verdict/verdict.ts';
import { callOf } from '../call.ts';
import { type Block, clipped, type Inline, link, prose, strong, text } from '../content.ts';
import type { Hover } from '../hover.ts';
import { mainPoint, shortName, sidePoints } from '../points.ts';
import { say } from '../texts.ts';
import { holds } from './holds.ts';
import { parameterRows } from './parameter-rows.ts';

/** On the name of a call or a mention: what becomes of it, number by number. */
export function hoverCallee(
  analysis: Look,
  offset: number,
  language: Language,
  isBelowDiagnostics: boolean,
): Hover | undefined {
  const finding = analysis.findings.find(({ name }) => holds(name, offset));
  if (finding === undefined) return undefined;
  const blocks = [
    ...points(finding, language, isBelowDiagnostics),
    ...conversion(finding, analysis, language),
    ...surroundings(finding, analysis, language),
  ];
  // Where the diagnostic has said everything, what the name means is still worth telling.
  if (blocks.length === 0) return undefined;
  return {
    span: finding.name,
    blocks: [{ kind: 'heading', text: prose(headingOf(finding, language)) }, ...blocks],
  };
}

function headingOf(finding: Finding, language: Language): string {
  const { verdict } = finding;
  const symbol = shortName(finding);
  switch (verdict.outcome) {
    case 'refused':
    case 'reference':
      return say(language, `hover-${verdict.outcome}`, { symbol });
    case 'automatic':
    case 'confirm': {
      const keras = verdict.readings[0].layers.map((layer) => lastOf(layer.symbol)).join(' → ');
      return say(language, verdict.outcome === 'automatic' ? 'hover-ready' : 'hover-confirm', {
        symbol,
        keras,
      });
    }
  }
}

/** The reasons of what is not simply ready, each with what to do and where to read on. The diagnostic says the first. */
function points(finding: Finding, language: Language, isBelowDiagnostics: boolean): Block[] {
  const main = mainPoint(finding);
  if (main === undefined) return [];
  const others = finding.verdict.outcome === 'refused' ? sidePoints(finding).slice(0, 2) : [];
  return [...(isBelowDiagnostics ? [] : [main]), ...others].map((point) => ({
    kind: 'paragraph',
    text: [
      ...prose(`${saidOf(point, language)} `),
      link(say(language, 'read-more', { code: point.code }), linkTo(point.code, language)),
    ],
  }));
}

/** The Keras call, and one row for every parameter. */
function conversion(finding: Finding, analysis: Look, language: Language): Block[] {
  const { verdict } = finding;
  const known = callOf(finding, analysis);
  if (known === undefined || (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm')) return [];
  const [first, ...others] = verdict.readings.map((reading, index): Block[] => {
    const source = replacementOf(analysis, { finding, reading: index }) ?? '';
    const assumption = reading.assumption && messageOf(reading.assumption, language);
    const label: Block[] =
      assumption === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              text: prose(say(language, index > 0 ? 'or-reading' : 'first-reading', { assumption })),
            },
          ];
    return [...label, { kind: 'code', source: clipped(source, index > 0 ? 3 : 10) }];
  });
  const head = ['Lasagne', 'Keras', say(language, 'column-why')];
  const rows = parameterRows(known, verdict.readings[0], analysis.file.text, language);
  return [...(first ?? []), ...others.flat(), { kind: 'table', head, rows }];
}

/** What else has to happen for it to work: told where there is something to convert. */
function surroundings(finding: Finding, analysis: Look, language: Language): Block[] {
  const { verdict } = finding;
  if (verdict.outcome === 'reference' || verdict.outcome === 'refused') return [];
  const main = mainPoint(finding);
  const own = verdict.notes.filter((note) => note !== main).map((note) => prose(messageOf(note, language)));
  const remain = analysis.notes.slice(0, 1).map((note): Inline => prose(saidOf(note, language)));
  const standing: Inline = [
    strong(say(language, 'mode')),
    text(' '),
    ...prose(`${standingDifferences.mode[language]} `),
    strong(say(language, 'weights')),
    text(' '),
    ...prose(standingDifferences.weights[language]),
  ];
  return [{ kind: 'list', items: [...own.slice(0, 3), ...remain, standing] }];
}
