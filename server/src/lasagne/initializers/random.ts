import type { Big } from 'big.js';
import { type KerasExpression, within } from '../../keras/expression.ts';
import type { Value } from '../../names/value.ts';
import type { Argument } from '../../syntax/ast.ts';
import { refusal } from '../../verdict/verdict.ts';
import { unwrapped } from '../copy.ts';
import { Decimal, numberExpression } from '../number.ts';
import { about, readNumber, readPart, wrongArguments } from './numbers.ts';
import {
  kerasInitializer,
  type NumberPart,
  refused,
  type Site,
  type Specification,
} from './specification.ts';

type Passed = ReadonlyMap<string, Argument>;

/** `lasagne.init.Normal(std, mean)`. Keras takes them in the other order, so both are written by keyword. */
export function normal(passed: Passed, site: Site): Specification {
  const std = readNumber(passed.get('std'), '0.01', site);
  if (std.kind === 'refused') return std;
  const mean = readNumber(passed.get('mean'), '0.0', site);
  if (mean.kind === 'refused') return mean;
  if (std.part.number?.lt(0)) return refused(wrongArguments('ValueError', site));
  return {
    kind: 'random',
    expression: kerasInitializer('initializers.RandomNormal', [
      ['mean', mean.part.expression],
      ['stddev', std.part.expression],
    ]),
  };
}

/** `lasagne.init.Uniform(range, std, mean)`: a half-width, a pair of limits, or a deviation around a mean. */
export function uniform(passed: Passed, site: Site): Specification {
  const std = evaluated(passed.get('std'), site);
  if (std !== undefined && std.kind !== 'none') return aroundMean(std, passed, site);

  const range = passed.get('range');
  const value = evaluated(range, site);
  if (range !== undefined && value?.kind === 'sequence') return betweenLimits(range, value, site);
  if (value?.kind === 'runtime' || value?.kind === 'call' || value?.kind === 'symbol') {
    // A number or a pair? Nothing here tells.
    return refused(refusal('initializer-at-run-time', about(site)));
  }
  const width = readNumber(range, '0.01', site);
  if (width.kind === 'refused') return width;
  const ends: [KerasExpression, KerasExpression] = [negated(width.part.expression), width.part.expression];
  return between(width.part.number?.lt(0) ? ends.reverse() : ends);
}

/** The limits of a uniform distribution with a given deviation are √3 of it away from the mean. */
function aroundMean(std: Value, passed: Passed, site: Site): Specification {
  if (std.kind !== 'number') {
    const read = readPart(std, undefined, { ...site, written: false });
    return read.kind === 'refused' ? read : refused(wrongArguments('TypeError', site));
  }
  const mean = readNumber(passed.get('mean'), '0.0', site);
  if (mean.kind === 'refused') return mean;
  const away = new Decimal(3).sqrt().times(std.value.abs());
  return between([offset(mean.part, '-', away), offset(mean.part, '+', away)]);
}

function betweenLimits(
  range: Argument,
  value: Extract<Value, { kind: 'sequence' }>,
  site: Site,
): Specification {
  const inner = unwrapped(range.value);
  const elements = inner.kind === 'tuple' || inner.kind === 'list' ? inner.elements : [];
  const [first, second, ...more] = value.items;
  if (first === undefined || second === undefined || more.length > 0) {
    return refused(wrongArguments('ValueError', site));
  }
  if (value.type === 'set') return refused(refusal('initializer-at-run-time', about(site)));
  const low = readPart(first, elements[0], site);
  if (low.kind === 'refused') return low;
  const high = readPart(second, elements[1], site);
  if (high.kind === 'refused') return high;
  const ends = [low.part.expression, high.part.expression];
  const isReversed = low.part.number && high.part.number && low.part.number.gt(high.part.number);
  return between(isReversed ? ends.reverse() : ends);
}

function between(ends: readonly KerasExpression[]): Specification {
  const [low, high] = ends;
  const keywords: [string, KerasExpression][] = [];
  if (low !== undefined) keywords.push(['minval', low]);
  if (high !== undefined) keywords.push(['maxval', high]);
  return { kind: 'random', expression: kerasInitializer('initializers.RandomUniform', keywords) };
}

function offset(mean: NumberPart, sign: '+' | '-', away: Big): KerasExpression {
  if (mean.number !== undefined) {
    return numberExpression(sign === '+' ? away.plus(mean.number) : away.neg().plus(mean.number));
  }
  const source = `${within(mean.expression, 'sum')} ${sign} ${numberExpression(away).source}`;
  return { source, precedence: 'sum', requires: mean.expression.requires };
}

function negated(expression: KerasExpression): KerasExpression {
  const { source, precedence, requires } = expression;
  if (precedence === 'unary' && source.startsWith('-'))
    return { ...expression, source: source.slice(1).trimStart() };
  return { source: `-${within({ source, precedence, requires }, 'unary')}`, precedence: 'unary', requires };
}

const evaluated = (argument: Argument | undefined, site: Site): Value | undefined =>
  argument && site.context.evaluate(argument.value, site.place);
