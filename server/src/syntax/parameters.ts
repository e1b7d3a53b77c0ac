import type { Expression, Parameter } from './ast.ts';
import { type Conversion, field, sourceOf } from './convert.ts';
import type { SyntaxNode } from './node.ts';

type Convert = (node: SyntaxNode | undefined, c: Conversion) => Expression;

/** The parameters of a function or lambda; those of Python 2's tuple parameters one by one. */
export function convertParameters(
  list: SyntaxNode | undefined,
  c: Conversion,
  convert: Convert,
): Parameter[] {
  return (list?.children ?? []).flatMap((node) => convertParameter(node, c, convert));
}

function convertParameter(node: SyntaxNode, c: Conversion, convert: Convert): Parameter[] {
  const type = field(node, 'type');
  const value = field(node, 'value');
  if (type !== undefined || node.type === 'keyword_separator') c.evidence.python3 = true;
  if (/tuple_pattern/.test((field(node, 'name') ?? node).type)) c.evidence.python2 = true;
  return identifiers(field(node, 'name') ?? node).map((identifier) => ({
    name: sourceOf(identifier, c),
    span: { start: identifier.start, end: identifier.end },
    default: value && convert(value, c),
    annotation: type && convert(type, c),
  }));
}

/** The names in a pattern: `*args`, `(x, (y, z))`, but nothing of annotations and defaults. */
function identifiers(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'identifier') return [node];
  return node.children
    .filter((child) => child.field !== 'type' && child.field !== 'value')
    .flatMap(identifiers);
}
