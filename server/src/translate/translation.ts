import type { KerasLayer } from '../keras/layer.ts';
import type { Span } from '../source/span.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import type { Note, Refusal } from '../verdict/verdict.ts';

/** A Lasagne call as Keras layers, or why not. */
export type Translation =
  | {
      readonly kind: 'rewrite';
      readonly readings: readonly [Reading, ...Reading[]];
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly [Refusal, ...Refusal[]];
      readonly notes: readonly Note[];
    };

/** One way to read the call; more than one where something must be assumed. */
export interface Reading {
  /** The rank of the input this reading assumes, where it is not known. */
  readonly assumption: Note | undefined;
  /** Innermost first: BatchNormalization, then Activation for `batch_norm`. */
  readonly layers: readonly [KerasLayer, ...KerasLayer[]];
  /** The argument of the Lasagne call that becomes the layer's input. */
  readonly incoming: Argument;
  /** Arguments to set in the wrapped Lasagne call (`b=None`, `nonlinearity=None`). */
  readonly settings: readonly ArgumentSetting[];
}

/** An argument of another Lasagne call that has to take a given value. */
export interface ArgumentSetting {
  readonly call: Call;
  /** The argument as passed today; undefined to append it. */
  readonly argument: Argument | undefined;
  readonly keyword: string;
  readonly source: string;
}

/** Where in a call text stands between arguments: what a rewrite may touch. */
export type OwnText = readonly Span[];
