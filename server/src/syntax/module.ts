import type { Node } from 'web-tree-sitter';
import type { Module, PythonVersion, Statement } from './ast.ts';
import type { Conversion } from './convert.ts';
import { type Findings, type GrammarTables, readChildren } from './node.ts';
import { convertLoose } from './statements.ts';

/** The whole tree as plain values. */
export function convertModule(text: string, root: Node, tables: GrammarTables): Module {
  const damage = root.type === 'ERROR' ? [{ start: root.startIndex, end: root.endIndex }] : [];
  const findings: Findings = { comments: [], damage, tooDeep: false };
  const conversion: Conversion = { text, evidence: { python2: false, python3: false } };
  const body: Statement[] = [];
  for (const node of readChildren(root, text, tables, findings)) body.push(...convertLoose(node, conversion));
  return {
    text,
    body,
    comments: findings.comments,
    damage: findings.damage,
    limit: findings.tooDeep ? 'nested-too-deeply' : undefined,
    python: versionOf(conversion),
    future: new Set(futures(body)),
  };
}

/** A text that was given up: nothing in it is known, and nothing in it is edited. */
export const unreadModule = (text: string): Module => ({
  text,
  body: [],
  comments: [],
  damage: [{ start: 0, end: text.length }],
  limit: 'too-complex',
  python: 'either',
  future: new Set(),
});

/** Syntax of both versions at once is read as Python 2: such files were written for it and touched later. */
function versionOf({ evidence }: Conversion): PythonVersion {
  if (evidence.python2) return '2';
  return evidence.python3 ? '3' : 'either';
}

function* futures(body: readonly Statement[]): Generator<string> {
  for (const statement of body) {
    if (statement.kind === 'import-from' && statement.module === '__future__') {
      for (const { name } of statement.names) yield name;
    }
  }
}
