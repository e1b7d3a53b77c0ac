/** Numbers in C order. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

export type Nested = number | readonly Nested[];

export function tensor(nested: Nested): Tensor {
  if (typeof nested === 'number') return { shape: [], data: [nested] };
  const parts = nested.map(tensor);
  return { shape: [parts.length, ...(parts[0]?.shape ?? [])], data: parts.flatMap(({ data }) => data) };
}

/** A layer of Keras's, as its equations say (docs/semantics.md, "Equations"). Parameters have one number per kept index. */
export interface Layer {
  readonly axis: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly beta: readonly number[] | undefined;
  readonly gamma: readonly number[] | undefined;
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** `gamma * (x - mean) / sqrt(variance + epsilon) + beta`, with the moving statistics. */
export function infer(layer: Layer, x: Tensor): number[] {
  return normalized(layer, x, layer.mean, layer.variance);
}

/** The same with those of the batch; and the layer with its moving statistics updated. */
export function train(layer: Layer, x: Tensor): { readonly output: number[]; readonly after: Layer } {
  const { mean, variance } = moments(x, layer.axis);
  const m = layer.momentum;
  const update = (old: readonly number[], now: readonly number[]): number[] => old.map((value, i) => m * value + (1 - m) * (now[i] ?? 0));
  const after = { ...layer, mean: update(layer.mean, mean), variance: update(layer.variance, variance) };
  return { output: normalized(layer, x, mean, variance), after };
}

function normalized(layer: Layer, x: Tensor, mean: readonly number[], variance: readonly number[]): number[] {
  const keptOf = keptIndex(x.shape, layer.axis);
  return x.data.map((value, i) => {
    const k = keptOf(i);
    const scale = (layer.gamma?.[k] ?? 1) / Math.sqrt((variance[k] ?? 0) + layer.epsilon);
    return (value - (mean[k] ?? 0)) * scale + (layer.beta?.[k] ?? 0);
  });
}

/** Mean and biased variance over all axes but one. */
function moments({ shape, data }: Tensor, axis: number) {
  const keptOf = keptIndex(shape, axis);
  const average = (values: readonly number[]): number[] => {
    const sums = Array.from({ length: shape.at(axis) ?? 1 }, () => 0);
    values.forEach((value, i) => {
      sums[keptOf(i)] = (sums[keptOf(i)] ?? 0) + value;
    });
    return sums.map((sum) => (sum * sums.length) / values.length);
  };
  const mean = average(data);
  const variance = average(data.map((value, i) => (value - (mean[keptOf(i)] ?? 0)) ** 2));
  return { mean, variance };
}

/** The index along an axis of the element that stands at a position in C order. */
function keptIndex(shape: readonly number[], axis: number): (position: number) => number {
  const at = axis < 0 ? shape.length + axis : axis;
  const stride = shape.slice(at + 1).reduce((product, size) => product * size, 1);
  const size = shape[at] ?? 1;
  return (position) => Math.floor(position / stride) % size;
}
