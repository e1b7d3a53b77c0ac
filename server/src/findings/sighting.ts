import type { Finding, OtherCall, RemainingLayer, Verdict } from '../analysis.ts';
import { guideOf } from '../lasagne/layers/guide.ts';
import { canonical } from '../lasagne/modules.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import { placeOf } from '../names/place.ts';
import type { Resolution, Site } from '../names/resolution.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Use } from '../names/scope.ts';
import { lastOf } from '../source/dotted.ts';
import { mention, note, refusal } from '../verdict/verdict.ts';
import { calleeOf } from './callee.ts';
import { firstName, lastName } from './dotted.ts';
import { lookedUp } from './looked-up.ts';
import { modesOf } from './modes.ts';
import { referenceTo } from './references.ts';
import { refusedFor, type VerdictContext, verdictOf } from './verdict.ts';

/** What a name that is read amounts to. */
export type Sighting =
  | { readonly kind: 'finding'; readonly what: Finding }
  | { readonly kind: 'other'; readonly what: OtherCall }
  /** Another layer of Lasagne's that is called, or anything else of Lasagne's that is read. */
  | { readonly kind: 'layer' | 'function'; readonly what: RemainingLayer };

/** What one use of a name is to the conversion; nothing for most. */
export function sightingsOf(use: Use, context: VerdictContext): readonly Sighting[] {
  const { resolver } = context;
  const { expression, call } = use;
  const { text } = resolver.bound.module;
  const name = lastName(expression);
  const resolution = resolver.resolve(expression, placeOf(use));
  const { start, end } = call ?? expression;
  const finding = (
    layer: LasagneLayer,
    verdict: Verdict,
    through: readonly Site[] = [],
  ): readonly Sighting[] => [
    { kind: 'finding', what: { start, end, name, symbol: layer.symbol, through, verdict } },
  ];
  const named = lookedUp(use, resolver);
  if (named !== undefined) {
    const { symbol } = named.layer;
    const verdict: Verdict = {
      outcome: 'reference',
      mention: mention('class-as-value', { name: lastOf(symbol) }),
    };
    return [{ kind: 'finding', what: { start, end, name: named.name, symbol, through: [], verdict } }];
  }
  const callee = calleeOf(fromRoot(resolution, use, resolver), name.id);
  switch (callee.kind) {
    case 'lasagne': {
      const { layer, doubts, through } = callee;
      if (call !== undefined) return finding(layer, verdictOf(use, call, layer, doubts, context), through);
      if (isHalfTyped(use, text)) return finding(layer, refusedFor(refusal('call-damaged')), through);
      const reference = referenceTo(use, lastOf(layer.symbol));
      return reference === undefined
        ? []
        : finding(layer, { outcome: 'reference', mention: reference }, through);
    }
    case 'attribute': {
      const said = mention('base-class-call', { name: lastOf(callee.layer.symbol) });
      return finding(callee.layer, { outcome: 'reference', mention: said });
    }
    case 'sometimes': {
      const { layer, otherwise } = callee;
      const values = {
        callee: text.slice(expression.start, expression.end),
        function: lastOf(layer.symbol),
        otherwise,
      };
      return call === undefined ? [] : finding(layer, refusedFor(refusal('callee-conditional', values)));
    }
    case 'nowhere': {
      if (call === undefined) return [];
      if (!context.importsLasagne) return [other(use, { kind: 'nowhere' })];
      const doubt = note('name-from-nowhere', { name: name.id, stars: callee.stars.join(', ') || '–' });
      return finding(callee.layer, verdictOf(use, call, callee.layer, [doubt], context));
    }
    case 'other':
      return call === undefined ? [] : [other(use, callee.owner)];
    case 'unrelated':
      return rest(use, resolution, text);
  }
}

function other(use: Use, owner: OtherCall['owner']): Sighting {
  const { start, end } = use.call ?? use.expression;
  return { kind: 'other', what: { start, end, callee: lastName(use.expression).id, owner } };
}

/** The run-time modes of `get_output`, and what else of Lasagne's is left in the file. */
function rest({ expression, call }: Use, resolution: Resolution, text: string): readonly Sighting[] {
  const symbol = lasagneSymbol(resolution);
  if (symbol === undefined) return [];
  const { start, end } = call ?? expression;
  const isLayer = call !== undefined && guideOf(symbol.name)?.what === 'layer';
  const remaining = { start, end, symbol: canonical(symbol.name) };
  const modes = call === undefined ? [] : modesOf(call, symbol, text);
  return [
    ...modes.map(({ mention: said, ...mode }): Sighting => {
      const verdict: Verdict = { outcome: 'reference', mention: said };
      return { kind: 'finding', what: { ...mode, through: symbol.through, verdict } };
    }),
    { kind: isLayer ? 'layer' : 'function', what: remaining },
  ];
}

/** `BatchNormLayer(net` without its end: the parser sees a name, and behind it a parenthesis in code it cannot read. */
const isHalfTyped = ({ statement, expression }: Use, text: string): boolean =>
  /^[ \t]*\(/.test(text.slice(expression.end, expression.end + 40)) && statement.kind === 'simple';

/** `nn.layers.BatchNormLayer` with an `nn` that nothing binds comes from nowhere, as a bare name would. */
function fromRoot(resolution: Resolution, use: Use, resolver: Resolver): Resolution {
  if (resolution.kind !== 'unknown' || use.expression.kind !== 'attribute') return resolution;
  const root = firstName(use.expression);
  const found = root && resolver.resolve(root, placeOf(use));
  return found?.kind === 'unbound' && found.name !== 'self' ? found : resolution;
}

/** Something of Lasagne's, also where `try` takes it from one of its modules and `except ImportError` from another: what `try` takes. */
function lasagneSymbol(resolution: Resolution): Extract<Resolution, { kind: 'symbol' }> | undefined {
  if (resolution.kind === 'symbol') return resolution.name.startsWith('lasagne.') ? resolution : undefined;
  if (resolution.kind !== 'alternatives') return undefined;
  const symbols = resolution.of.map(lasagneSymbol);
  return symbols.includes(undefined) ? undefined : symbols[0];
}
