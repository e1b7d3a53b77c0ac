import Big from 'big.js';
import type { Value } from '../../names/value.ts';
import type { Expression } from '../../syntax/ast.ts';
import { unwrapped } from '../copy.ts';
import { canonical } from '../modules.ts';
import type { CallContext } from '../parameter.ts';

/** What a call gives that is, or might be, a NumPy array. */
export type ArrayReading =
  /** `items`: its distinct numbers, or some of them often, where they can be read. */
  | { readonly kind: 'array'; readonly items: readonly Big[] | undefined }
  | { readonly kind: 'scalar' }
  | { readonly kind: 'other' };

/** Reads `np.zeros(3)`, `np.array([…])`, `floatX(…)` and the like. */
export function readArray(value: Extract<Value, { kind: 'call' }>, context: CallContext): ArrayReading {
  const symbol = canonical(value.symbol);
  if (symbol === 'lasagne.utils.floatX') return wrapping(value, context);
  if (!symbol.startsWith('numpy.')) return { kind: 'other' };
  const name = symbol.slice('numpy.'.length);
  if (types.test(name) || wrappers.has(name)) return wrapping(value, context);
  const filling = fillings.get(name);
  return { kind: 'array', items: filling === undefined ? undefined : filling(value, context) };
}

/**
 * Reads arithmetic of arrays and numbers: `np.arange(6.) / 10`, `-np.ones(3)`. Undefined for anything else, and for a
 * division that Python 2 may do in whole numbers.
 */
export function readArithmetic(expression: Expression, context: CallContext): 'array' | 'scalar' | undefined {
  const inner = unwrapped(expression);
  if (inner.kind === 'unary')
    return inner.operator === '-' ? readArithmetic(inner.operand, context) : undefined;
  if (inner.kind === 'binary') {
    const sides = [inner.left, inner.right];
    if (!elementwise.has(inner.operator)) return undefined;
    if (inner.operator === '/' && !sides.some((side) => isFloat(side, context))) return undefined;
    const read = sides.map((side) => readArithmetic(side, context));
    if (read.includes(undefined)) return undefined;
    return read.includes('array') ? 'array' : 'scalar';
  }
  const value = context.evaluate(inner, context.place);
  if (value.kind === 'number' || value.kind === 'boolean') return 'scalar';
  const array = value.kind === 'call' ? readArray(value, context) : undefined;
  return array === undefined || array.kind === 'other' ? undefined : array.kind;
}

const elementwise = new Set(['+', '-', '*', '/', '**']);

/** A number with a point, or an array that is made of such. */
function isFloat(expression: Expression, context: CallContext): boolean {
  const inner = unwrapped(expression);
  if (inner.kind === 'binary') return [inner.left, inner.right].some((side) => isFloat(side, context));
  if (inner.kind === 'unary') return isFloat(inner.operand, context);
  const value = context.evaluate(inner, context.place);
  if (value.kind === 'number') return !value.integer;
  if (value.kind !== 'call') return false;
  const isPlain = value.call.arguments.every(({ keyword, star }) => keyword !== 'dtype' && star === '');
  return isPlain && value.call.arguments.some((argument) => hasPoint(argument.value));
}

/** `6.` in `np.arange(6.)`, `[0.5, 2.0]` in `np.array([0.5, 2.0])`. */
function hasPoint(expression: Expression): boolean {
  if (expression.kind === 'list' || expression.kind === 'tuple') return expression.elements.some(hasPoint);
  return expression.kind === 'number' && /^[^xX]*[.eE]/.test(expression.text);
}

/** `np.float32(0.5)` is a number, `np.float32([1, 2])` an array. */
const types = /^(bool_?|float_?|int_?|double|single|half|(u?int|float)\d+)$/;

/** Functions that make an array of what they are given. */
const wrappers = new Set(['array', 'asarray', 'asfarray', 'asanyarray', 'ascontiguousarray']);

type Filling = (value: Extract<Value, { kind: 'call' }>, context: CallContext) => readonly Big[] | undefined;

/** Functions that fill an array with one number. */
const fillings: ReadonlyMap<string, Filling> = new Map(
  Object.entries<Filling>({
    zeros: () => [new Big(0)],
    zeros_like: () => [new Big(0)],
    ones: () => [new Big(1)],
    ones_like: () => [new Big(1)],
    full: (value, context) => {
      const argument = value.call.arguments[1];
      const filled =
        argument?.keyword === undefined || argument.keyword === 'fill_value' ? argument : undefined;
      return filled && numbers(context.evaluate(filled.value, value.place));
    },
  }),
);

function wrapping(value: Extract<Value, { kind: 'call' }>, context: CallContext): ArrayReading {
  const [first] = value.call.arguments;
  if (first === undefined || first.star !== '') return { kind: 'array', items: undefined };
  const inner = context.evaluate(first.value, value.place);
  if (inner.kind === 'number' || inner.kind === 'boolean') return { kind: 'scalar' };
  if (inner.kind === 'call') {
    const array = readArray(inner, context);
    return array.kind === 'other' ? { kind: 'array', items: undefined } : array;
  }
  return { kind: 'array', items: numbers(inner) };
}

/** The numbers of a sequence of numbers or of sequences of them. */
function numbers(value: Value): readonly Big[] | undefined {
  if (value.kind === 'number') return [value.value];
  if (value.kind !== 'sequence') return undefined;
  const items = value.items.map(numbers);
  return items.every((item) => item !== undefined) ? items.flat() : undefined;
}
