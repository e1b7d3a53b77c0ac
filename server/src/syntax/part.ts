import type { Node } from 'web-tree-sitter';
import { type Span, shifted } from '../source/span.ts';
import type { Limit, Statement } from './ast.ts';
import type { Cost } from './budget.ts';
import type { Chunk, Header } from './chunks.ts';
import type { Conversion } from './convert.ts';
import { childrenOf, type GrammarTables } from './node.ts';
import { convertLoose } from './statements.ts';

/** What a chunk adds to its module. */
export interface Part extends Span {
  readonly statements: readonly Statement[];
  readonly comments: readonly Span[];
  readonly damage: readonly Span[];
  readonly limit: Limit | undefined;
  readonly evidence: Readonly<Conversion['evidence']>;
  /** What reading it took of the parser. */
  readonly cost: Cost;
}

/**
 * The tree of a chunk as plain values.
 * @param text what the tree is of: the chunk
 */
export function readPart(
  root: Node,
  text: string,
  { start, end }: Span,
  tables: GrammarTables,
  cost: Cost,
): Part {
  const evidence = { python2: false, python3: false };
  const statements: Statement[] = [];
  // Lists of lists: as arguments of `push`, a hundred thousand comments overflow the stack.
  const comments: (readonly Span[])[] = [];
  const damage: (readonly Span[])[] = [];
  if (root.type === 'ERROR') damage.push([{ start: start + root.startIndex, end: start + root.endIndex }]);
  let tooDeep = false;
  // One at a time, so that a large file is never held as a tree of nodes.
  for (const { node, findings } of childrenOf(root, text, tables, start)) {
    if (node !== undefined) statements.push(...convertLoose(node, { text, base: start, evidence }));
    comments.push(findings.comments);
    damage.push(findings.damage);
    tooDeep ||= findings.tooDeep;
  }
  const limit = tooDeep ? 'nested-too-deeply' : undefined;
  return { start, end, statements, comments: comments.flat(), damage: damage.flat(), limit, evidence, cost };
}

const none: readonly never[] = [];
const noEvidence = { python2: false, python3: false };
const noCost = { reports: 0, inDamage: 0 };

/** A definition of which nothing but its name matters. Written out: there are thousands, at every keystroke. */
export function namedPart(
  { start, end }: Chunk,
  header: Header,
  evidence: Part['evidence'] = noEvidence,
): Part {
  const { name, nameSpan, start: head } = header;
  const statement: Statement =
    header.kind === 'class'
      ? { kind: 'class', name, nameSpan, decorators: none, bases: none, body: none, start: head, end }
      : {
          kind: 'function',
          name,
          nameSpan,
          decorators: none,
          parameters: none,
          returns: undefined,
          body: none,
          start: head,
          end,
        };
  return {
    start,
    end,
    statements: [statement],
    comments: none,
    damage: none,
    limit: undefined,
    evidence,
    cost: noCost,
  };
}

/** A chunk that has comments and nothing else. @param comments where they are in the chunk */
export const commentPart = ({ start, end }: Span, comments: readonly Span[]): Part => ({
  start,
  end,
  statements: none,
  comments: shifted(comments, start),
  damage: none,
  limit: undefined,
  evidence: noEvidence,
  cost: noCost,
});

/** A chunk that was given up: nothing in it is known, and nothing in it is edited. */
export const unreadPart = ({ start, end }: Span): Part => ({
  start,
  end,
  statements: none,
  comments: none,
  damage: [{ start, end }],
  limit: 'too-complex',
  evidence: noEvidence,
  cost: noCost,
});
