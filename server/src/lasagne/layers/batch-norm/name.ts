import { note } from '../../../verdict/verdict.ts';
import { copiedArgument } from '../../copy.ts';
import type { BoundArgument, Carried } from '../../parameter.ts';

/** `name` is copied. Keras takes texts without `/`, once per model. */
export function carryName(argument: BoundArgument): Carried {
  const { value, source } = argument;
  const keywords = [{ name: 'name', value: copiedArgument(argument), from: argument.parameter }];
  switch (value.kind) {
    case 'none':
      return { kind: 'keywords', keywords, notes: [] };
    case 'string':
      if (value.value === '' || value.value.includes('/')) break;
      return { kind: 'keywords', keywords, notes: [] };
    case 'runtime':
    case 'call':
    case 'symbol':
      return { kind: 'keywords', keywords, notes: [note('name-at-run-time')] };
    default:
      break;
  }
  return { kind: 'keywords', keywords, notes: [note('name-rejected', { name: source })] };
}
