import { catalogue } from '../lasagne/catalogue.ts';
import { canonical } from '../lasagne/modules.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import { placeOf } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Use } from '../names/scope.ts';
import type { Span } from '../source/span.ts';

/** `getattr(lasagne.layers, 'BatchNormLayer')`: the layer, and the text that names it. */
export function lookedUp(use: Use, resolver: Resolver): { layer: LasagneLayer; name: Span } | undefined {
  const { call, expression } = use;
  if (call === undefined || expression.kind !== 'name' || expression.id !== 'getattr') return undefined;
  const [object, name] = call.arguments.map(({ value }) => value);
  if (object === undefined || name?.kind !== 'string' || name.value === undefined) return undefined;
  const attribute = {
    kind: 'attribute',
    object,
    attribute: name.value,
    start: call.start,
    end: call.end,
  } as const;
  const found = resolver.resolve(attribute, placeOf(use));
  const layer = found.kind === 'symbol' ? catalogue.get(canonical(found.name)) : undefined;
  return layer && { layer, name: { start: name.start, end: name.end } };
}
