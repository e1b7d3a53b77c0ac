import type { Expression } from './ast.ts';
import { type Conversion, sourceOf } from './convert.ts';
import { convertExpression } from './expressions.ts';
import type { SyntaxNode } from './node.ts';

/** A string literal, with its value where it is a constant text, and the expressions inside an f-string. */
export function convertString(node: SyntaxNode, c: Conversion): Expression {
  const pieces =
    node.type === 'concatenated_string' ? node.children.filter((child) => child.type === 'string') : [node];
  const values = pieces.map((piece) => literalValue(sourceOf(piece, c), c));
  const parts = pieces.flatMap((piece) => interpolations(piece, c));
  const value =
    values.every((text) => text !== undefined) && parts.length === 0 ? values.join('') : undefined;
  return { kind: 'string', value, parts, start: node.start, end: node.end };
}

function interpolations(node: SyntaxNode, c: Conversion): Expression[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'interpolation') return interpolations(child, c);
    return child.children
      .filter((part) => part.field === 'expression')
      .map((part) => convertExpression(part, c));
  });
}

const opening = /^([a-zA-Z]*)("""|'''|"|')/;

/** The text a literal stands for; undefined where that takes an interpreter (escapes, f-strings, backticks). */
function literalValue(source: string, c: Conversion): string | undefined {
  const [start = '', prefix = '', quotes = ''] = opening.exec(source) ?? [];
  if (source.startsWith('`') || /^ur$/i.test(prefix)) c.evidence.python2 = true;
  if (/[ft]/i.test(prefix)) {
    c.evidence.python3 = true;
    return undefined;
  }
  const end = source.length - quotes.length;
  if (quotes === '' || end < start.length || !source.endsWith(quotes)) return undefined;
  const content = source.slice(start.length, end);
  return content.includes('\\') && !/r/i.test(prefix) ? undefined : content;
}
