import Big from 'big.js';
import type { Binary, Expression } from '../syntax/ast.ts';
import type { Division } from './evaluate.ts';
import type { Value } from './value.ts';

type NumberValue = Value & { kind: 'number' };

/** Python's arithmetic on constants, in decimal. What Python 2 and 3 compute differently stays open. */
export function calculate(expression: Binary, left: Value, right: Value, division: Division): Value {
  const runtime: Value = { kind: 'runtime', why: 'computed', expression };
  if (left.kind === 'division' || right.kind === 'division') {
    const side = (version: 'python2' | 'python3'): Value => {
      const a = left.kind === 'division' ? left[version] : left;
      const b = right.kind === 'division' ? right[version] : right;
      return calculate(expression, a, b, version === 'python2' ? 'floor' : 'true');
    };
    const certain = division === 'floor';
    return versions(certain, side('python2'), side('python3'));
  }
  if (left.kind === 'number' && right.kind === 'number') {
    return calculateNumbers(expression.operator, left, right, division) ?? runtime;
  }
  if (expression.operator !== '+') return runtime;
  if (left.kind === 'string' && right.kind === 'string')
    return { kind: 'string', value: left.value + right.value };
  if (
    left.kind === 'sequence' &&
    right.kind === 'sequence' &&
    left.type === right.type &&
    left.type !== 'set'
  ) {
    return { ...left, items: [...left.items, ...right.items] };
  }
  return runtime;
}

/** A value of each Python; one value where both compute the same. */
function versions(certain: boolean, python2: Value, python3: Value): Value {
  const isSame = python2.kind === 'number' && python3.kind === 'number' && python2.value.eq(python3.value);
  return isSame && python2.integer === python3.integer
    ? python3
    : { kind: 'division', certain, python2, python3 };
}

export function negate(value: Value, expression: Expression): Value {
  if (value.kind === 'number') return { ...value, value: value.value.neg() };
  if (value.kind === 'division') {
    return {
      ...value,
      python2: negate(value.python2, expression),
      python3: negate(value.python3, expression),
    };
  }
  return { kind: 'runtime', why: 'computed', expression };
}

function calculateNumbers(
  operator: string,
  left: NumberValue,
  right: NumberValue,
  division: Division,
): Value | undefined {
  const integer = left.integer && right.integer;
  const result = (value: Big, isInteger = integer): Value => ({ kind: 'number', value, integer: isInteger });
  const [a, b] = [left.value, right.value];
  switch (operator) {
    case '+':
      return result(a.plus(b));
    case '-':
      return result(a.minus(b));
    case '*':
      return result(a.times(b));
    case '/':
      return b.eq(0) ? undefined : divide(left, right, division);
    case '//':
      return b.eq(0) ? undefined : result(floor(quotient(a, b)));
    case '**': {
      const exponent = b.toNumber();
      if (!Number.isInteger(exponent) || Math.abs(exponent) > 100 || (a.eq(0) && exponent < 0))
        return undefined;
      return result(
        exponent < 0 ? quotient(new Big(1), a.pow(-exponent)) : a.pow(exponent),
        integer && exponent >= 0,
      );
    }
    default:
      return undefined;
  }
}

function divide(left: NumberValue, right: NumberValue, division: Division): Value {
  const exact: Value = { kind: 'number', value: quotient(left.value, right.value), integer: false };
  if (!left.integer || !right.integer || division === 'true') return exact;
  const floored: Value = { kind: 'number', value: floor(exact.value), integer: true };
  if (floored.value.eq(exact.value) && division === 'floor') return floored;
  return { kind: 'division', certain: division === 'floor', python2: floored, python3: exact };
}

/** More digits than a double holds, so that the last one that is written is right. */
const precise = Big();
precise.DP = 40;

const quotient = (a: Big, b: Big): Big => new precise(a).div(b);

const floor = (value: Big): Big => {
  const cut = value.round(0, 0);
  return cut.gt(value) ? cut.minus(1) : cut;
};
