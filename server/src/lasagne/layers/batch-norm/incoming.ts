import type { Value } from '../../../names/value.ts';
import { note, refusal } from '../../../verdict/verdict.ts';
import type { BoundArgument, Carried } from '../../parameter.ts';

/** The input becomes what the Keras layer is called on. A shape in its place has no counterpart but `keras.Input`. */
export function carryIncoming(argument: BoundArgument): Carried {
  const { value, source } = argument;
  switch (value.kind) {
    case 'sequence': {
      if (value.type !== 'tuple') break;
      const inputShape = `(${value.items.slice(1).map(sizeOf).join(', ')}${value.items.length === 2 ? ',' : ''})`;
      return {
        kind: 'keywords',
        keywords: [],
        notes: [note('incoming-shape', { shape: source, inputShape })],
      };
    }
    case 'number':
    case 'string':
    case 'none':
    case 'boolean':
    case 'division':
      break;
    default:
      return { kind: 'keywords', keywords: [], notes: [] };
  }
  return { kind: 'refused', refusal: refusal('incoming-invalid', { source }) };
}

function sizeOf(value: Value): string {
  if (value.kind === 'number') return value.value.toFixed(0);
  return value.kind === 'none' ? 'None' : '...';
}
