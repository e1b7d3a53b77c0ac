import { type GuideRow, guide } from '../../server/src/lasagne/layers/guide.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { code, page, table } from './markdown.ts';
import { textsIn } from './texts.ts';

/** The guide to the layers that are not converted. */
export function guidePage(language: Language): string {
  const text = textsIn(language);
  const head = [text('symbol'), text('in-keras'), text('trap')];
  const rowsOf = (what: GuideRow['what']): string =>
    table(
      head,
      guide
        .filter((row) => row.what === what)
        .map((row) => [
          [row.symbol, ...row.aliases].map((name) => code(shortName(name))).join(', '),
          row.keras === undefined ? text('no-counterpart') : code(row.keras),
          row.trap[language],
        ]),
    );
  return page(
    `# ${text('guide')}`,
    text('guide-about'),
    `## ${text('guide-layers')}`,
    rowsOf('layer'),
    `## ${text('guide-helpers')}`,
    rowsOf('helper'),
  );
}

const shortName = (symbol: string): string => symbol.replace(/^lasagne\.(layers\.)?/, '');
