import type { Node } from 'web-tree-sitter';
import type { Span } from '../source/span.ts';
import type { Module, PythonVersion, Statement } from './ast.ts';
import type { GrammarTables } from './node.ts';
import { type KnownPart, type Part, partsOf } from './parts.ts';

/** The whole tree as plain values, and the parts it was put together from. */
export function readTree(
  root: Node,
  text: string,
  tables: GrammarTables,
  known: KnownPart,
): { readonly module: Module; readonly parts: readonly Part[] } {
  const damage = root.type === 'ERROR' ? [{ start: root.startIndex, end: root.endIndex }] : [];
  const parts = partsOf(root, text, tables, known);
  return { module: moduleOf(text, parts, damage), parts };
}

/**
 * Puts the parts of a text together.
 * @param damage what could not be read besides the damage in the parts
 */
function moduleOf(text: string, parts: readonly Part[], damage: readonly Span[]): Module {
  const body = parts.flatMap(({ statements }) => statements);
  return {
    text,
    body,
    comments: parts.flatMap(({ comments }) => comments),
    damage: [...damage, ...parts.flatMap((part) => part.damage)],
    limit: parts.some(({ tooDeep }) => tooDeep) ? 'nested-too-deeply' : undefined,
    python: versionOf(parts),
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
function versionOf(parts: readonly Part[]): PythonVersion {
  if (parts.some(({ evidence }) => evidence.python2)) return '2';
  return parts.some(({ evidence }) => evidence.python3) ? '3' : 'either';
}

function* futures(body: readonly Statement[]): Generator<string> {
  for (const statement of body) {
    if (statement.kind === 'import-from' && statement.module === '__future__') {
      for (const { name } of statement.names) yield name;
    }
  }
}
