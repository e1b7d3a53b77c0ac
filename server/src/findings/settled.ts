import type { NamedValue } from '../analysis.ts';
import { rootName } from '../names/bind.ts';
import type { Site } from '../names/resolution.ts';
import type { Resolver } from '../names/resolve.ts';
import { type Scope, type Use, usesIn } from '../names/scope.ts';
import { contains, type Span, spansIn } from '../source/span.ts';
import { moved } from '../syntax/moved.ts';
import { isOneDefinition, type ReadDefinition } from '../syntax/reading.ts';
import type { Seen } from './collect.ts';
import type { Footing } from './footing.ts';
import type { Sighting } from './sighting.ts';
import { valuesNamed } from './values.ts';

/**
 * What was found in a definition, and what that rests on beyond its own text. Inside a function or a class a name of
 * the module's can be many things, but most stand for an import, a number, or another definition: as long as those
 * are what and where they were, the same text gives the same findings.
 */
export interface Settled extends Span {
  readonly line: number;
  readonly seen: readonly SeenWithValues[];
  /** All names that are read in it. */
  readonly reads: readonly string[];
  /** Those from outside of it, and what they stand for. */
  readonly names: readonly string[];
  readonly footing: string;
}

export interface SeenWithValues extends Seen {
  readonly values: readonly NamedValue[];
}

/**
 * What a definition settles, now that it has been read and judged; undefined where its findings rest on more than
 * the names that it uses, or others rest on it.
 * @param seen all that was seen in the module, in source order
 */
export function settle(
  { source, skimmed, part }: ReadDefinition,
  resolver: Resolver,
  seen: readonly Seen[],
  footingOf: Footing,
): Settled | undefined {
  const { bound } = resolver;
  const { start, end } = part;
  if (!isOneDefinition(part) || part.limit !== undefined) return undefined;
  if (unsettling.some((word) => skimmed.words.has(word)) || source.includes('lasagne-to-keras:'))
    return undefined;
  const uses = usesIn(bound, part);
  const reads = [...new Set(uses.map(({ expression }) => rootName(expression) ?? ''))];
  const names = [...namesFromOutside(uses)];
  const footing = footingOf(names, start);
  const own = spansIn(seen, part);
  if (footing === undefined || !own.every(({ sighting }) => staysTrue(sighting, part))) return undefined;
  const { line } = bound.module.lines.position(start);
  const withValues = own.map((one) => ({
    ...one,
    values: one.sighting.kind === 'finding' ? valuesNamed(one.sighting.what, resolver) : [],
  }));
  return { start, end, line, seen: withValues, reads, names, footing };
}

/** What a definition may do to the names of its module. */
const unsettling = ['import', 'global'];

/** The names that are looked up in the module, seen from within a definition. */
function namesFromOutside(uses: readonly Use[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { expression, scope } of uses) {
    const name = rootName(expression) ?? '';
    let around: Scope | undefined = scope;
    // The names of a class body are not seen everywhere in it.
    while (around?.parent !== undefined && (around.kind === 'class' || !around.bindings.has(name)))
      around = around.parent;
    if (around?.parent === undefined) names.add(name);
  }
  return names;
}

/** Whether a sighting says nothing of places that may move by themselves. */
function staysTrue(sighting: Sighting, definition: Span): boolean {
  switch (sighting.kind) {
    case 'finding': {
      const { verdict } = sighting.what;
      // It names the line of what else may be called.
      return (
        verdict.outcome !== 'refused' || verdict.refusals.every(({ code }) => code !== 'callee-conditional')
      );
    }
    case 'other': {
      const { owner } = sighting.what;
      return owner.kind !== 'project' || contains(definition, owner.site);
    }
    case 'layer':
    case 'function':
      return true;
  }
}

/** The same where the definition stands now. */
export function seenAt(settled: Settled, start: number, line: number): readonly SeenWithValues[] {
  const by = start - settled.start;
  const site = (one: Site): Site =>
    contains(settled, one)
      ? { ...one, start: one.start + by, end: one.end + by, line: one.line + line - settled.line }
      : one;
  return settled.seen.map((one) => ({
    start: one.start + by,
    sighting: sightingAt(one.sighting, by, site),
    values: one.values.map((value) => ({ ...value, site: site(value.site) })),
  }));
}

function sightingAt(sighting: Sighting, by: number, site: (one: Site) => Site): Sighting {
  switch (sighting.kind) {
    case 'finding': {
      const { through, ...what } = sighting.what;
      return { kind: 'finding', what: { ...moved(what, by), through: through.map(site) } };
    }
    case 'other': {
      const { owner, ...what } = sighting.what;
      const whose = owner.kind === 'project' ? { ...owner, site: site(owner.site) } : owner;
      return { kind: 'other', what: { ...moved(what, by), owner: whose } };
    }
    case 'layer':
    case 'function':
      return { ...sighting, what: moved(sighting.what, by) };
  }
}
