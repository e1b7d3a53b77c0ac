import Big from 'big.js';
import { atom, type KerasExpression, within } from '../../keras/expression.ts';
import type { KerasLayer } from '../../keras/layer.ts';
import type { Place } from '../../names/place.ts';
import type { Argument, Call } from '../../syntax/ast.ts';
import { type Refusal, refusal } from '../../verdict/verdict.ts';
import { bind } from '../bind.ts';
import { copied } from '../copy.ts';
import { numberExpression } from '../number.ts';
import type { CallContext } from '../parameter.ts';
import type { Signature } from './table.ts';

/** A call that makes a nonlinearity: `LeakyRectify(0.2)`. */
export interface Instance {
  /** The class, by its qualified name. */
  readonly symbol: string;
  readonly signature: Signature;
  readonly call: Call;
  readonly place: Place;
  /** The nonlinearity as the owner spelled it where it is used. */
  readonly source: string;
  readonly context: CallContext;
}

type Carried =
  | { readonly kind: 'layer'; readonly layer: KerasLayer }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Carries an instance of `LeakyRectify`, `ScaledTanH` or `SELU` over. */
export function carryInstance(instance: Instance): Carried {
  const { call, signature, source, symbol } = instance;
  const unknown = refused(refusal('nonlinearity-unknown', { source }));
  const binding = bind(
    call,
    signature.map(([name]) => name),
  );
  if (binding.kind !== 'bound') return unknown;
  const numbers: Scalar[] = [];
  for (const [name, fallback] of signature) {
    const read = readScalar(name, binding.arguments.get(name), fallback, instance);
    if (read === undefined) return unknown;
    if (read.kind === 'refused') return read;
    numbers.push(read.scalar);
  }
  const [first = unit, second = unit] = numbers;
  if (symbol.endsWith('.LeakyRectify')) return leaky(first, source);
  return symbol.endsWith('.SELU') ? selu(first, second, source) : scaledTanh(first, second, source);
}

/** `x if x > 0 else leakiness * x`. Keras wants a slope that is not negative. */
function leaky(leakiness: Scalar, source: string): Carried {
  if (leakiness.number?.lt(0)) {
    const formula = `x if x > 0 else ${within(leakiness.expression, 'product')} * x`;
    return refused(refusal('nonlinearity-no-counterpart', { nonlinearity: source, formula }));
  }
  return layer('LeakyReLU', leakiness.expression);
}

/** `tanh(x * scale_in) * scale_out`: three Keras layers, unless both are 1. */
function scaledTanh(scaleIn: Scalar, scaleOut: Scalar, source: string): Carried {
  if (scaleIn.number?.eq(1) && scaleOut.number?.eq(1)) return layer('Activation', atom("'tanh'"));
  const [into, out] = [scaleIn.expression, scaleOut.expression];
  return refused(
    refusal('nonlinearity-scaled-tanh', {
      nonlinearity: source,
      formula: `tanh(x * ${within(into, 'unary')}) * ${within(out, 'unary')}`,
      scaleIn: into.source,
      scaleOut: out.source,
    }),
  );
}

/** The constants of `lasagne.nonlinearities.selu`, and of Keras's. */
const published = { scale: 1.0507009873554805, negative: 1.6732632423543772 };

/** `scale * (x if x > 0 else scale_neg * (exp(x) - 1))`: with scale 1 Keras calls it ELU. */
function selu(scale: Scalar, negative: Scalar, source: string): Carried {
  const [a, b] = [scale.number, negative.number];
  if (a?.eq(1) && b?.eq(1)) return layer('Activation', atom("'elu'"));
  if (a?.eq(1) && b?.gt(0)) return layer('ELU', negative.expression);
  if (a && b && Number(a) === published.scale && Number(b) === published.negative) {
    return layer('Activation', atom("'selu'"));
  }
  const formula = `${within(scale.expression, 'product')} * (x if x > 0 else ${within(negative.expression, 'product')} * (exp(x) - 1))`;
  return refused(refusal('nonlinearity-no-counterpart', { nonlinearity: source, formula }));
}

interface Scalar {
  readonly expression: KerasExpression;
  readonly number: Big | undefined;
}

const unit: Scalar = { expression: atom('1'), number: new Big(1) };

/** A number among the arguments; undefined where nothing can be said of it that holds where the layer is made. */
function readScalar(
  name: string,
  argument: Argument | undefined,
  fallback: string,
  { call, place, source, context }: Instance,
): { kind: 'scalar'; scalar: Scalar } | { kind: 'refused'; refusal: Refusal } | undefined {
  if (argument === undefined) {
    return { kind: 'scalar', scalar: { expression: atom(fallback), number: new Big(fallback) } };
  }
  const value = context.evaluate(argument.value, place);
  const isWritten = context.source(call) === source;
  const copy = copied(argument.value, context);
  switch (value.kind) {
    case 'number': {
      const spelled = numberExpression(value.value, value.integer ? 'shortest' : 'float');
      return {
        kind: 'scalar',
        scalar: { expression: isWritten ? copy : spelled, number: value.value },
      };
    }
    case 'division': {
      const shown = [value.python2, value.python3].map((side) =>
        side.kind === 'number' ? numberExpression(side.value, 'shortest').source : '?',
      );
      const [python2 = '?', python3 = '?'] = shown;
      return refused(
        refusal('division-ambiguous', { parameter: name, source: copy.source, python2, python3 }),
      );
    }
    case 'runtime':
      return isWritten ? { kind: 'scalar', scalar: { expression: copy, number: undefined } } : undefined;
    default:
      return undefined;
  }
}

const layer = (name: string, argument: KerasExpression): Carried => ({
  kind: 'layer',
  layer: { symbol: `layers.${name}`, positional: [argument], keywords: [] },
});

const refused = (why: Refusal): { readonly kind: 'refused'; readonly refusal: Refusal } => ({
  kind: 'refused',
  refusal: why,
});
