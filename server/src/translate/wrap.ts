import { within } from '../keras/expression.ts';
import type { KerasKeyword, KerasLayer } from '../keras/layer.ts';
import { calledLayer, type PassedArgument } from '../lasagne/called.ts';
import { copied, givesTheSame, precedenceOf, unwrapped } from '../lasagne/copy.ts';
import type { LayerShape } from '../lasagne/layers/guide.ts';
import { carryNonlinearity } from '../lasagne/nonlinearities.ts';
import type { CallContext } from '../lasagne/parameter.ts';
import { assignedLayer } from '../lasagne/rank.ts';
import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Block, Use } from '../names/scope.ts';
import { textOf } from '../source/span.ts';
import type { Argument, Call, Expression } from '../syntax/ast.ts';
import { type Note, note, type Refusal, refusal } from '../verdict/verdict.ts';
import type { BoundArguments } from './arguments.ts';
import type { ArgumentSetting } from './translation.ts';

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
  const hidden = call.arguments.find(({ star }) => star !== '');
  if (hidden !== undefined) {
    return refused(
      refusal('wrapped-hidden', { layer, argument: textOf(resolver.bound.module.text, hidden) }),
    );
  }
  const called = calledLayer(call, there, resolver);
  if (called === undefined) return refused(refusal('wrapped-own-class', { source: layer }));
  if (call.damaged) return refused(refusal('call-damaged'));
  const { shape, passed } = called;
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
  const names = namesOf(bound, passed, shape, context);
  const activation = carried?.kind === 'layer' ? withName(carried.layer, names.activation) : undefined;
  return { kind: 'wrapping', activation, name: names.layer, settings, notes: names.notes };
}

const refused = (why: Refusal): Wrapped => ({ kind: 'refused', refusal: why });

/** The call that makes the wrapped layer: written in place, or assigned in the same block and used nowhere else. */
function wrappedCall(
  expression: Expression,
  place: Place,
  resolver: Resolver,
): { call: Call; place: Place } | 'reused' | undefined {
  const inner = unwrapped(expression);
  if (inner.kind === 'call') return { call: inner, place };
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

interface Names {
  readonly layer: KerasKeyword | undefined;
  readonly activation: KerasKeyword | undefined;
  readonly notes: readonly Note[];
}

/** `name` as passed, or the wrapped layer's with `_bn` behind it; the activation's is that with `_nonlin` behind it. */
function namesOf(
  bound: BoundArguments,
  passed: ReadonlyMap<string, PassedArgument>,
  shape: LayerShape,
  context: CallContext,
): Names {
  const own = bound.passed.get('name');
  const inherited =
    shape.parameters.includes('name') || shape.keywordOnly.includes('name')
      ? passed.get('name')?.argument
      : undefined;
  const again = (name: Argument): readonly Note[] =>
    givesTheSame(name.value) ? [] : [note('name-computed-again', { name: context.source(name.value) })];
  if (own !== undefined)
    return { layer: undefined, activation: suffixed(own.value, '_nonlin', context), notes: again(own) };
  if (inherited === undefined) return { layer: undefined, activation: undefined, notes: [] };
  const layer = suffixed(inherited.value, '_bn', context);
  const isLiteral = inherited.value.kind === 'string' && inherited.value.value !== undefined;
  const notes = isLiteral || layer === undefined ? [] : [note('name-at-run-time'), ...again(inherited)];
  return { layer, activation: suffixed(inherited.value, '_bn_nonlin', context), notes };
}

/** A name with a suffix; Lasagne leaves `None` and empty names as they are. */
function suffixed(expression: Expression, suffix: string, context: CallContext): KerasKeyword | undefined {
  const keyword = (source: string): KerasKeyword => ({
    name: 'name',
    value: { source, precedence: 'sum', requires: [] },
    from: 'name',
  });
  const inner = unwrapped(expression);
  const source = context.source(inner);
  switch (inner.kind) {
    case 'none':
      return undefined;
    case 'string': {
      const quote = source.at(-1) ?? "'";
      const plain = inner.value !== undefined && /^[uU]?(['"])(?!\1\1)/.test(source);
      if (inner.value === '') return undefined;
      return keyword(
        plain
          ? `${source.slice(0, -1)}${suffix}${quote}`
          : `${within({ source, precedence: 'sum', requires: [] }, 'atom')} + '${suffix}'`,
      );
    }
    case 'name':
    case 'attribute':
    case 'subscript':
      return keyword(`${source} and ${source} + '${suffix}'`);
    default:
      return keyword(
        `${within({ ...copied(inner, context), precedence: precedenceOf(inner) }, 'sum')} + '${suffix}'`,
      );
  }
}

const withName = (layer: KerasLayer, name: KerasKeyword | undefined): KerasLayer =>
  name === undefined ? layer : { ...layer, keywords: [...layer.keywords, name] };
