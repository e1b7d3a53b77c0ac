import type { Finding, Found } from '../analysis.ts';
import type { Site } from '../names/resolution.ts';
import type { Span } from '../source/span.ts';
import { linkTo } from '../verdict/links.ts';
import type { Language } from '../verdict/localized.ts';
import { type Code, helpOf, messageOf } from '../verdict/verdict.ts';
import { brief } from './content.ts';
import { kerasOf, mainPoint, shortName } from './points.ts';
import { say, type TextKey } from './texts.ts';

/** What an editor underlines, and what it says there. */
export interface Diagnosed extends Span {
  readonly outcome: Finding['verdict']['outcome'] | 'unused-suppression';
  /** Stable; the same words as in suppression comments and on the command line. */
  readonly code: Code | 'ready' | 'unused-suppression';
  /** Where the code is explained. */
  readonly href: string | undefined;
  readonly message: string;
  readonly related: readonly Related[];
}

/** A place that a verdict rests on. */
export interface Related {
  readonly site: Site;
  readonly message: string;
}

/** Everything to be shown in one file, in source order. */
export function diagnose(analysis: Found, language: Language): readonly Diagnosed[] {
  const unused = analysis.unusedSuppressions.map(
    (span): Diagnosed => ({
      start: span.start,
      end: span.end,
      outcome: 'unused-suppression',
      code: 'unused-suppression',
      href: undefined,
      message: say(language, 'suppression-unused'),
      related: [],
    }),
  );
  const found = analysis.findings.map((finding) => diagnosed(finding, analysis, language));
  return [...found, ...unused].sort((a, b) => a.start - b.start);
}

function diagnosed(finding: Finding, analysis: Found, language: Language): Diagnosed {
  const { start, end } = finding.name;
  return {
    start,
    end,
    outcome: finding.verdict.outcome,
    code: codeOf(finding),
    href: linkTo(codeOf(finding), language),
    message: messageFor(finding, language),
    related: relatedTo(finding, analysis, language),
  };
}

/** The code that decides over a finding. */
export const codeOf = (finding: Finding): Code | 'ready' => mainPoint(finding)?.code ?? 'ready';

/** What is the matter and what to do, on one line. */
export function messageFor(finding: Finding, language: Language): string {
  const main = mainPoint(finding);
  if (main === undefined) {
    const keras = brief(kerasOf(finding)[0]?.keras ?? '', 200);
    return say(language, 'diagnostic-ready', { symbol: shortName(finding), keras });
  }
  const { outcome } = finding.verdict;
  const key: TextKey = outcome === 'automatic' ? 'diagnostic-ready' : `diagnostic-${outcome}`;
  return say(language, key, { message: messageOf(main, language), help: helpOf(main, language) }).trim();
}

/** More would be a list nobody reads. */
const mostRelated = 5;

/**
 * Where the name comes from, and the constants and layers that the arguments name. Where a call is ready, nobody
 * doubts the name or the input, and what is listed stands above the table in a hover: there only the other values
 * are left.
 */
function relatedTo(finding: Finding, { valuesOf }: Found, language: Language): readonly Related[] {
  const doubted = finding.verdict.outcome === 'automatic' ? [] : finding.through;
  const imports = doubted.map((site) => ({ site, message: say(language, 'related-import') }));
  const values = valuesOf(finding).map(({ name, site }) => ({
    site,
    message: say(language, 'related-value', { name }),
  }));
  const distinct = new Map(
    [...imports, ...values].map((related) => [`${related.site.path ?? ''}:${related.site.start}`, related]),
  );
  return [...distinct.values()].slice(0, mostRelated);
}
