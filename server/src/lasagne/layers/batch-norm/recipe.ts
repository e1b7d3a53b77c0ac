/**
 * The Keras layers that normalize with several kept axes, or none, where BatchNormalization keeps one only: the
 * averaged axes and the kept ones are folded into one axis each. `n2` stands for the size of axis 2.
 * Established by running it against Lasagne (docs/semantics.md, "Several kept axes").
 * @param kept axes of the input, ascending, without 0
 */
export function recipe(kept: readonly number[], rank: number): string {
  const inner = Array.from({ length: rank - 1 }, (_, i) => i + 1);
  const averaged = inner.filter((axis) => !kept.includes(axis));
  const order = [...averaged, ...kept];
  const back = inner.map((axis) => order.indexOf(axis) + 1);
  const sorted = order.every((axis, i) => axis === i + 1);
  const folded = [...(averaged.length > 0 ? [product(averaged)] : []), kept.length > 0 ? product(kept) : '1'];
  return [
    ...(sorted ? [] : [`Permute(${tuple(order)})`]),
    `Reshape(${tuple(folded)})`,
    'BatchNormalization(axis=-1, ...)',
    `Reshape(${tuple(order.map((axis) => `n${axis}`))})`,
    ...(sorted ? [] : [`Permute(${tuple(back)})`]),
  ].join(', ');
}

const product = (axes: readonly number[]): string => axes.map((axis) => `n${axis}`).join(' * ');

const tuple = (items: readonly (string | number)[]): string =>
  items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
