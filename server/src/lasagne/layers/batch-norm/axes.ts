import { atom, type KerasExpression } from '../../../keras/expression.ts';
import type { KerasKeyword } from '../../../keras/layer.ts';
import type { Value } from '../../../names/value.ts';
import { type Note, note, type Refusal, refusal } from '../../../verdict/verdict.ts';
import type { AssumedKeywords, BoundArgument, CallContext, Carried } from '../../parameter.ts';
import { type Placement, placements } from './data-format.ts';
import { recipe } from './recipe.ts';

/** `axes` lists what is averaged over, Keras's `axis` names what is kept: the complement, which depends on the rank. */
export function carryAxes(argument: BoundArgument, context: CallContext): Carried {
  const axes = axesOf(argument);
  if (axes === 'auto') return carryKept(argument, context, 'auto');
  if ('code' in axes) return { kind: 'refused', refusal: axes };
  return carryKept(argument, context, axes);
}

/** The input has at least the batch and one more axis; Theano's convolutions go up to 3-D, which is rank 5. */
const smallestRank = 2;
const largestRank = 5;

function carryKept(argument: BoundArgument, context: CallContext, axes: Axes): Carried {
  const { rank } = context;
  if (rank !== undefined) {
    const kept = keptAxes(axes, rank, argument, context);
    if ('code' in kept) return { kind: 'refused', refusal: kept };
    const [first, ...others] = placements(kept.axes, rank, context);
    if (others.length === 0) return keywords(first, context);
    return readings(argument, [first, ...others], [note('data-format-unknown-rank')]);
  }
  if (axes === 'auto' && context.options['data-format'] === 'channels_first')
    return keywords({ rank, kept: [1], axes: [1] }, context);
  const ranks = Array.from({ length: largestRank - smallestRank + 1 }, (_, i) => smallestRank + i);
  const possible = ranks.flatMap((assumed) => {
    const kept = keptAxes(axes, assumed, argument, context);
    return 'code' in kept ? [] : placements(kept.axes, assumed, context);
  });
  const [first, ...others] = likeliestFirst(possible);
  if (first === undefined) {
    const largest = axes === 'auto' ? smallestRank : Math.max(...axes) + 1;
    const kept = keptAxes(axes, Math.max(largest, smallestRank), argument, context);
    return {
      kind: 'refused',
      refusal: 'code' in kept ? kept : refusal('axes-at-run-time', { axes: argument.source }),
    };
  }
  const why =
    axes === 'auto' ? note('data-format-unknown-rank') : note('axes-unknown-rank', { axes: argument.source });
  return readings(argument, [first, ...others], [why]);
}

type Axes = 'auto' | readonly number[];

/** The axes an argument lists, or what Lasagne says to it. */
function axesOf(argument: BoundArgument): Axes | Refusal {
  const { value, source } = argument;
  if (value.kind === 'string')
    return value.value === 'auto' ? 'auto' : refusal('axes-invalid', { axes: source });
  if (value.kind === 'none') return refusal('axes-invalid', { axes: source });
  if (value.kind === 'number' && !value.integer) return refusal('axes-invalid', { axes: source });
  if (value.kind === 'sequence' && value.items.some(isNoAxis))
    return refusal('axes-invalid', { axes: source });
  const numbers = value.kind === 'sequence' ? value.items.map(integerOf) : [integerOf(value)];
  const axes = numbers.filter((number) => number !== undefined);
  if (axes.length < numbers.length) return refusal('axes-at-run-time', { axes: source });
  if (axes.length === 0) return refusal('axes-empty');
  if (axes.some((axis) => axis < 0)) return refusal('axes-negative', { axes: source });
  const isSet = value.kind === 'sequence' && value.type === 'set';
  if (new Set(axes).size < axes.length && !isSet) return refusal('axes-repeated', { axes: source });
  return axes;
}

const isNoAxis = (value: Value): boolean =>
  value.kind === 'string' || value.kind === 'none' || (value.kind === 'number' && !value.integer);

function integerOf(value: Value): number | undefined {
  if (value.kind === 'boolean') return value.value ? 1 : 0;
  return value.kind === 'number' && value.integer ? value.value.toNumber() : undefined;
}

/** What remains of the axes of an input of some rank, as far as the chosen Keras can express it. */
function keptAxes(
  axes: Axes,
  rank: number,
  argument: BoundArgument,
  context: CallContext,
): { axes: readonly number[] } | Refusal {
  const listed =
    axes === 'auto' ? Array.from({ length: rank }, (_, i) => i).filter((axis) => axis !== 1) : axes;
  const shown = argument.source;
  if (listed.some((axis) => axis >= rank))
    return refusal('axes-out-of-range', { axes: shown, rank: `${rank}`, last: `${rank - 1}` });
  const kept = Array.from({ length: rank }, (_, i) => i).filter((axis) => !listed.includes(axis));
  if (kept.length === 1) return { axes: kept };
  if (kept.length === 0)
    return refusal('axes-keeps-none', { axes: shown, rank: `${rank}`, recipe: recipe([], rank) });
  if (kept.includes(0)) return refusal('axes-keeps-batch', { axes: shown });
  if (context.options.keras !== 'keras') return { axes: kept };
  return refusal('axes-keeps-several', {
    axes: shown,
    rank: `${rank}`,
    kept: kept.join(', '),
    recipe: recipe(kept, rank),
  });
}

function keywords(placement: Placement, context: CallContext): Carried {
  const { kept } = placement;
  const axes = context.argument('axes').source;
  const notes = [
    ...(kept.length > 1 ? [note('axis-list', { axis: axisSource(placement.axes) })] : []),
    ...(kept[0] === 0 ? [note('batch-axis-kept', { axes })] : []),
  ];
  return { kind: 'keywords', keywords: [axisKeyword(placement)], notes };
}

function readings(
  argument: BoundArgument,
  possible: readonly [Placement, ...Placement[]],
  notes: readonly Note[],
): Carried {
  const reading = (placement: Placement): AssumedKeywords => ({
    assumption: note('axis-rank', {
      rank: placement.label ?? `${placement.rank}`,
      axis: axisSource(placement.axes),
      axes: argument.source,
      kept: axisSource(placement.kept),
    }),
    keywords: [axisKeyword(placement)],
  });
  const [first, ...others] = possible;
  return { kind: 'readings', readings: [reading(first), ...others.map(reading)], notes };
}

const axisKeyword = (placement: Placement): KerasKeyword => ({
  name: 'axis',
  value: axisExpression(placement.axes),
  from: 'axes',
});

const axisExpression = (axes: readonly number[]): KerasExpression =>
  axes.length === 1 ? { ...atom(`${axes[0]}`), precedence: 'unary' } : atom(axisSource(axes));

const axisSource = (axes: readonly number[]): string =>
  axes.length === 1 ? `${axes[0]}` : `[${axes.join(', ')}]`;

/** One kept axis before several; images before vectors, as networks with listed or moved axes mostly hold. */
function likeliestFirst(possible: readonly Placement[]): readonly Placement[] {
  const weight = ({ axes, rank }: Placement): number =>
    (axes.length > 1 ? 10 : 0) + (axes[0] === 0 ? 5 : 0) + (rank === 4 ? 0 : 1);
  return [...possible].sort((a, b) => weight(a) - weight(b));
}
