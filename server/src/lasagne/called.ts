import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Argument, Call, Expression } from '../syntax/ast.ts';
import { type Binding, bind } from './bind.ts';
import { type LayerShape, shapeOf } from './layers/guide.ts';

/** A call of one of Lasagne's own layers. */
export interface CalledLayer {
  readonly shape: LayerShape;
  /** By parameter. */
  readonly passed: ReadonlyMap<string, PassedArgument>;
}

export interface PassedArgument {
  readonly argument: Argument;
  /** Where its value is evaluated. */
  readonly place: Place;
  /** Passed by this call itself, not by the `functools.partial` it goes through. */
  readonly own: boolean;
}

/** What a call of a layer makes; several classes that behave alike (`try` cuDNN `except` plain) count as one. */
export function calledLayer(call: Call, place: Place, resolver: Resolver): CalledLayer | undefined {
  const shape = shapeCalled(call.callee, place, resolver);
  if (shape === undefined) return throughPartial(call, place, resolver);
  const binding = bind(call, shape.parameters, shape.keywordOnly);
  if (binding.kind !== 'bound') return undefined;
  return { shape, passed: passedBy(binding.arguments, place, true) };
}

/** How Python would bind the arguments of a call of one of Lasagne's layers; undefined where something else is called. */
export function boundTo(call: Call, place: Place, resolver: Resolver): Binding | undefined {
  const shape = shapeCalled(call.callee, place, resolver);
  return shape && bind(call, shape.parameters, shape.keywordOnly);
}

/** `conv = partial(Conv2DLayer, pad='same')`, then `conv(net, 64, 3)`: later keywords win. */
function throughPartial(call: Call, place: Place, resolver: Resolver): CalledLayer | undefined {
  const value = evaluate(call.callee, place, resolver);
  if (value.kind !== 'call' || value.symbol !== 'functools.partial') return undefined;
  const [first, ...preset] = value.call.arguments;
  if (first === undefined || first.star !== '' || first.keyword !== undefined) return undefined;
  if (preset.some(({ keyword }) => keyword === undefined)) return undefined;
  const shape = shapeCalled(first.value, value.place, resolver);
  if (shape === undefined) return undefined;
  const outer = bind({ ...value.call, arguments: preset }, [], [...shape.parameters, ...shape.keywordOnly]);
  const own = bind(call, shape.parameters, shape.keywordOnly);
  if (outer.kind !== 'bound' || own.kind !== 'bound') return undefined;
  return {
    shape,
    passed: new Map([
      ...passedBy(outer.arguments, value.place, false),
      ...passedBy(own.arguments, place, true),
    ]),
  };
}

const passedBy = (
  bound: ReadonlyMap<string, Argument>,
  place: Place,
  own: boolean,
): Map<string, PassedArgument> =>
  new Map([...bound].map(([parameter, argument]) => [parameter, { argument, place, own }]));

function shapeCalled(callee: Expression, place: Place, resolver: Resolver): LayerShape | undefined {
  const resolution = resolver.resolve(callee, place);
  const resolutions = resolution.kind === 'alternatives' ? resolution.of : [resolution];
  const shapes = resolutions.map((one) => (one.kind === 'symbol' ? shapeOf(one.name) : undefined));
  const [shape] = shapes;
  return shape !== undefined && shapes.every((one) => one !== undefined && alike(one, shape))
    ? shape
    : undefined;
}

const alike = (a: LayerShape, b: LayerShape): boolean =>
  a === b || JSON.stringify(behaviour(a)) === JSON.stringify(behaviour(b));

const behaviour = ({ rank, wrapping, input, isChannelsConv1D }: LayerShape): readonly unknown[] => [
  rank,
  wrapping,
  input,
  isChannelsConv1D,
];
