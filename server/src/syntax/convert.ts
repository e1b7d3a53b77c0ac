import type { Span } from '../source/span.ts';
import type { Expression, Name } from './ast.ts';
import type { SyntaxNode } from './node.ts';

/** What converting a node needs besides the node. */
export interface Conversion {
  /** The text of the stretch that the node is in, and where that begins: nodes count from the whole text. */
  readonly text: string;
  readonly base: number;
  /** Evidence for one version of Python, found on the way. */
  readonly evidence: { python2: boolean; python3: boolean };
}

export const field = (node: SyntaxNode, name: string): SyntaxNode | undefined =>
  node.children.find((child) => child.field === name);

export const fields = (node: SyntaxNode, name: string): SyntaxNode[] =>
  node.children.filter((child) => child.field === name);

export const sourceOf = ({ start, end }: Span, { text, base }: Conversion): string =>
  text.slice(start - base, end - base);

export const nameOf = (node: SyntaxNode, conversion: Conversion): Name => ({
  kind: 'name',
  id: sourceOf(node, conversion),
  start: node.start,
  end: node.end,
});

/** Whether the node is one of the few tokens that are kept, not a named node. */
export const isToken = (node: SyntaxNode): boolean =>
  !/^[a-zA-Z_]{2,}/.test(node.type) || (tokenWords.has(node.type) && node.children.length === 0);
/** `await` is the name of a token and of the expression that begins with it. */
const tokenWords = new Set(['not', 'async', 'await', 'from']);

/** An expression that stands for something missing from the tree. */
export const nothing = (at: number): Expression => ({
  kind: 'other',
  type: 'missing',
  parts: [],
  start: at,
  end: at,
});
