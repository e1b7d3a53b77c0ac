import Big from 'big.js';
import { atom } from '../../keras/expression.ts';
import type { Value } from '../../names/value.ts';
import { refusal } from '../../verdict/verdict.ts';
import { bind } from '../bind.ts';
import { copiedArgument, unwrapped } from '../copy.ts';
import { canonical } from '../modules.ts';
import type { BoundArgument, CallContext } from '../parameter.ts';
import { readArithmetic, readArray } from './arrays.ts';
import { isTheano, wrongArguments } from './numbers.ts';
import { refused, type Site, type Specification } from './specification.ts';
import { initializers } from './table.ts';

/** From what Lasagne would make the initial values of a parameter, by the rules of its `create_param`. */
export function specificationOf(argument: BoundArgument, context: CallContext): Specification {
  const { parameter, source, value } = argument;
  switch (value.kind) {
    case 'none':
      return { kind: 'none' };
    case 'number':
    case 'boolean':
    case 'division':
      return refused(refusal('initializer-invalid', { parameter, source, error: 'ValueError' }));
    case 'string':
    case 'sequence':
      return refused(refusal('initializer-invalid', { parameter, source, error: 'TypeError' }));
    case 'callable':
      return refused(refusal('initializer-function', { parameter, source }));
    case 'symbol':
      return ofSymbol(canonical(value.name), argument);
    case 'call':
      return ofCall({ ...value, symbol: canonical(value.symbol) }, argument, context);
    case 'runtime':
      return ofArithmetic(argument, context);
  }
}

function ofArithmetic(argument: BoundArgument, context: CallContext): Specification {
  const { parameter, source } = argument;
  switch (readArithmetic(argument.expression, context)) {
    case 'array':
      return { kind: 'array', expression: copiedArgument(argument), items: undefined };
    case 'scalar':
      return refused(refusal('initializer-invalid', { parameter, source, error: 'ValueError' }));
    case undefined:
      return refused(refusal('initializer-unknown', { parameter, source }));
  }
}

/** A symbol that is passed without being called. Lasagne calls it with the shape. */
function ofSymbol(name: string, { parameter, source }: BoundArgument): Specification {
  if (initializers.has(name)) return refused(refusal('initializer-class', { parameter, source }));
  if (name === 'numpy.zeros') return same('0');
  if (name === 'numpy.ones') return same('1');
  if (name.startsWith('numpy.')) return refused(refusal('initializer-function', { parameter, source }));
  if (isTheano(name)) return refused(refusal('theano-expression', { parameter, source }));
  return refused(refusal('initializer-unknown', { parameter, source }));
}

function ofCall(
  value: Extract<Value, { kind: 'call' }>,
  argument: BoundArgument,
  context: CallContext,
): Specification {
  const { parameter, source } = argument;
  const { symbol, call, place } = value;
  const inner = unwrapped(argument.expression);
  const written = inner.kind === 'call' && inner.start === call.start && inner.end === call.end;
  const row = initializers.get(symbol);
  if (row !== undefined) {
    const site: Site = { parameter, source, context, call, place, written };
    const names = row.signature.map(([name]) => name);
    const binding = bind(call, names);
    if (binding.kind === 'hidden') return refused(refusal('initializer-at-run-time', { parameter, source }));
    if (binding.kind !== 'bound') return refused(wrongArguments('TypeError', site));
    return row.read(binding.arguments, site);
  }
  const array = readArray(value, context);
  if (array.kind === 'array') {
    // An array that has a name can be filled with other numbers by now.
    return { kind: 'array', expression: copiedArgument(argument), items: written ? array.items : undefined };
  }
  if (array.kind === 'scalar') {
    return refused(refusal('initializer-invalid', { parameter, source, error: 'ValueError' }));
  }
  if (makeShared.has(symbol)) return refused(refusal('shared-variable', { parameter, source }));
  if (isTheano(symbol)) return refused(refusal('theano-expression', { parameter, source }));
  if (symbol === 'functools.partial') return refused(refusal('initializer-function', { parameter, source }));
  return refused(refusal('initializer-unknown', { parameter, source }));
}

/** Functions that make a shared variable. */
const makeShared = new Set([
  'theano.shared',
  'theano.compile.shared',
  'theano.compile.sharedvalue.shared',
  'theano.tensor.shared',
  'lasagne.utils.shared_empty',
  'lasagne.utils.create_param',
]);

const same = (source: string): Specification => ({
  kind: 'constant',
  value: { expression: atom(source), number: new Big(source), literal: true },
});
