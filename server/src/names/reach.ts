import { countBefore } from '../source/ordered.ts';
import type { Place } from './place.ts';
import type { Binding, Block, Scope } from './scope.ts';

/**
 * The bindings of a name that can be in effect at a place, by Python's rules of scopes and the order of statements.
 * Empty where nothing in sight binds the name. More than one where branches, loops or later calls leave it open;
 * the answer errs on the side of more.
 * @param enough how many of those before the place are looked for
 */
export function reaching(name: string, place: Place, enough = Number.POSITIVE_INFINITY): readonly Binding[] {
  const found = inScope(name, place.scope, place, enough);
  if (found.length > 0) return found;
  // A name that a function binds anywhere is its own everywhere in it.
  if (place.scope.kind === 'function' && place.scope.bindings.has(name))
    return place.scope.bindings.get(name) ?? [];
  return enclosing(name, place.scope, place, enough);
}

/** Looks through the scopes around one that does not bind the name. */
function enclosing(name: string, scope: Scope, place: Place, enough: number): readonly Binding[] {
  const { parent, home } = scope;
  if (parent === undefined || home === undefined) return [];
  // A comprehension and a class body run at once, a function later.
  const later = scope.kind === 'function';
  const at = later ? home.at : place.at;
  const outer: Place = { scope: parent, block: home.block, at };
  // The names of a class body are not seen from the functions in it.
  const hidden = parent.kind === 'class' && scope.kind !== 'comprehension';
  if (!hidden && parent.bindings.has(name)) {
    const now = inScope(name, parent, outer, enough);
    // Python 3 hides a class body's names from comprehensions in it, Python 2 from most of them.
    if (!later && parent.kind === 'class') return [...now, ...enclosing(name, parent, outer, enough)];
    if (!later) return now;
    const known = new Set(now);
    const afterwards = (parent.bindings.get(name) ?? []).filter(
      (binding) => binding.at > at && !known.has(binding),
    );
    return [...now, ...afterwards];
  }
  return enclosing(name, parent, outer, enough);
}

function inScope(name: string, scope: Scope, place: Place, enough: number): readonly Binding[] {
  const bindings = scope.bindings.get(name);
  if (bindings === undefined) return [];
  const found: Binding[] = [];
  let last: Binding | undefined;
  for (let i = countUpTo(bindings, place.at) - 1; i >= 0 && last === undefined; i--) {
    const binding = bindings[i];
    if (binding === undefined || binding.anytime || exclusive(binding.block, place.block)) continue;
    found.push(binding);
    if (isWithin(place.block, unconditional(binding.block))) last = binding;
    if (found.length >= enough) break;
  }
  found.reverse();
  for (let loop = place.block; ; loop = loop.parent) {
    if (loop.kind === 'loop') {
      if (last !== undefined && isWithin(last.block, loop)) break;
      // What an earlier round bound further down is in effect as well.
      const known = new Set(found);
      for (const binding of leftByRound(bindings, loop)) if (!known.has(binding)) found.push(binding);
    }
    if (loop.parent === undefined) break;
  }
  for (const binding of bindings) {
    // These stand first: their offset is 0.
    if (!binding.anytime) break;
    if (!found.includes(binding)) found.unshift(binding);
  }
  return found;
}

/** The bindings that can be in effect when a round of a loop ends, and so when the next one begins. */
function leftByRound(bindings: readonly Binding[], loop: Block): readonly Binding[] {
  const inside = bindings.slice(countUpTo(bindings, loop.start - 1), countUpTo(bindings, loop.end));
  const own = inside.filter(({ block }) => isWithin(block, loop));
  if (loop.continues) return own;
  const last = own.findLastIndex(({ block }) => sameBlock(unconditional(block), loop));
  return own.slice(Math.max(last, 0));
}

/** How many of the bindings are in effect at an offset. */
const countUpTo = (bindings: readonly Binding[], offset: number): number =>
  countBefore(bindings, offset + 1, ({ at }) => at);

const isWithin = (block: Block | undefined, outer: Block): boolean =>
  block !== undefined && (sameBlock(block, outer) || isWithin(block.parent, outer));

/** A loop's variable and its body are two blocks of one loop. */
const sameBlock = (a: Block, b: Block): boolean =>
  a === b || (a.kind === 'loop' && b.kind === 'loop' && a.statement === b.statement);

/** The block whose running makes this block run for sure. */
const unconditional = (block: Block): Block =>
  block.kind === 'always' && block.parent !== undefined ? unconditional(block.parent) : block;

/** Whether two blocks lie in different branches of one statement. */
function exclusive(a: Block, b: Block): boolean {
  for (let x: Block | undefined = a; x !== undefined; x = x.parent) {
    if (x.kind !== 'branch' && x.kind !== 'handler') continue;
    for (let y: Block | undefined = b; y !== undefined; y = y.parent) {
      if (x !== y && x.kind === y.kind && x.statement === y.statement && x.statement !== undefined)
        return x.statement.kind !== 'loop';
    }
  }
  return false;
}
