import type { KerasKeyword, KerasLayer } from '../keras/layer.ts';
import { boundTo, calledLayer, type PassedArgument } from '../lasagne/called.ts';
import { unwrapped } from '../lasagne/copy.ts';
import { carryNonlinearity } from '../lasagne/nonlinearities.ts';
import type { CallContext } from '../lasagne/parameter.ts';
import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import { lastOf } from '../source/dotted.ts';
import { textOf } from '../source/span.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import { type Note, type Refusal, refusal } from '../verdict/verdict.ts';
import { type BoundArguments, missing, rejection } from './arguments.ts';
import type { ArgumentSetting } from './translation.ts';
import { meansTheSame, wrappedCall } from './wrapped-call.ts';
import { namesOf, ownName } from './wrapped-names.ts';

/** What `batch_norm` does besides normalizing. */
export interface Wrapping {
  readonly kind: 'wrapping';
  /** The nonlinearity taken off the wrapped layer, as a layer of its own. */
  readonly activation: KerasLayer | undefined;
  /** The name Lasagne derives from the wrapped layer's, where none is passed. */
  readonly name: KerasKeyword | undefined;
  /** `b=None`, `nonlinearity=None` in the wrapped layer's call. */
  readonly settings: readonly ArgumentSetting[];
  readonly notes: readonly Note[];
}

type Wrapped = Wrapping | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Lasagne's `batch_norm(layer, **kwargs)`: the layer loses its bias and its nonlinearity, which comes behind the
 * normalization. Possible where the layer's own call is written here, or assigned just above and used here only.
 */
export function wrap(bound: BoundArguments, place: Place, resolver: Resolver, context: CallContext): Wrapped {
  const source = context.source(bound.incoming.value);
  const written = wrappedCall(bound.incoming.value, place, resolver);
  if (written === 'reused') return refused(refusal('wrapped-reused', { source }));
  if (written === undefined) return refused(refusal('wrapped-elsewhere', { source }));
  const { call, place: there } = written;
  const layer = context.source(call.callee);
  const name = lastOf(layer);
  const hidden = call.arguments.find(({ star }) => star !== '');
  if (hidden !== undefined) {
    return refused(
      refusal('wrapped-hidden', { layer, argument: textOf(resolver.bound.module.text, hidden) }),
    );
  }
  const called = calledLayer(call, there, resolver);
  if (called === undefined) {
    const binding = boundTo(call, there, resolver);
    return binding === undefined || binding.kind === 'bound'
      ? refused(refusal('wrapped-own-class', { source: layer }))
      : refused(rejection(binding, name, resolver.bound.module.text));
  }
  if (call.damaged) return refused(refusal('call-damaged'));
  const { shape, passed } = called;
  const unpassed = shape.required.filter((parameter) => !passed.has(parameter));
  if (unpassed.length > 0) return refused(missing(unpassed, name));
  const { unsupported, bias, nonlinearity } = shape.wrapping;
  const isOff = (parameter: string): boolean => isNone(passed.get(parameter), resolver);
  if (unsupported !== undefined && !(unsupported.unless === 'b=None' && isOff('b'))) {
    return refused(refusal('wrapped-unsupported', { layer, why: unsupported.why }));
  }
  const carried =
    nonlinearity && nonlinearityOf(passed.get('nonlinearity'), nonlinearity.default, resolver, context);
  if (carried?.kind === 'refused') return carried;
  const settings = [
    ...(bias !== undefined && bias.default !== 'None' && !isOff('b') ? [setting(call, passed, 'b')] : []),
    ...(nonlinearity !== undefined && !isOff('nonlinearity') ? [setting(call, passed, 'nonlinearity')] : []),
  ];
  const isSteady = (expression: Expression): boolean =>
    there === place || meansTheSame(expression, there, place, resolver);
  const given = passed.get('nonlinearity')?.argument.value;
  if (given !== undefined && unwrapped(given).kind === 'call' && !isSteady(given)) {
    return refused(refusal('nonlinearity-unknown', { source: context.source(given) }));
  }
  const names = namesOf(ownName(bound, place, resolver), passed, shape, context, isSteady);
  const activation = carried?.kind === 'layer' ? withName(carried.layer, names.activation) : undefined;
  return { kind: 'wrapping', activation, name: names.layer, settings, notes: names.notes };
}

const refused = (why: Refusal): Wrapped => ({ kind: 'refused', refusal: why });

const isNone = (passed: PassedArgument | undefined, resolver: Resolver): boolean =>
  passed !== undefined && evaluate(passed.argument.value, passed.place, resolver).kind === 'none';

function nonlinearityOf(
  passed: PassedArgument | undefined,
  byDefault: string,
  resolver: Resolver,
  context: CallContext,
) {
  if (passed !== undefined) {
    const { value } = passed.argument;
    return carryNonlinearity(evaluate(value, passed.place, resolver), context.source(value), context);
  }
  const value =
    byDefault === 'None' ? ({ kind: 'none' } as const) : ({ kind: 'symbol', name: byDefault } as const);
  return carryNonlinearity(value, byDefault, context);
}

const setting = (
  call: Call,
  passed: ReadonlyMap<string, PassedArgument>,
  keyword: string,
): ArgumentSetting => ({
  call,
  argument: passed.get(keyword)?.own === true ? passed.get(keyword)?.argument : undefined,
  keyword,
  source: 'None',
});

const withName = (layer: KerasLayer, name: KerasKeyword | undefined): KerasLayer =>
  name === undefined ? layer : { ...layer, keywords: [...layer.keywords, name] };
