import type { Finding, OtherCall, RemainingLayer } from '../analysis.ts';
import { cataloguedNames } from '../lasagne/catalogue.ts';
import { rootName } from '../names/bind.ts';
import type { BoundModule } from '../names/scope.ts';
import type { Expression } from '../syntax/ast.ts';
import { lastName } from './dotted.ts';
import { withRepeatedNames } from './repeated-names.ts';
import { type Sighting, sightingsOf } from './sighting.ts';
import { swallowedCalls } from './swallowed.ts';
import type { VerdictContext } from './verdict.ts';

/** Everything found in one module, in source order. */
export interface Collected {
  readonly findings: readonly Finding[];
  readonly others: readonly OtherCall[];
  readonly remaining: readonly RemainingLayer[];
  /** The other names of Lasagne that are read, by qualified name. */
  readonly functions: readonly RemainingLayer[];
}

/** A sighting, and where the name that is read begins. */
export interface Seen {
  readonly start: number;
  readonly sighting: Sighting;
}

/** Looks at every name that is read and says what it is to the conversion; in source order. */
export function seenIn(context: VerdictContext): readonly Seen[] {
  const { bound } = context.resolver;
  const mayMatter = relevance(bound);
  return bound.uses.flatMap((use) => {
    if (!mayMatter(use.expression, lastName(use.expression).id)) return [];
    return sightingsOf(use, context).map((sighting) => ({ start: use.expression.start, sighting }));
  });
}

/** @param seen in source order */
export function collect(seen: readonly Seen[], bound: BoundModule): Collected {
  const findings: Finding[] = [];
  const others: OtherCall[] = [];
  const remaining: RemainingLayer[] = [];
  const functions: RemainingLayer[] = [];
  for (const { sighting } of seen) {
    if (sighting.kind === 'finding') findings.push(sighting.what);
    else if (sighting.kind === 'other') others.push(sighting.what);
    else (sighting.kind === 'layer' ? remaining : functions).push(sighting.what);
  }
  const all = [...findings, ...swallowedCalls(bound)].sort((a, b) => a.start - b.start);
  return { findings: withRepeatedNames(all), others, remaining, functions };
}

/** Most names of a file bear no name we look for and stand for nothing imported: these need no resolving. */
function relevance({ imports, symbolic }: BoundModule): (expression: Expression, written: string) => boolean {
  const hasStar = imports.some(({ statement }) => statement.kind === 'import-from' && statement.star);
  return (expression, written) =>
    hasStar ||
    written === 'getattr' ||
    cataloguedNames.has(written) ||
    symbolic.has(rootName(expression) ?? '');
}
