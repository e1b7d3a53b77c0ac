import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Value } from '../names/value.ts';
import type { Argument, Call, Expression } from '../syntax/ast.ts';
import { bind } from './bind.ts';
import { type LayerShape, outputRank, shapeOf } from './layers/guide.ts';

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
      return assigned === undefined ? nothing : inputOf(assigned.expression, assigned.place, resolver, depth + 1);
    }
    case 'call':
      return outputOf(expression, place, resolver, depth);
    default:
      return nothing;
  }
}

/** The one expression a name stands for, assigned in the same function and for sure. */
export function assignedLayer(name: string, place: Place, resolver: Resolver): { expression: Expression; place: Place } | undefined {
  const [binding, another] = resolver.bindingsOf(name, place);
  if (binding?.meaning.kind !== 'value' || another !== undefined || binding.scope !== place.scope) return undefined;
  const { expression } = binding.meaning;
  return { expression, place: { scope: binding.scope, block: binding.block, at: expression.start } };
}

/** The shape of the layer that a call makes, and its arguments; several classes of one signature count as one. */
export function calledLayer(call: Call, place: Place, resolver: Resolver): { shape: LayerShape; passed: ReadonlyMap<string, Argument> } | undefined {
  const resolution = resolver.resolve(call.callee, place);
  const resolutions = resolution.kind === 'alternatives' ? resolution.of : [resolution];
  const shapes = resolutions.map((one) => (one.kind === 'symbol' ? shapeOf(one.name) : undefined));
  const [shape] = shapes;
  if (shape === undefined || !shapes.every((one) => one !== undefined && alike(one, shape))) return undefined;
  const binding = bind(call, shape.parameters, shape.keywordOnly);
  return binding.kind === 'bound' ? { shape, passed: binding.arguments } : undefined;
}

const alike = (a: LayerShape, b: LayerShape): boolean =>
  a === b ||
  JSON.stringify([a.rank, a.wrapping, a.input, a.isChannelsConv1D]) === JSON.stringify([b.rank, b.wrapping, b.input, b.isChannelsConv1D]);

function outputOf(call: Call, place: Place, resolver: Resolver, depth: number): LayerInput {
  const called = calledLayer(call, place, resolver);
  if (called === undefined) return nothing;
  const { shape, passed } = called;
  const input = shape.input && passed.get(shape.input.parameter);
  const before = (): LayerInput => {
    const first = shape.input?.many === true ? firstOf(input?.value) : input?.value;
    return first === undefined ? nothing : inputOf(first, place, resolver, depth + 1);
  };
  const argument = (name: string): Value | undefined => {
    const value = passed.get(name)?.value;
    return value && evaluate(value, place, resolver);
  };
  const rank = outputRank(shape.rank, argument, () => before().rank);
  return { rank, isConvolution: shape.isChannelsConv1D || (shape.rank.kind === 'same' && before().isConvolution) };
}

const firstOf = (expression: Expression | undefined): Expression | undefined =>
  expression?.kind === 'list' || expression?.kind === 'tuple' ? expression.elements[0] : undefined;
