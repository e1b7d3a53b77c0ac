import Big from 'big.js';
import type { Call, Expression } from '../syntax/ast.ts';
import { calculate, negate } from './arithmetic.ts';
import { parseNumber } from './number.ts';
import type { Place } from './place.ts';
import type { Resolution } from './resolution.ts';
import type { Resolver } from './resolve.ts';
import type { RuntimeReason, Value } from './value.ts';

/** Constants that rest on other constants are followed this far. */
const longest = 20;

/**
 * What an expression is known to be before the program runs: literals, constants bound once, arithmetic on them,
 * tuples, `range`, and calls of imported symbols, whose arguments are left unread.
 */
export function evaluate(expression: Expression, place: Place, resolver: Resolver, depth = 0): Value {
  const runtime = (why: RuntimeReason): Value => ({ kind: 'runtime', why, expression });
  const part = (inner: Expression): Value => evaluate(inner, place, resolver, depth + 1);
  if (depth > longest) return runtime('computed');
  switch (expression.kind) {
    case 'number':
      return parseNumber(expression.text, resolver.bound.module.python) ?? runtime('computed');
    case 'string':
      return expression.value === undefined
        ? runtime('computed')
        : { kind: 'string', value: expression.value };
    case 'boolean':
      return { kind: 'boolean', value: expression.value };
    case 'none':
      return { kind: 'none' };
    case 'parenthesized':
      return part(expression.inner);
    case 'tuple':
    case 'list':
    case 'set': {
      const starred = expression.elements.some((element) => element.kind === 'other');
      if (starred) return runtime('computed');
      return { kind: 'sequence', type: expression.kind, items: expression.elements.map(part) };
    }
    case 'unary':
      return expression.operator === '-' ? negate(part(expression.operand), expression) : runtime('computed');
    case 'binary':
      return calculate(expression, part(expression.left), part(expression.right), divisionOf(resolver));
    case 'call':
      return evaluateCall(expression, place, resolver, depth);
    case 'lambda':
      return { kind: 'callable', name: undefined };
    case 'attribute': {
      const resolution = resolver.resolve(expression, place);
      return resolution.kind === 'symbol' ? { kind: 'symbol', name: resolution.name } : runtime('attribute');
    }
    case 'name':
      return evaluateName(expression, place, resolver, depth);
    default:
      return runtime('computed');
  }
}

export type Division = 'floor' | 'true' | 'unknown';

/** What `/` does to integers in this file. */
function divisionOf(resolver: Resolver): Division {
  const { module } = resolver.bound;
  if (module.future.has('division') || module.python === '3') return 'true';
  return module.python === '2' ? 'floor' : 'unknown';
}

function evaluateName(
  expression: Expression & { kind: 'name' },
  place: Place,
  resolver: Resolver,
  depth: number,
): Value {
  const bindings = resolver.bindingsOf(expression.id, place);
  const [binding, another] = bindings;
  if (another !== undefined) return { kind: 'runtime', why: 'rebound', expression };
  switch (binding?.meaning.kind) {
    case 'value': {
      const there = { scope: binding.scope, block: binding.block, at: binding.meaning.expression.start };
      const value = evaluate(binding.meaning.expression, there, resolver, depth + 1);
      // A list can change after it was made.
      const changeable = value.kind === 'sequence' && (value.type === 'list' || value.type === 'set');
      return changeable ? { kind: 'runtime', why: 'rebound', expression } : value;
    }
    case 'parameter':
      return { kind: 'runtime', why: 'parameter', expression };
    case 'function':
    case 'class':
      return { kind: 'callable', name: expression.id };
    case 'other':
      return { kind: 'runtime', why: 'rebound', expression };
    default: {
      const resolution = resolver.resolve(expression, place);
      if (resolution.kind === 'symbol') return { kind: 'symbol', name: resolution.name };
      return { kind: 'runtime', why: resolution.kind === 'unbound' ? 'unbound' : 'computed', expression };
    }
  }
}

/** The built-in functions that make sequences out of constants; every other call keeps its symbol. */
function evaluateCall(
  expression: Expression & { kind: 'call' },
  place: Place,
  resolver: Resolver,
  depth: number,
): Value {
  const runtime: Value = { kind: 'runtime', why: 'computed', expression };
  const resolution: Resolution = resolver.resolve(expression.callee, place);
  if (resolution.kind === 'symbol') return { kind: 'call', symbol: resolution.name, call: expression, place };
  const method = methodOf(expression, place, resolver, depth);
  if (method !== undefined) return { kind: 'call', symbol: method, call: expression, place };
  if (resolution.kind !== 'unbound') return runtime;
  if (expression.arguments.some((argument) => argument.star !== '' || argument.keyword !== undefined))
    return runtime;
  const values = expression.arguments.map((argument) => evaluate(argument.value, place, resolver, depth + 1));
  const [only] = values;
  switch (resolution.name) {
    case 'range':
    case 'xrange':
      return rangeOf(values) ?? runtime;
    case 'tuple':
    case 'list':
    case 'set':
      return only?.kind === 'sequence' && values.length === 1 ? { ...only, type: resolution.name } : runtime;
    case 'float':
      return only?.kind === 'number' ? { ...only, integer: false } : runtime;
    case 'int':
      return only?.kind === 'number' && only.integer ? only : runtime;
    default:
      return runtime;
  }
}

/** `np.zeros(3).astype('float32')`: what NumPy makes is an array, and so are the results of its methods. */
function methodOf({ callee }: Call, place: Place, resolver: Resolver, depth: number): string | undefined {
  if (callee.kind !== 'attribute') return undefined;
  const object = evaluate(callee.object, place, resolver, depth + 1);
  return object.kind === 'call' && object.symbol.startsWith('numpy.')
    ? `numpy.ndarray.${callee.attribute}`
    : undefined;
}

/** Longer ranges are no axes of anything. */
const longestRange = 64;

function rangeOf(values: readonly Value[]): Value | undefined {
  const numbers = values.map((value) =>
    value.kind === 'number' && value.integer ? value.value.toNumber() : undefined,
  );
  const [first, second, step = 1] = numbers;
  if (first === undefined || numbers.includes(undefined) || step === 0 || numbers.length > 3)
    return undefined;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.max(0, Math.ceil((stop - start) / step));
  if (count > longestRange) return undefined;
  const items = Array.from(
    { length: count },
    (_, i): Value => ({ kind: 'number', value: new Big(start + i * step), integer: true }),
  );
  return { kind: 'sequence', type: 'range', items };
}
