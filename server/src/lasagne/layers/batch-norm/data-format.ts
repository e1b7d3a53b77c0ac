import type { CallContext } from '../../parameter.ts';

/** The kept axes in the converted network, for an input of a known or assumed rank. */
export interface Placement {
  readonly rank: number | undefined;
  readonly axes: readonly number[];
  /** The axes of Lasagne's input that they were. */
  readonly kept: readonly number[];
  /** Told instead of the rank where the rank alone does not decide. */
  readonly label?: string;
}

/**
 * Where the kept axes are once the data has the chosen format. With channels_last the channels of images, volumes and
 * the outputs of 1-D convolutions move from axis 1 to the end; other 3-D inputs are sequences or signals, which cannot
 * be told apart here, so both are offered.
 * @param kept axes of Lasagne's input, ascending
 */
export function placements(
  kept: readonly number[],
  rank: number,
  context: CallContext,
): readonly [Placement, ...Placement[]] {
  const stays: Placement = { rank, kept, axes: kept };
  const moves: Placement = { rank, kept, axes: kept.map(moved).sort(channelsLast) };
  if (context.options['data-format'] === 'channels_first' || rank < 3) return [stays];
  if (rank > 3 || context.isConvolution) return [moves];
  if (moves.axes.join() === stays.axes.join()) return [stays];
  return [
    { ...stays, label: '3 (batch, time, feature)' },
    { ...moves, label: '3 (batch, channel, length)' },
  ];
}

/** Axis 1 goes to the end, those behind it move up. */
function moved(axis: number): number {
  if (axis === 0) return 0;
  return axis === 1 ? -1 : axis - 1;
}

const channelsLast = (a: number, b: number): number => (a < 0 ? 1 : b < 0 ? -1 : a - b);
