import type { Block, Inline } from '../content.ts';

/** The blocks as text for editors without Markdown. */
export const plainText = (blocks: readonly Block[]): string => blocks.map(block).join('\n\n');

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
    case 'paragraph':
      return inline(one.text);
    case 'code':
      return one.source.replace(/^/gm, '    ');
    case 'list':
      return one.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'table':
      return one.rows.map(sentence).join('\n');
  }
}

/** `alpha=0.05 → momentum=0.95 (1 − alpha)`: read aloud, columns of blanks say nothing. */
function sentence([lasagne = [], keras = [], why = []]: readonly Inline[]): string {
  const reason = inline(why);
  return `${inline(lasagne)} → ${inline(keras)}${reason === '' ? '' : ` (${reason})`}`;
}

const inline = (pieces: Inline): string =>
  pieces.map((one) => (one.kind === 'link' ? `${one.text} (${one.href})` : one.text)).join('');
