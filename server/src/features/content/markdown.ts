import type { Block, Inline, Piece } from '../content.ts';

/** The blocks as Markdown. Whatever is in the pieces, it cannot become markup. */
export const markdown = (blocks: readonly Block[]): string => blocks.map(block).join('\n\n');

/** One line of Markdown. */
export const inlineMarkdown = (pieces: Inline): string => pieces.map(piece).join('');

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return heading(one.text);
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

/** Around code with backticks of its own VS Code's renderer loses count of the asterisks, so that stays plain. */
function heading(pieces: Inline): string {
  const written = pieces.map((one) => (one.kind === 'strong' ? escaped(one.text) : piece(one))).join('');
  return pieces.some(({ kind, text }) => kind === 'code' && text.includes('`')) ? written : `**${written}**`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * In a table a bar ends the cell even inside code, unless a backslash stands before it. Where the code itself has
 * one there, no code can say so, and it is written as text.
 */
const cell = (pieces: Inline): string =>
  pieces
    .map((one) => {
      if (one.kind !== 'code') return piece(one);
      return one.text.includes('\\|') ? escaped(one.text) : piece(one).replaceAll('|', '\\|');
    })
    .join('');

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

/** Addresses too: what looks like one becomes a link of its own accord. */
const escaped = (value: string): string =>
  value
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*[\]<>|#~&$@]|(?<!\w)_|_(?!\w)|:(?=\/\/)|(?<=www)\./gi, (sign) => `\\${sign}`);

const longestRun = (source: string): number =>
  Math.max(0, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
