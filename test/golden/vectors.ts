import { readFileSync } from 'node:fs';
import type { KerasKeyword } from '../../server/src/keras/layer.ts';
import { type Layer, type Nested, tensor } from './keras.ts';

type Parameter = 'beta' | 'gamma' | 'mean' | 'inv_std';

/** One configuration as the real Lasagne executed it; the file's `schema` explains the fields. */
export interface Vector {
  readonly id: string;
  readonly source: string;
  readonly declared_input_shape: readonly (number | null)[];
  readonly params_before: Readonly<Record<Parameter, Nested | null>>;
  readonly x_eval: Nested;
  readonly x_train: readonly Nested[];
  readonly out_deterministic_before: Nested;
  readonly out_train_batch1: Nested;
  readonly running: readonly { readonly mean: Nested; readonly inv_std: Nested }[];
  readonly out_deterministic_after: Nested;
  readonly keras: {
    readonly running?: readonly { readonly moving_mean: Nested; readonly moving_variance: Nested }[];
  };
}

const file: { readonly cases: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('./batch_norm_vectors.json', import.meta.url), 'utf8'),
);
export const vectors = file.cases;

/** The file in which a configuration stands. */
export function fileOfVector({ source, declared_input_shape: shape }: Vector): string {
  const sizes = shape.map((size) => (size === null ? 'None' : `${size}`)).join(', ');
  return `import lasagne
import numpy as np
import theano
from lasagne.layers import BatchNormLayer
incoming = lasagne.layers.InputLayer((${sizes}${shape.length === 1 ? ',' : ''}))
net = ${source}
`;
}

/** The Keras layer that written keywords describe. Arrays are read from what Lasagne made of them. */
export function layerOf(vector: Vector, keywords: readonly KerasKeyword[]): Layer {
  const passed = new Map(keywords.map(({ name, value }) => [name, value.source]));
  const size = tensor(vector.params_before.inv_std ?? 1).data.length;
  const of = (parameter: Parameter): readonly number[] => tensor(vector.params_before[parameter] ?? 0).data;
  const initial = (keyword: string, byDefault: number, array: () => readonly number[]): readonly number[] => {
    const source = passed.get(keyword);
    const numbers = source === undefined ? byDefault : valueOf(source);
    return numbers === undefined ? array() : Array.from({ length: size }, () => numbers);
  };
  const epsilon = Number(passed.get('epsilon'));
  return {
    axis: Number(passed.get('axis')),
    momentum: Number(passed.get('momentum')),
    epsilon,
    beta: passed.get('center') === 'False' ? undefined : initial('beta_initializer', 0, () => of('beta')),
    gamma: passed.get('scale') === 'False' ? undefined : initial('gamma_initializer', 1, () => of('gamma')),
    mean: initial('moving_mean_initializer', 0, () => of('mean')),
    variance: initial('moving_variance_initializer', 1, () => of('inv_std').map((value) => 1 / value ** 2 - epsilon)),
  };
}

/** The number that an initializer as we write it fills a parameter with; undefined for an array. */
function valueOf(source: string): number | undefined {
  if (source === "'zeros'") return 0;
  if (source === "'ones'") return 1;
  const [, inside = ''] = /^‹initializers\.Constant›\((.*)\)$/.exec(source) ?? [];
  if (/^(np\.|\(1\.0 \/ np\.).*\.tolist\(\)$/.test(inside)) return undefined;
  const number = Number(inside);
  if (inside === '' || Number.isNaN(number)) throw new Error(`not a form that is written: ${source}`);
  return number;
}
