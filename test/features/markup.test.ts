import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { markdown } from '../../server/src/features/content/markdown.ts';
import { type Block, clipped, code } from '../../server/src/features/content.ts';
import { hover } from '../../server/src/features/hover.ts';
import { analyze } from '../support/engine.ts';

/** What may stand in a name, a string or a comment of the owner's, with all that means something in Markdown. */
const written = fc
  .array(
    fc.constantFrom(
      ...['`', '``', '|', '\\', '\\|', '<b>', '</td>', '<!--', '&lt;', '*', '**', '_', '[x](y)', '![', ']'],
      ...[
        '# ',
        '~~',
        '$',
        '---',
        '> ',
        '- ',
        '1. ',
        'http://x.y',
        'www.x.y',
        'a@b.cd',
        '😀',
        '批',
        'a',
        ' ',
        '  ',
      ],
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const kindsOf = (shown: string): readonly string[] =>
  marked.lexer(shown).flatMap(({ type }) => (type === 'space' ? [] : [type]));

/** All tokens, whatever they are in. */
function tokensOf(shown: string): readonly Token[] {
  const found: Token[] = [];
  marked.walkTokens(marked.lexer(shown), (token) => void found.push(token));
  return found;
}

/** The text of what a row of a table shows, cell by cell. */
function cellsOf(shown: string): readonly (readonly string[])[] {
  const [table] = marked.lexer(shown);
  if (table?.type !== 'table') throw new Error('no table');
  const textOf = (tokens: readonly Token[]): string =>
    tokens.map((token) => ('text' in token ? String(token.text) : '')).join('');
  return table.rows.map((row: readonly { readonly tokens: readonly Token[] }[]) =>
    row.map(({ tokens }) => textOf(tokens)),
  );
}

const shown = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('code of the owner’s in a table stays in its cell, letter by letter', () => {
  fc.assert(
    fc.property(written, written, (one, two) => {
      fc.pre(shown(one) !== '' && shown(two) !== '');
      const block: Block = {
        kind: 'table',
        head: ['a', 'b', 'c'],
        rows: [[[code(one)], [code(two)], [code('end')]]],
      };
      const [cells = []] = cellsOf(markdown([block]));
      expect(cells.map(shown)).toEqual([shown(one), shown(two), 'end']);
    }),
    { numRuns: 2500 },
  );
});

test('code of the owner’s in a block stays in it', () => {
  fc.assert(
    fc.property(fc.array(written, { minLength: 1 }), (lines) => {
      const source = clipped(lines.join('\n'), 10_000);
      const found = tokensOf(
        markdown([
          { kind: 'code', source },
          { kind: 'paragraph', text: [code('x')] },
        ]),
      );
      expect(found.map(({ type }) => type)).toEqual(['code', 'space', 'paragraph', 'codespan']);
      expect(found[0]).toMatchObject({ text: source });
    }),
    { numRuns: 2000 },
  );
});

test('whatever a call says, its hover has the same form, three columns and at most a screen', () => {
  fc.assert(
    fc.property(written, written, written, (name, key, comment) => {
      const quoted = (text: string): string => JSON.stringify(text);
      const before = `from lasagne.layers import BatchNormLayer\nnet = `;
      const text = `${before}BatchNormLayer(  # ${comment}\n    net[${quoted(key)}],\n    alpha=0.05, name=${quoted(name)})\n`;
      for (const [place, kinds] of [
        ['BatchNormLayer(', ['paragraph', 'code', 'table', 'list']],
        ['alpha', ['paragraph', 'paragraph', 'list']],
        ['name', ['paragraph', 'paragraph', 'list']],
      ] as const) {
        const found = hover(analyze(text), text.indexOf(place, before.length) + 1, 'en');
        const said = markdown(found?.blocks ?? []);
        expect(kindsOf(said).filter((kind) => !['paragraph', 'list'].includes(kind))).toEqual(
          kinds.filter((kind) => !['paragraph', 'list'].includes(kind)),
        );
        expect(said.split('\n').length).toBeLessThanOrEqual(30);
        for (const token of tokensOf(said)) {
          expect(['html', 'image', 'del', 'hr', 'blockquote']).not.toContain(token.type);
          if (token.type === 'table') expect(token.header).toHaveLength(3);
          if (token.type === 'link') expect(token.href).toMatch(/^https:\/\/github\.com\/lasagne-to-keras\//);
        }
      }
    }),
    { numRuns: 250 },
  );
});
