import type { Big } from 'big.js';
import type { KerasExpression, KerasSymbol } from '../../keras/expression.ts';
import { placeholder } from '../../keras/expression.ts';
import type { Place } from '../../names/place.ts';
import type { Call } from '../../syntax/ast.ts';
import type { Refusal } from '../../verdict/verdict.ts';
import type { CallContext } from '../parameter.ts';

/** From what Lasagne makes the initial values of a parameter, by `lasagne.utils.create_param`. */
export type Specification =
  | { readonly kind: 'none' }
  /** The same number everywhere. */
  | { readonly kind: 'constant'; readonly value: NumberPart }
  /** `Constant([0.1, 0.2])`: one number each. */
  | { readonly kind: 'values'; readonly items: readonly NumberPart[]; readonly expression: KerasExpression }
  /** A NumPy array; `items` are its numbers where they can be read. */
  | {
      readonly kind: 'array';
      readonly expression: KerasExpression;
      readonly items: readonly Big[] | undefined;
    }
  /** Drawn by a Keras initializer of the same distribution. */
  | { readonly kind: 'random'; readonly expression: KerasExpression }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A number as it is to be written, and its value where that is known. */
export interface NumberPart {
  readonly expression: KerasExpression;
  readonly number: Big | undefined;
  /** Spelled as a number, not by a name that the owner gave it. */
  readonly literal: boolean;
}

/** A call that makes initial values, and the argument it was passed for. */
export interface Site {
  readonly parameter: string;
  /** The argument as the owner spelled it. */
  readonly source: string;
  readonly context: CallContext;
  readonly call: Call;
  readonly place: Place;
  /** The call is written as the argument itself, so that what it says can be copied; otherwise a name leads to it. */
  readonly written: boolean;
}

export const refused = (refusal: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } => ({
  kind: 'refused',
  refusal,
});

/** A call of a Keras initializer: `RandomNormal(mean=0.0, stddev=0.02)`. */
export function kerasInitializer(
  symbol: KerasSymbol,
  keywords: readonly (readonly [name: string, value: KerasExpression])[],
): KerasExpression {
  const written = keywords.map(([name, value]) => (name === '' ? value.source : `${name}=${value.source}`));
  return {
    source: `${placeholder(symbol)}(${written.join(', ')})`,
    precedence: 'atom',
    requires: [symbol, ...keywords.flatMap(([, value]) => value.requires)],
  };
}
