import type { Value } from '../../../names/value.ts';
import { type Refusal, refusal } from '../../../verdict/verdict.ts';
import type { CallContext } from '../../parameter.ts';

/** cuDNN normalizes over the batch alone or over all but the second axis, and wants epsilon of at least 1e-5. */
export function rejectedByDnn(context: CallContext): readonly Refusal[] {
  const axes = context.argument('axes');
  const epsilon = context.argument('epsilon');
  const small = epsilon.value.kind === 'number' && epsilon.value.value.lt('1e-5');
  return [
    ...(supported(axes.value, context.rank) ? [] : [refusal('dnn-axes', { axes: axes.source })]),
    ...(small ? [refusal('dnn-epsilon', { epsilon: epsilon.source })] : []),
  ];
}

/** What is not known here is left to the conversion of `axes` itself. */
function supported(axes: Value, rank: number | undefined): boolean {
  if (axes.kind === 'number') return axes.value.eq(0);
  if (axes.kind !== 'sequence') return true;
  if (axes.type !== 'tuple') return false;
  const listed = axes.items.map((item) => (item.kind === 'number' ? item.value.toNumber() : -1));
  const allButSecond = listed.every((axis, i) => axis === (i === 0 ? 0 : i + 1));
  return allButSecond && (listed.length === 1 || rank === undefined || listed.length === rank - 1);
}
