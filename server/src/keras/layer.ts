import type { KerasExpression, KerasSymbol } from './expression.ts';

/** A keyword of a Keras layer as it is to be written. */
export interface KerasKeyword {
  readonly name: string;
  readonly value: KerasExpression;
  /** The Lasagne parameter it comes from: comments beside that argument follow it. */
  readonly from: string;
}

/** One Keras layer, to be applied to a tensor: `BatchNormalization(axis=1, …)`. */
export interface KerasLayer {
  readonly symbol: KerasSymbol;
  /** Positional arguments, rare: `LeakyReLU(0.01)`, whose keyword differs between Keras 2 and 3. */
  readonly positional: readonly KerasExpression[];
  /** In the order of Keras's signature. */
  readonly keywords: readonly KerasKeyword[];
}
