import Big from 'big.js';
import type { KerasExpression } from '../keras/expression.ts';

/** The number as Python prints the float nearest to it: `0.9`, `0.0`, `1e-05`. */
export function formatFloat(value: Big): string {
  const nearest = Number(value.toString());
  if (!Number.isFinite(nearest)) return value.toString();
  const [mantissa = '0', power = '0'] = Math.abs(nearest).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  return (nearest < 0 ? '-' : '') + place(digits, Number(power));
}

/** The number as Python source: whole ones without a point where `whole` is asked for. */
export function numberExpression(value: Big, form: 'float' | 'shortest' = 'float'): KerasExpression {
  const isWhole = form === 'shortest' && value.round().eq(value) && value.abs().lt(1e16);
  return {
    source: isWhole ? value.toFixed(0) : formatFloat(value),
    precedence: value.lt(0) ? 'unary' : 'atom',
    requires: [],
  };
}

/** Decimal arithmetic with digits to spare: what is printed has at most seventeen. */
export const Decimal = Big();
Decimal.DP = 400;

/** Digits around the decimal point, by the rule of Python's `repr`: an exponent below 1e-4 and from 1e16 on. */
function place(digits: string, power: number): string {
  if (power < -4 || power >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const exponent = String(Math.abs(power)).padStart(2, '0');
    return `${digits.slice(0, 1)}${fraction}e${power < 0 ? '-' : '+'}${exponent}`;
  }
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`;
  const padded = digits.padEnd(power + 1, '0');
  return `${padded.slice(0, power + 1)}.${padded.slice(power + 1) || '0'}`;
}
