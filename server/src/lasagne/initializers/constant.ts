import type { Value } from '../../names/value.ts';
import type { Argument } from '../../syntax/ast.ts';
import { refusal } from '../../verdict/verdict.ts';
import { copied, unwrapped } from '../copy.ts';
import { readArray } from './arrays.ts';
import { about, readNumber, readPart, wrongArguments } from './numbers.ts';
import { type NumberPart, refused, type Site, type Specification } from './specification.ts';

/** `lasagne.init.Constant(val)`: a number, a list of numbers, or an array. */
export function constant(passed: ReadonlyMap<string, Argument>, site: Site): Specification {
  const argument = passed.get('val');
  const value = argument && site.context.evaluate(argument.value, site.place);
  if (argument !== undefined && value?.kind === 'sequence') return values(argument, value, site);
  if (argument !== undefined && value?.kind === 'call') {
    const array = readArray(value, site.context);
    if (array.kind === 'array') {
      return site.written
        ? { kind: 'array', expression: copied(argument.value, site.context), items: array.items }
        : refused(refusal('initializer-at-run-time', about(site)));
    }
  }
  const read = readNumber(argument, '0.0', site);
  return read.kind === 'refused' ? read : { kind: 'constant', value: read.part };
}

/** `Constant([0.1, 0.2])`: NumPy broadcasts the list, and so does Keras. */
function values(argument: Argument, value: Extract<Value, { kind: 'sequence' }>, site: Site): Specification {
  const inner = unwrapped(argument.value);
  const elements = inner.kind === 'list' || inner.kind === 'tuple' ? inner.elements : [];
  if (value.type === 'set') return refused(wrongArguments('TypeError', site));

  const items: NumberPart[] = [];
  for (const [index, item] of value.items.entries()) {
    const read = readPart(item, elements.length === value.items.length ? elements[index] : undefined, site);
    if (read.kind === 'refused') return read;
    items.push(read.part);
  }
  return {
    kind: 'values',
    items,
    expression: {
      source: `[${items.map((item) => item.expression.source).join(', ')}]`,
      precedence: 'atom',
      requires: [],
    },
  };
}
