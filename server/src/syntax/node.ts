import type { Language, Node, TreeCursor } from 'web-tree-sitter';
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

/** What the reading of nodes needs to know of the grammar, by the numbers the parser gives. */
export interface GrammarTables {
  readonly types: readonly string[];
  /** Whether nodes of a type are kept, belong beside the tree, or are punctuation. */
  readonly roles: readonly Role[];
  readonly fields: readonly (string | undefined)[];
}

type Role = 'kept' | 'leaf' | 'beside' | 'operator' | 'skipped';

/** Punctuation and keywords that are kept because they decide something. */
const keptTokens = new Set(['*', '**', '<>', 'not', 'async', ',', 'await', 'from', '@']);
const beside = new Set(['comment', 'line_continuation']);
/** Named, with nothing in them: asking for their children costs as much as reading them. */
const leaves = new Set(['identifier', 'integer', 'float', 'true', 'false', 'none', 'string_content']);

/** Asking the parser by number once is several times quicker than by name at every node. */
export function tablesOf(language: Language): GrammarTables {
  const types = Array.from({ length: language.nodeTypeCount }, (_, id) => language.nodeTypeForId(id) ?? '');
  const roles = types.map((type, id): Role => {
    if (beside.has(type)) return 'beside';
    if (leaves.has(type) && language.nodeTypeIsNamed(id)) return 'leaf';
    if (language.nodeTypeIsNamed(id) || keptTokens.has(type)) return 'kept';
    return operators.test(type) ? 'operator' : 'skipped';
  });
  const fields = Array.from(
    { length: language.fieldCount + 1 },
    (_, id) => language.fieldNameForId(id) ?? undefined,
  );
  return { types, roles, fields };
}

/** Tokens that can stand in the field `operator`. */
const operators = /^[-+*/%@&|^<>=!~]+$|^(and|or|in|is)$/;

/** A child of the root; no node where there is nothing to convert. */
export interface Child {
  readonly node: SyntaxNode | undefined;
  readonly findings: Findings;
}

/**
 * The children of the root, one at a time, so that a large file is never held as a tree of nodes at once.
 * @param text what the tree is of
 * @param base where that begins in the whole text
 */
export function* childrenOf(root: Node, text: string, tables: GrammarTables, base: number): Generator<Child> {
  const cursor = root.walk();
  const isWhole = !root.hasError;
  try {
    if (!cursor.gotoFirstChild()) return;
    do {
      // In damage there may be a million of them, and asking the parser for a node costs more than all else.
      if (tables.roles[cursor.nodeTypeId] === 'skipped' && !cursor.nodeIsMissing) continue;
      const findings: Findings = { comments: [], damage: [], tooDeep: false };
      const whole = isWhole || !cursor.currentNode.hasError;
      yield { node: readNode({ cursor, text, base, tables, findings, whole }), findings };
    } while (cursor.gotoNextSibling());
  } finally {
    cursor.delete();
  }
}

interface Reading {
  readonly cursor: TreeCursor;
  readonly text: string;
  readonly base: number;
  readonly tables: GrammarTables;
  readonly findings: Findings;
  /** The subtree has no error, so that no token of it needs a look. */
  readonly whole: boolean;
}

/** Reads the subtree at the cursor without recursion: source can nest deeper than the stack. */
function readNode(reading: Reading): SyntaxNode | undefined {
  const { cursor, findings } = reading;
  const top = make(reading);
  if (top === undefined) return undefined;
  const open: SyntaxNode[] = [];
  let current: SyntaxNode | undefined = top;
  for (;;) {
    if (current !== undefined && mayHoldMore(current, reading) && cursor.gotoFirstChild()) {
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
    current = make(reading);
    if (parent === undefined || current === undefined) continue;
    if (current.damaged) parent.damaged = true;
    if (open.length <= deepest) parent.children.push(current);
    else if (open.length === deepest + 1) leaveOut(parent, findings);
  }
}

/** What is in a node is not read: it counts as damaged, so that nothing around it is edited. */
function leaveOut(node: SyntaxNode, findings: Findings): void {
  findings.tooDeep = true;
  if (!node.damaged) findings.damage.push({ start: node.start, end: node.end });
  node.damaged = true;
}

/** The node at the cursor; undefined for what is left out: punctuation, comments, continuations. */
function make({ cursor, base, tables, findings, whole }: Reading): SyntaxNode | undefined {
  const id = cursor.nodeTypeId;
  // An error has the highest number there is, beyond the table.
  const role = tables.roles[id] ?? 'kept';
  if (role === 'skipped' && whole) return undefined;
  const field = tables.fields[cursor.currentFieldId];
  const isDamage = !whole && (id >= tables.types.length || cursor.nodeIsMissing);
  if (!isDamage && (role === 'skipped' || (role === 'operator' && field !== 'operator'))) return undefined;
  const start = base + cursor.startIndex;
  const end = base + cursor.endIndex;
  const type = tables.types[id] ?? 'ERROR';
  if (isDamage) findings.damage.push({ start, end });
  if (role === 'beside') {
    if (type === 'comment') findings.comments.push({ start, end });
    return undefined;
  }
  const isLeaf = whole && role === 'leaf';
  return { type, field, children: isLeaf ? childless : [], damaged: isDamage, start, end };
}

const childless: SyntaxNode[] = [];

/** Nothing is looked for in a name, a number, or a string that is written out. */
const mayHoldMore = ({ type, children, start }: SyntaxNode, { text, base, whole }: Reading): boolean =>
  children !== childless &&
  !(whole && type === 'string' && plainString.test(text.slice(start - base, start - base + 3)));

/** Prefixes but those of f-strings and template strings. */
const plainString = /^[bru]{0,2}["']/i;
