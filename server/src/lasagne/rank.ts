import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Value } from '../names/value.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import { calledLayer } from './called.ts';
import { outputRank } from './layers/guide.ts';

/** What is known of a layer's input. */
export interface LayerInput {
  /** Number of dimensions, batch included. */
  readonly rank: number | undefined;
  /** Axis 1 holds the channels of a 1-D convolution. */
  readonly isConvolution: boolean;
}

const nothing: LayerInput = { rank: undefined, isConvolution: false };

/** Networks are this deep at most; the trace stops there. */
const longest = 400;

/** What is known of each layer already: those further down a network ask for those above it again and again. */
const known = new WeakMap<Resolver, Map<Call, LayerInput>>();

/** Traces a layer back to where its number of dimensions is written: an input's shape, a convolution, a dense layer. */
export function inputOf(expression: Expression, place: Place, resolver: Resolver, depth = 0): LayerInput {
  if (depth > longest) return nothing;
  switch (expression.kind) {
    case 'parenthesized':
      return inputOf(expression.inner, place, resolver, depth + 1);
    case 'tuple':
      return { rank: expression.elements.length, isConvolution: false };
    case 'name': {
      const assigned = assignedLayer(expression.id, place, resolver);
      return assigned === undefined
        ? nothing
        : inputOf(assigned.expression, assigned.place, resolver, depth + 1);
    }
    case 'call': {
      const outputs = known.get(resolver) ?? new Map<Call, LayerInput>();
      known.set(resolver, outputs);
      const output = outputs.get(expression) ?? outputOf(expression, place, resolver, depth);
      outputs.set(expression, output);
      return output;
    }
    default:
      return nothing;
  }
}

/** The one expression a name stands for, assigned in the same function and for sure. */
export function assignedLayer(
  name: string,
  place: Place,
  resolver: Resolver,
): { expression: Expression; place: Place } | undefined {
  const [binding, another] = resolver.bindingsOf(name, place);
  if (binding?.meaning.kind !== 'value' || another !== undefined || binding.scope !== place.scope)
    return undefined;
  const { expression } = binding.meaning;
  return { expression, place: { scope: binding.scope, block: binding.block, at: expression.start } };
}

function outputOf(call: Call, place: Place, resolver: Resolver, depth: number): LayerInput {
  const called = calledLayer(call, place, resolver);
  if (called === undefined) return nothing;
  const { shape, passed } = called;
  const input = shape.input && passed.get(shape.input.parameter)?.argument;
  const before = (): LayerInput => {
    const first = shape.input?.many === true ? firstOf(input?.value) : input?.value;
    return first === undefined ? nothing : inputOf(first, place, resolver, depth + 1);
  };
  const argument = (name: string): Value | undefined => {
    const given = passed.get(name);
    return given && evaluate(given.argument.value, given.place, resolver);
  };
  const rank = outputRank(shape.rank, argument, () => before().rank);
  // 1-D pooling has a fixed rank and leaves the channels where they are.
  const keepsChannels = shape.rank.kind === 'same' || shape.rank.kind === 'fixed';
  return {
    rank,
    isConvolution: shape.isChannelsConv1D || (keepsChannels && rank === 3 && before().isConvolution),
  };
}

const firstOf = (expression: Expression | undefined): Expression | undefined =>
  expression?.kind === 'list' || expression?.kind === 'tuple' ? expression.elements[0] : undefined;
