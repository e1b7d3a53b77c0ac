import { type KerasSymbol, resolvePlaceholders } from './expression.ts';
import type { KerasLayer } from './layer.ts';

/** Under which name the file at hand binds a Keras symbol: `BatchNormalization`, `keras.layers.BatchNormalization`. */
export type NameOf = (symbol: KerasSymbol) => string;

/** A Keras layer as Python source on one line: `BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)`. */
export const printLayer = (layer: KerasLayer, nameOf: NameOf): string =>
  `${nameOf(layer.symbol)}(${printArguments(layer, nameOf)
    .map((argument) => argument.source)
    .join(', ')})`;

/** One argument of a Keras layer, ready to be written. */
export interface PrintedArgument {
  readonly source: string;
  /** The Lasagne parameter it comes from; undefined where none alone does. */
  readonly from: string | undefined;
}

/** The arguments in the order they are written in: positional ones first. */
export const printArguments = (layer: KerasLayer, nameOf: NameOf): readonly PrintedArgument[] => [
  ...layer.positional.map((value) => ({
    source: resolvePlaceholders(value.source, nameOf),
    from: undefined,
  })),
  ...layer.keywords.map(({ name, value, from }) => ({
    source: `${name}=${resolvePlaceholders(value.source, nameOf)}`,
    from,
  })),
];

/** Every symbol that writing the layer needs, the layer's own first. */
export const symbolsOf = (layer: KerasLayer): readonly KerasSymbol[] => [
  layer.symbol,
  ...layer.positional.flatMap((value) => value.requires),
  ...layer.keywords.flatMap(({ value }) => value.requires),
];
