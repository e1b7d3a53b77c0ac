import type { Finding, Found } from '../analysis.ts';
import type { BoundModule } from '../names/scope.ts';
import type { World } from '../names/world.ts';
import { effectOf } from '../verdict/verdict.ts';
import { collect, type Seen } from './collect.ts';
import { fileNotes } from './file-notes.ts';
import { readSuppressions } from './suppressions.ts';
import type { VerdictContext } from './verdict.ts';

/** How a module that has been bound is judged. */
export type Judging = (bound: BoundModule) => { readonly context: VerdictContext; readonly world: World };

/** What the names of a module amount to, taken together. @param seen in source order */
export function foundIn(
  seen: readonly Seen[],
  bound: BoundModule,
  world: World,
  valuesOf: Found['valuesOf'],
): Found {
  const { module } = bound;
  const collected = collect(seen, bound);
  const suppressions = readSuppressions(module);
  const isSilent = (finding: Finding): boolean => suppressions.suppresses(finding, codesOf(finding));
  const suppressed = collected.findings.filter(isSilent);
  return {
    findings: collected.findings.filter((finding) => !suppressed.includes(finding)),
    suppressed,
    others: collected.others,
    notes: fileNotes(module, collected),
    remaining: collected.remaining,
    needs: world.needs(),
    unusedSuppressions: suppressions.unused(),
    limit: module.limit,
    valuesOf,
  };
}

/** The codes a finding bears, for suppression comments: `ready` or those of its notes and refusals. */
export function codesOf({ verdict }: Finding): readonly string[] {
  switch (verdict.outcome) {
    case 'automatic':
      return ['ready'];
    case 'confirm':
      return verdict.notes.filter((one) => effectOf(one) === 'confirm').map(({ code }) => code);
    case 'refused':
      return verdict.refusals.map(({ code }) => code);
    case 'reference':
      return [verdict.mention.code];
  }
}
