import type { Block, Inline, Piece } from '../content.ts';

/** The blocks as Markdown. Whatever is in the pieces, it cannot become markup. */
export const markdown = (blocks: readonly Block[]): string => blocks.map(block).join('\n\n');

/** One line of Markdown. */
export const inlineMarkdown = (pieces: Inline): string => pieces.map(piece).join('');

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `**${one.text.map((part) => (part.kind === 'strong' ? escaped(part.text) : piece(part))).join('')}**`;
    case 'paragraph':
      return inlineMarkdown(one.text);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(one.source) + 1));
      return `${fence}python\n${one.source}\n${fence}`;
    }
    case 'list':
      return one.items.map((item) => `- ${inlineMarkdown(item)}`).join('\n');
    case 'table':
      return [
        row(one.head.map(escaped)),
        row(one.head.map(() => '---')),
        ...one.rows.map((cells) => row(cells.map(cell))),
      ].join('\n');
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** In a table a bar ends the cell even inside code, unless a backslash stands before it. */
const cell = (pieces: Inline): string =>
  pieces.map((one) => (one.kind === 'code' ? piece(one).replaceAll('|', '\\|') : piece(one))).join('');

function piece(one: Piece): string {
  switch (one.kind) {
    case 'text':
      return escaped(one.text);
    case 'strong':
      return `**${escaped(one.text)}**`;
    case 'code':
      return inlineCode(one.text);
    case 'link':
      return `[${escaped(one.text)}](${encodeURI(one.href).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
  }
}

function inlineCode(source: string): string {
  const line = source.replace(/\s*[\r\n]+\s*/g, ' ');
  if (line.trim() === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

const escaped = (value: string): string =>
  value.replace(/[\r\n]+/g, ' ').replace(/[\\`*[\]<>|#~&$]|(?<!\w)_|_(?!\w)/g, (sign) => `\\${sign}`);

const longestRun = (source: string): number =>
  Math.max(0, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
