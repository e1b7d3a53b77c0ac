import type { Node } from 'web-tree-sitter';
import type { Span } from '../source/span.ts';
import type { Statement } from './ast.ts';
import type { Conversion } from './convert.ts';
import { type Child, childrenOf, type GrammarTables } from './node.ts';
import { convertLoose } from './statements.ts';

/** What one statement of a module's own, or a comment between two of them, adds to the module. */
export interface Part extends Span {
  /** The grammar's word for it. */
  readonly type: string;
  readonly statements: readonly Statement[];
  readonly comments: readonly Span[];
  readonly damage: readonly Span[];
  readonly tooDeep: boolean;
  readonly evidence: Readonly<Conversion['evidence']>;
}

/** A part that is known already, for the same stretch of a text that has changed elsewhere. */
export type KnownPart = (child: Child) => Part | undefined;

/** The parts of a tree in source order. They are read one at a time: a large file is never held as a tree of nodes. */
export function partsOf(root: Node, text: string, tables: GrammarTables, known: KnownPart): readonly Part[] {
  const parts: Part[] = [];
  for (const child of childrenOf(root, text, tables)) parts.push(known(child) ?? convertChild(child, text));
  return parts;
}

function convertChild({ type, start, end, read }: Child, text: string): Part {
  const { node, findings } = read();
  const { comments, damage, tooDeep } = findings;
  const evidence = { python2: false, python3: false };
  const statements = node === undefined ? [] : convertLoose(node, { text, evidence });
  return { type, start, end, statements, comments, damage, tooDeep, evidence };
}

/** The same values further on in the text. */
export function moved<T extends object>(value: T, by: number): T {
  if (by === 0) return value;
  const copy = { ...value };
  for (const key in copy) {
    const field = copy[key];
    if (Array.isArray(field)) Reflect.set(copy, key, movedAll(field, by));
    else if (isObject(field)) Reflect.set(copy, key, moved(field, by));
    else if (typeof field === 'number' && offsets.has(key)) Reflect.set(copy, key, field + by);
  }
  return copy;
}

const movedAll = (values: readonly unknown[], by: number): readonly unknown[] =>
  values.map((value) => (isObject(value) ? moved(value, by) : value));

const offsets: ReadonlySet<string> = new Set(['start', 'end', 'open', 'close']);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
