import type { Expression, Name } from './ast.ts';
import { type Conversion, nameOf, sourceOf } from './convert.ts';
import type { SyntaxNode } from './node.ts';

/** What a `case` pattern does to names: `Point(x=a)` binds `a` and reads `Point`. */
export interface Pattern {
  readonly binds: readonly Name[];
  readonly reads: readonly Expression[];
}

export function convertPattern(node: SyntaxNode, c: Conversion): Pattern {
  const [first, ...rest] = node.children;
  switch (node.type) {
    case 'identifier':
      return { binds: [nameOf(node, c)], reads: [] };
    case 'dotted_name':
      // A name alone takes the value, one with a dot is compared with it.
      return rest.length > 0 || first === undefined ? reads(node, c) : convertPattern(first, c);
    case 'class_pattern':
      return together([...(first ? [reads(first, c)] : []), ...rest.map((one) => convertPattern(one, c))]);
    case 'keyword_pattern':
      return together(rest.map((one) => convertPattern(one, c)));
    default:
      return together(node.children.map((one) => convertPattern(one, c)));
  }
}

const together = (patterns: readonly Pattern[]): Pattern => ({
  binds: patterns.flatMap(({ binds }) => binds),
  reads: patterns.flatMap((pattern) => pattern.reads),
});

function reads(dotted: SyntaxNode, c: Conversion): Pattern {
  const [first, ...rest] = dotted.children;
  if (first === undefined) return { binds: [], reads: [] };
  const read = rest.reduce<Expression>(
    (object, part) => ({
      kind: 'attribute',
      object,
      attribute: sourceOf(part, c),
      start: object.start,
      end: part.end,
    }),
    nameOf(first, c),
  );
  return { binds: [], reads: [read] };
}
