import type { Finding, NamedValue } from '../analysis.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { placeOf } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import { usesIn } from '../names/scope.ts';
import type { Argument } from '../syntax/ast.ts';

/** What the arguments of a call name. Where the call is ready nobody doubts its input: that is left out. */
export function valuesNamed(finding: Finding, resolver: Resolver): readonly NamedValue[] {
  const isReady = finding.verdict.outcome === 'automatic';
  const { bound } = resolver;
  const passed = bound.calls.get(finding.start)?.call.arguments ?? [];
  return passed
    .filter((argument, i) => !isReady || !isInput(argument, i, finding))
    .flatMap(({ value }) => usesIn(bound, value))
    .flatMap((use): NamedValue[] => {
      if (use.expression.kind !== 'name') return [];
      const name = use.expression.id;
      const [binding, another] = resolver.bindingsOf(name, placeOf(use));
      if (binding?.meaning.kind !== 'value' || another !== undefined) return [];
      return [{ name, site: resolver.site(binding.site) }];
    });
}

const isInput = ({ keyword, star }: Argument, index: number, { symbol }: Finding): boolean =>
  keyword === undefined ? index === 0 && star === '' : keyword === catalogue.get(symbol)?.input;
