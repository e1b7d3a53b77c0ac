import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFloat, numberExpression } from '../../server/src/lasagne/number.ts';

const cases: [Big, string][] = [
  [new Big('0.9'), '0.9'],
  [new Big(0), '0.0'],
  [new Big(1).minus('0.7'), '0.3'],
  [new Big(1).minus('1e-3'), '0.999'],
  [new Big('1e-5'), '1e-05'],
  [new Big('1e-4'), '0.0001'],
  [new Big('1.5e-7'), '1.5e-07'],
  [new Big('-0.5'), '-0.5'],
  [new Big('123456'), '123456.0'],
  [new Big('1234567.25'), '1234567.25'],
  [new Big('1e16'), '1e+16'],
  [new Big('1e15'), '1000000000000000.0'],
  [new Big('1.25e300'), '1.25e+300'],
  [new Big('0.1111111111111111111111111111'), '0.1111111111111111'],
];
for (const [value, printed] of cases) {
  test(`${value} is printed as ${printed}`, () => expect(formatFloat(value)).toBe(printed));
}

test('what is printed is read back as the same float', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(Number(formatFloat(new Big(String(x))))).toBe(x === 0 ? 0 : x);
    }),
  );
});

test('whole numbers keep no point where the shortest form is asked for', () => {
  expect(numberExpression(new Big(4), 'shortest').source).toBe('4');
  expect(numberExpression(new Big(4)).source).toBe('4.0');
  expect(numberExpression(new Big('0.25'), 'shortest').source).toBe('0.25');
  expect(numberExpression(new Big(-4)).precedence).toBe('unary');
});
