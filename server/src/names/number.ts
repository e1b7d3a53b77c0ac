import Big from 'big.js';
import type { PythonVersion } from '../syntax/ast.ts';
import type { Value } from './value.ts';

/** A Python number literal in decimal; undefined for complex numbers. */
export function parseNumber(text: string, python: PythonVersion): Value | undefined {
  const plain = text.replace(/_/g, '').replace(/[lL]$/, '');
  if (/^0[xob]/i.test(plain)) return integer(BigInt(plain).toString());
  if (/^0\d*[1-9]/.test(plain) && /^[0-7]+$/.test(plain) && python !== '3')
    return integer(BigInt(`0o${plain}`).toString());
  if (/^\d+$/.test(plain)) return integer(plain);
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i.test(plain)) return undefined;
  return { kind: 'number', value: new Big(plain.replace(/\.(?=e|$)/i, '')), integer: false };
}

const integer = (digits: string): Value => ({ kind: 'number', value: new Big(digits), integer: true });
