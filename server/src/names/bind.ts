import type { Span } from '../source/span.ts';
import type { Expression, Module } from '../syntax/ast.ts';
import type { Binding, Block, BoundModule, ImportStatement, Meaning, Scope, Use } from './scope.ts';
import { bindStatements } from './statements.ts';

/** Builds the scopes of a module: what each name is bound to where, and where names are read. */
export function bindModule(module: Module): BoundModule {
  const scope = newScope('module', undefined, undefined);
  const uses: Use[] = [];
  const imports: ImportStatement[] = [];
  const block: Block = {
    kind: 'always',
    parent: undefined,
    statement: undefined,
    start: 0,
    end: module.text.length,
  };
  const symbolic = new Set<string>();
  bindStatements(module.body, { scope, block, uses, imports, symbolic, python2: module.python === '2' });
  uses.sort((a, b) => a.expression.start - b.expression.start);
  const calls = new Map(
    uses.flatMap((use) => (use.call === undefined ? [] : [[use.call.start, { ...use, call: use.call }]])),
  );
  return { module, scope, block, uses, imports, calls, symbolic, reads: readsByName(uses) };
}

function readsByName(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const reads = new Map<string, Use[]>();
  for (const use of uses) {
    const name = rootName(use.expression);
    const list = name && reads.get(name);
    if (list) list.push(use);
    else if (name !== undefined) reads.set(name, [use]);
  }
  return reads;
}

/** The first part of a dotted name. */
export function rootName(expression: Expression): string | undefined {
  if (expression.kind === 'attribute') return rootName(expression.object);
  return expression.kind === 'name' ? expression.id : undefined;
}

/** Where the walk through the statements stands. */
export interface Position {
  readonly scope: Scope;
  readonly block: Block;
  readonly uses: Use[];
  readonly imports: ImportStatement[];
  readonly symbolic: Set<string>;
  /** In Python 2 the variable of a list comprehension stays bound after it. */
  readonly python2: boolean;
}

export const newScope = (kind: Scope['kind'], parent: Scope | undefined, home: Scope['home']): Scope => ({
  kind,
  parent,
  home,
  bindings: new Map(),
  declared: new Map(),
  stars: [],
});

/** The same position in a scope that is nested in the current one. */
export const enter = (position: Position, kind: Scope['kind'], span: Span): Position => ({
  ...position,
  scope: newScope(kind, position.scope, { block: position.block, at: span.start }),
  block: { kind: 'always', parent: undefined, statement: undefined, start: span.start, end: span.end },
});

/** Records that a name gets a meaning, in the scope that Python's rules say. */
export function bindName(position: Position, name: string, at: number, site: Span, meaning: Meaning): void {
  if (isSymbolic(meaning)) position.symbolic.add(name);
  const declared = position.scope.declared.get(name);
  if (declared === undefined) {
    add(position.scope, {
      name,
      at,
      scope: position.scope,
      block: position.block,
      site,
      meaning,
      anytime: false,
    });
    return;
  }
  // Another scope's variable: when the assignment runs is not known.
  const owner =
    declared === 'global' ? outermost(position.scope) : (enclosing(position.scope, name) ?? position.scope);
  add(owner, {
    name,
    at: 0,
    scope: owner,
    block: position.block,
    site,
    meaning: { kind: 'other' },
    anytime: true,
  });
}

/** Whether a name may stand for something that has a dotted name. */
function isSymbolic(meaning: Meaning): boolean {
  if (meaning.kind === 'value')
    return ['name', 'attribute', 'conditional', 'parenthesized'].includes(meaning.expression.kind);
  return meaning.kind !== 'parameter' && meaning.kind !== 'other';
}

function add(scope: Scope, binding: Binding): void {
  const list = scope.bindings.get(binding.name);
  if (list === undefined) scope.bindings.set(binding.name, [binding]);
  else if ((list.at(-1)?.at ?? 0) <= binding.at) list.push(binding);
  else
    list.splice(
      list.findIndex((other) => other.at > binding.at),
      0,
      binding,
    );
}

const outermost = (scope: Scope): Scope => (scope.parent === undefined ? scope : outermost(scope.parent));

function enclosing(scope: Scope, name: string): Scope | undefined {
  const parent = scope.parent;
  if (parent === undefined) return undefined;
  return parent.kind === 'function' && parent.bindings.has(name) ? parent : enclosing(parent, name);
}
