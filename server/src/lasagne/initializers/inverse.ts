import Big from 'big.js';
import { atom, type KerasExpression, within } from '../../keras/expression.ts';
import { type Note, note, type Refusal, refusal } from '../../verdict/verdict.ts';
import { copiedArgument, isRepeatable } from '../copy.ts';
import { Decimal, formatFloat, numberExpression } from '../number.ts';
import type { BoundArgument, CallContext, Carried } from '../parameter.ts';
import { specificationOf } from './read.ts';
import { kerasInitializer, type NumberPart } from './specification.ts';

/** Carries the initial inv_std over: Keras stores a variance, `1 / inv_std**2 - epsilon`. */
export function carryInvStd(argument: BoundArgument, context: CallContext): Carried {
  const { parameter, source } = argument;
  const epsilon = readEpsilon(context);
  const atRunTime = refusal('initializer-at-run-time', {
    parameter: 'epsilon',
    source: epsilon.expression.source,
  });
  if (!argument.passed) {
    if (context.options['initial-statistics'] === 'exact')
      return epsilon.repeatable ? keyword(variance(one, epsilon), parameter) : refused(atRunTime);
    return { kind: 'keywords', keywords: [{ name, value: atom("'ones'"), from: parameter }], notes: [] };
  }
  const specification = specificationOf(argument, context);
  if (specification.kind === 'refused') return specification;
  if (specification.kind === 'none') return refused(refusal('statistic-none', { parameter }));
  if (specification.kind === 'random') return refused(refusal('inv-std-random', { source }));
  if (!epsilon.repeatable) return refused(atRunTime);
  const known = knownNumbers(specification);
  const problem = known && outOfRange(known, source);
  if (problem !== undefined) return refused(problem);
  const notes: Note[] = specification.kind === 'array' ? [note('array-copied', { parameter })] : [];
  if (known === undefined) notes.push(note('inv-std-at-run-time', { source }));

  switch (specification.kind) {
    case 'constant':
      return keyword(variance(specification.value, epsilon), parameter, notes);
    case 'values': {
      const items = specification.items.map((item) => variance(item, epsilon).source);
      return keyword(atom(`[${items.join(', ')}]`), parameter, notes);
    }
    case 'array': {
      const formula = arithmetic(specification.expression, epsilon);
      return keyword(atom(`(${formula.source}).tolist()`), parameter, notes);
    }
  }
}

const name = 'moving_variance_initializer';
const one: NumberPart = { expression: atom('1'), number: new Big(1), literal: true };

/** epsilon as a number where it is known, and as it is to be written into a formula. */
interface Epsilon {
  readonly number: Big | undefined;
  readonly expression: KerasExpression;
  /** It is written twice, as `epsilon=` and here: reading it twice must not matter. */
  readonly repeatable: boolean;
}

function readEpsilon(context: CallContext): Epsilon {
  const argument = context.argument('epsilon');
  const number = argument.value.kind === 'number' ? argument.value.value : undefined;
  const { kind } = argument.value;
  // What is no number at all is refused for itself.
  const isOpen = kind === 'runtime' || kind === 'call' || kind === 'division';
  return {
    number,
    expression: copiedArgument(argument),
    repeatable: !isOpen || (kind !== 'division' && isRepeatable(argument.expression)),
  };
}

/** `1 / v**2 - epsilon`, computed as far as the numbers are known. */
function variance(value: NumberPart, epsilon: Epsilon): KerasExpression {
  if (value.number === undefined) return arithmetic(value.expression, epsilon);
  const inverse = new Decimal(1).div(new Decimal(value.number).pow(2));
  if (epsilon.number !== undefined) return atom(formatFloat(inverse.minus(epsilon.number)));
  const source = `${numberExpression(inverse, 'shortest').source} - ${within(epsilon.expression, 'product')}`;
  return { source, precedence: 'sum', requires: [] };
}

/** `1.0` rather than `1`: Python 2 would round the quotient of integers. */
function arithmetic(value: KerasExpression, epsilon: Epsilon): KerasExpression {
  const source = `1.0 / ${within(value, 'atom')} ** 2 - ${within(epsilon.expression, 'product')}`;
  return { source, precedence: 'sum', requires: value.requires };
}

type Readable = Exclude<ReturnType<typeof specificationOf>, { kind: 'refused' | 'none' | 'random' }>;

/** All numbers of a specification; undefined where one of them is known at run time only. */
function knownNumbers(specification: Readable): readonly Big[] | undefined {
  if (specification.kind === 'array') return specification.items;
  const parts = specification.kind === 'constant' ? [specification.value] : specification.items;
  const numbers = parts.map((part) => part.number);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** A variance has no sign, and 1 / 0 is infinite; so is, in double precision, 1 over the square of 1e-155. */
function outOfRange(numbers: readonly Big[], source: string): Refusal | undefined {
  if (numbers.some((number) => number.lt(0))) return refusal('inv-std-negative', { source });
  if (numbers.some((number) => number.lt('1e-150'))) return refusal('inv-std-zero', { source });
  return undefined;
}

const refused = (why: Refusal): Carried => ({ kind: 'refused', refusal: why });

const keyword = (value: KerasExpression, from: string, notes: readonly Note[] = []): Carried => ({
  kind: 'keywords',
  keywords: [{ name, value: kerasInitializer('initializers.Constant', [['', value]]), from }],
  notes,
});
