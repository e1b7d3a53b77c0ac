import type { KerasSymbol } from '../keras/expression.ts';
import type { KerasKeyword } from '../keras/layer.ts';
import type { ConversionOptions } from '../keras/options.ts';
import type { Place } from '../names/place.ts';
import type { Value } from '../names/value.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Localized } from '../verdict/localized.ts';
import type { Note, Refusal } from '../verdict/verdict.ts';

/** Everything known of one parameter of a Lasagne layer. Hover, diagnostics, rewrite, docs and tests are folds over these rows. */
export interface LasagneParameter {
  readonly name: string;
  /** Python source of the default; undefined where the caller must pass it. */
  readonly default: string | undefined;
  readonly doc: Localized;
  /** The Keras keywords it can become. */
  readonly becomes: readonly string[];
  readonly carry: (argument: BoundArgument, context: CallContext) => Carried;
  /** Executed as tests and printed in the docs: a Lasagne argument and the Keras keywords it must become. */
  readonly examples: readonly (readonly [lasagne: string, keras: string])[];
}

/** An argument after binding, passed or taken from the default. */
export interface BoundArgument {
  readonly parameter: string;
  /** Python source as the owner spelled it, or the default's. */
  readonly source: string;
  readonly expression: Expression;
  readonly value: Value;
  readonly passed: boolean;
}

/** What a row may depend on besides its own argument. */
export interface CallContext {
  readonly options: ConversionOptions;
  /** Number of dimensions of the input, batch included, where it is known. */
  readonly rank: number | undefined;
  /** The input is known to come from a convolution or its like: axis 1 holds channels. */
  readonly isConvolution: boolean;
  readonly argument: (parameter: string) => BoundArgument;
  /** Where the call stands, and its arguments with it. */
  readonly place: Place;
  /** The value of another expression of the file, such as an argument inside an initializer's call. */
  readonly evaluate: (expression: Expression, place: Place) => Value;
  /** The text of an expression as the owner spelled it. */
  readonly source: (expression: Expression) => string;
}

/** What becomes of one argument. */
export type Carried =
  | { readonly kind: 'keywords'; readonly keywords: readonly KerasKeyword[]; readonly notes: readonly Note[] }
  /** Each under its own assumption, likeliest first. */
  | {
      readonly kind: 'readings';
      readonly readings: readonly [AssumedKeywords, ...AssumedKeywords[]];
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface AssumedKeywords {
  readonly assumption: Note;
  readonly keywords: readonly KerasKeyword[];
}

/** A layer of Lasagne's that is converted, or the helper that puts one behind another layer. */
export interface LasagneLayer {
  /** The public name: `lasagne.layers.BatchNormLayer`. */
  readonly symbol: string;
  readonly doc: Localized;
  /** In the order of the signature, those that can be passed by position first. */
  readonly parameters: readonly LasagneParameter[];
  /** How many of them can be passed by position. */
  readonly positional: number;
  /** The parameter that takes the layer's input. */
  readonly input: string;
  readonly keras: KerasSymbol;
  /** Takes the bias and the nonlinearity off its input and puts the nonlinearity behind itself. */
  readonly wraps: boolean;
  /** What this variant rejects although the parameters alone are fine. */
  readonly rejects: (context: CallContext) => readonly Refusal[];
}
