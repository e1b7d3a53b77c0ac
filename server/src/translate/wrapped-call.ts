import { calledLayer } from '../lasagne/called.ts';
import { unwrapped } from '../lasagne/copy.ts';
import { assignedLayer } from '../lasagne/rank.ts';
import { rootName } from '../names/bind.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import { type Block, type Use, useBefore, usesIn } from '../names/scope.ts';
import { textOf } from '../source/span.ts';
import type { Call, Expression, Statement, Subscript } from '../syntax/ast.ts';

/** The call that makes the wrapped layer: written in place, or assigned in the same block and used nowhere else. */
export function wrappedCall(
  expression: Expression,
  place: Place,
  resolver: Resolver,
): { call: Call; place: Place } | 'reused' | undefined {
  const inner = unwrapped(expression);
  if (inner.kind === 'call') return { call: inner, place };
  if (inner.kind === 'subscript') return replacedItem(inner, place, resolver);
  if (inner.kind !== 'name') return undefined;
  const assigned = assignedLayer(inner.id, place, resolver);
  const call = assigned && unwrapped(assigned.expression);
  if (assigned === undefined || call?.kind !== 'call' || assigned.place.block !== place.block)
    return undefined;
  if (
    calledLayer(call, assigned.place, resolver) === undefined &&
    call.arguments.every(({ star }) => star === '')
  )
    return { call, place: assigned.place };
  const uses = readsOf(inner.id, assigned, resolver);
  // `a = b = DenseLayer(…)`: one layer with two names.
  const names = [...place.scope.bindings.values()]
    .flat()
    .filter(({ meaning }) => meaning.kind === 'value' && meaning.expression === assigned.expression);
  return uses.length === 1 && names.length === 1 ? { call, place: assigned.place } : 'reused';
}

/**
 * `net['x'] = DenseLayer(…)` and, as the very next statement, `net['x'] = batch_norm(net['x'])`: nothing else can have
 * got hold of the layer, and nothing can afterwards.
 */
function replacedItem(
  item: Subscript,
  place: Place,
  resolver: Resolver,
): { call: Call; place: Place } | undefined {
  const { text } = resolver.bound.module;
  const [read] = usesIn(resolver.bound, item);
  if (read === undefined || !item.index.every(isConstant)) return undefined;
  const { statement, block, scope } = read;
  const before = useBefore(resolver.bound, statement.start);
  const makes = before?.statement;
  if (makes?.kind !== 'assignment' || before?.block !== block || before.scope !== scope) return undefined;
  const isNext = /^\s*(?:#.*\s*|;\s*)*$/.test(text.slice(makes.end, statement.start));
  const assigns = (one: Statement): boolean =>
    one.kind === 'assignment' &&
    one.operator === '=' &&
    one.targets.length === 1 &&
    one.targets.every((target) => textOf(text, target) === textOf(text, item));
  if (item.object.kind !== 'name' || !isNext || !assigns(makes) || !assigns(statement)) return undefined;
  const call = makes.value && unwrapped(makes.value);
  const wraps = statement.kind === 'assignment' && statement.value && unwrapped(statement.value);
  if (call?.kind !== 'call' || !wraps || wraps.start !== place.at) return undefined;
  return { call, place: { scope, block, at: call.start } };
}

const isConstant = (one: Expression): boolean =>
  one.kind === 'number' || (one.kind === 'string' && one.value !== undefined);

/** Where a name is read while it stands for what one assignment gave it. */
function readsOf(
  name: string,
  { expression, place }: { expression: Expression; place: Place },
  resolver: Resolver,
): readonly Use[] {
  const next = isInLoop(place.block)
    ? undefined
    : place.scope.bindings.get(name)?.find(({ at, block }) => at > expression.end && block === place.block);
  return (resolver.bound.reads.get(name) ?? []).filter((use) => {
    if (use.statement.kind === 'delete') return false;
    const at = use.expression.start;
    // A later assignment of the same block hides this one; only functions that are called later need a closer look.
    if (use.scope === place.scope && (at < expression.start || at > (next?.at ?? at))) return false;
    const bindings = resolver.bindingsOf(name, { scope: use.scope, block: use.block, at });
    return bindings.some(({ meaning }) => meaning.kind === 'value' && meaning.expression === expression);
  });
}

const isInLoop = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'loop' || isInLoop(block.parent));

/** Whether an expression has the same value at two places: nothing it reads is assigned, or reached into, between them. */
export function meansTheSame(expression: Expression, there: Place, here: Place, resolver: Resolver): boolean {
  const between = usesIn(resolver.bound, { start: expression.end, end: here.at });
  return usesIn(resolver.bound, expression).every((use) => {
    const name = rootName(use.expression) ?? '';
    const [before, now] = [there, here].map((place) =>
      resolver.bindingsOf(name, { ...place, scope: use.scope }),
    );
    const isBound = before?.length === now?.length && before?.every((binding, i) => binding === now?.[i]);
    const isReached = between.some((other) => rootName(other.expression) === name);
    return isBound === true && !isReached;
  });
}
