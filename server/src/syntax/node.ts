import type { Node, TreeCursor } from 'web-tree-sitter';
import type { Span } from '../source/span.ts';

/** A node of the grammar's tree as a plain value, without punctuation. */
export interface SyntaxNode extends Span {
  readonly type: string;
  readonly field: string | undefined;
  readonly children: SyntaxNode[];
  /** An error or a missing token stands somewhere in it. */
  damaged: boolean;
}

/** Collects what lies beside the tree's structure while nodes are read. */
export interface Findings {
  readonly comments: Span[];
  readonly damage: Span[];
  /** Something is nested more deeply than {@link deepest}; what is deeper was left out. */
  tooDeep: boolean;
}

/** Deeper code is not followed. CPython itself stops at 200 parentheses; long sums may nest more. */
const deepest = 1000;

const extras = new Set(['comment', 'line_continuation']);
/** Punctuation and keywords that are kept because they decide something. */
const keptTokens = new Set(['*', '**', '<>', 'not', 'async', ',', 'await', 'from', '@']);

/** The children of the root, one at a time, so that a large file is never held as a tree of nodes at once. */
export function* readChildren(root: Node, findings: Findings): Generator<SyntaxNode> {
  const cursor = root.walk();
  try {
    if (!cursor.gotoFirstChild()) return;
    do {
      if (note(cursor, findings)) continue;
      yield readNode(cursor, findings);
    } while (cursor.gotoNextSibling());
  } finally {
    cursor.delete();
  }
}

/** Reads the subtree at the cursor without recursion: source can nest deeper than the stack. */
function readNode(cursor: TreeCursor, findings: Findings): SyntaxNode {
  const top = make(cursor, findings);
  const open: SyntaxNode[] = [];
  let current = top;
  for (;;) {
    if (cursor.gotoFirstChild()) {
      open.push(current);
    } else {
      while (open.length > 0 && !cursor.gotoNextSibling()) {
        cursor.gotoParent();
        const closed = open.pop();
        const parent = open.at(-1);
        if (closed?.damaged && parent) parent.damaged = true;
      }
      if (open.length === 0) return top;
    }
    const parent = open.at(-1);
    current = make(cursor, findings);
    if (parent === undefined || note(cursor, findings)) continue;
    if (current.damaged) parent.damaged = true;
    if (open.length > deepest) findings.tooDeep = true;
    else if (cursor.nodeIsNamed || keptTokens.has(current.type) || current.field === 'operator') {
      parent.children.push(current);
    }
  }
}

function make(cursor: TreeCursor, findings: Findings): SyntaxNode {
  const node: SyntaxNode = {
    type: cursor.nodeType,
    field: cursor.currentFieldName ?? undefined,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
    damaged: false,
  };
  if (node.type === 'ERROR' || cursor.nodeIsMissing) {
    node.damaged = true;
    findings.damage.push({ start: node.start, end: node.end });
  }
  return node;
}

/** Whether the node is a comment or a continuation, which belong to no parent. */
function note(cursor: TreeCursor, findings: Findings): boolean {
  if (!extras.has(cursor.nodeType)) return false;
  if (cursor.nodeType === 'comment') findings.comments.push({ start: cursor.startIndex, end: cursor.endIndex });
  return true;
}
