import { guideOf } from '../../lasagne/layers/guide.ts';
import { lastOf } from '../../source/dotted.ts';
import type { Language } from '../../verdict/localized.ts';
import { markdown } from '../content/markdown.ts';
import { type Block, code, type Inline, prose, text } from '../content.ts';
import { say } from '../texts.ts';
import { placeLinks, type ReportedFile } from './place-link.ts';

/** The uses in one file of a layer that somebody has to move. */
export interface Remaining {
  readonly symbol: string;
  /** A link each. */
  readonly places: Inline;
}

/** The other layers of a file. */
export function remainingIn(file: ReportedFile, language: Language): readonly Remaining[] {
  const linkTo = placeLinks(file, language);
  const bySymbol = grouped(file.analysis.remaining);
  return [...bySymbol].map(([symbol, uses]) => ({ symbol, places: uses.map(linkTo) }));
}

/** What is left to move in some files: each layer once, the most frequent first, with its trap and where it stands. */
export function remainingSection(
  files: readonly { readonly name: string; readonly remaining: readonly Remaining[] }[],
  language: Language,
): readonly string[] {
  const uses = files.flatMap(({ name, remaining }) => remaining.map((one) => ({ name, ...one })));
  const layers = [...grouped(uses)].map(([symbol, own]) => ({
    symbol,
    count: own.reduce((sum, { places }) => sum + places.length, 0),
    items: own.map(
      ({ name, places }): Inline => [code(name), text(say(language, 'colon')), ...listed(places, language)],
    ),
  }));
  if (layers.length === 0) return [];
  return [
    `## ${say(language, 'report-remaining')}`,
    ...layers
      .toSorted((a, b) => b.count - a.count)
      .flatMap(({ symbol, count, items }) => {
        const row = guideOf(symbol);
        const becomes = row?.keras === undefined ? [] : [text(' → '), code(row.keras)];
        const title = [code(lastOf(symbol)), text(` ×${count}`), ...becomes];
        const trap: Block[] = row === undefined ? [] : [paragraph(prose(row.trap[language]))];
        return [`### ${markdown([paragraph(title)])}`, markdown([...trap, { kind: 'list', items }])];
      }),
  ];
}

function grouped<T extends { readonly symbol: string }>(
  uses: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const use of uses) {
    const own = groups.get(use.symbol);
    if (own === undefined) groups.set(use.symbol, [use]);
    else own.push(use);
  }
  return groups;
}

const paragraph = (pieces: Inline): Block => ({ kind: 'paragraph', text: pieces });

const listed = (places: Inline, language: Language): Inline =>
  places.flatMap((place, i) => (i === 0 ? [place] : [text(say(language, 'comma')), place]));
