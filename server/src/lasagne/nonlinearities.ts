import { atom, type KerasExpression } from '../keras/expression.ts';
import type { KerasLayer } from '../keras/layer.ts';
import type { Value } from '../names/value.ts';
import { type Refusal, refusal } from '../verdict/verdict.ts';
import { canonical } from './modules.ts';
import { carryInstance } from './nonlinearities/classes.ts';
import { nonlinearities, nonlinearityClasses } from './nonlinearities/table.ts';
import type { CallContext } from './parameter.ts';

export { nonlinearities } from './nonlinearities/table.ts';

/** What becomes of a nonlinearity: nothing (it is linear), a Keras layer, or a reason why not. */
export type CarriedNonlinearity =
  | { readonly kind: 'none' }
  | { readonly kind: 'layer'; readonly layer: KerasLayer }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Carries the nonlinearity of a Lasagne layer over to a Keras layer behind it.
 * @param source the nonlinearity as the owner spelled it, or the default's name
 */
export function carryNonlinearity(value: Value, source: string, context: CallContext): CarriedNonlinearity {
  switch (value.kind) {
    case 'none':
      return { kind: 'none' };
    case 'symbol':
      return ofSymbol(canonical(value.name), source, context);
    case 'call': {
      const symbol = canonical(value.symbol);
      const signature = nonlinearityClasses.get(symbol);
      if (signature === undefined) return refused(refusal('nonlinearity-unknown', { source }));
      return carryInstance({ symbol, signature, call: value.call, place: value.place, source, context });
    }
    default:
      return refused(refusal('nonlinearity-unknown', { source }));
  }
}

function ofSymbol(name: string, source: string, { rank }: CallContext): CarriedNonlinearity {
  if (nonlinearityClasses.has(name)) return refused(refusal('nonlinearity-class', { source }));
  const row = nonlinearities.get(name);
  if (row === undefined) return refused(refusal('nonlinearity-unknown', { source }));
  switch (row.keras.kind) {
    case 'nothing':
      return { kind: 'none' };
    case 'activation':
      return layer('Activation', atom(`'${row.keras.name}'`));
    case 'softmax':
      return rank !== undefined && rank > 2
        ? refused(refusal('nonlinearity-softmax-rank', { rank: `${rank}` }))
        : layer('Activation', atom("'softmax'"));
    case 'leaky':
      return layer('LeakyReLU', atom(row.keras.slope));
    case 'none':
      return refused(refusal('nonlinearity-no-counterpart', { nonlinearity: source, formula: row.formula }));
  }
}

const layer = (name: string, argument: KerasExpression): CarriedNonlinearity => ({
  kind: 'layer',
  layer: { symbol: `layers.${name}`, positional: [argument], keywords: [] },
});

const refused = (why: Refusal): CarriedNonlinearity => ({ kind: 'refused', refusal: why });
