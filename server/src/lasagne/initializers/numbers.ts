import Big from 'big.js';
import { atom } from '../../keras/expression.ts';
import type { Value } from '../../names/value.ts';
import type { Argument, Expression } from '../../syntax/ast.ts';
import { type Refusal, refusal } from '../../verdict/verdict.ts';
import { copied, unwrapped } from '../copy.ts';
import { canonical } from '../modules.ts';
import { numberExpression } from '../number.ts';
import { type NumberPart, refused, type Site } from './specification.ts';

/** A number that can be written at the Keras call, or why not. */
export type NumberReading =
  | { readonly kind: 'number'; readonly part: NumberPart }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads an argument of an initializer's call that has to be a number. */
export function readNumber(argument: Argument | undefined, fallback: string, site: Site): NumberReading {
  if (argument === undefined)
    return number({ expression: atom(fallback), number: new Big(fallback), literal: true });
  return readPart(site.context.evaluate(argument.value, site.place), argument.value, site);
}

/** Reads a value that has to be a number; `expression` is how the owner spelled it, where that is visible. */
export function readPart(value: Value, expression: Expression | undefined, site: Site): NumberReading {
  const copy = expression !== undefined && (site.written || isLiteral(expression)) ? expression : undefined;
  switch (value.kind) {
    case 'number': {
      const spelled = numberExpression(value.value, value.integer ? 'shortest' : 'float');
      return number({
        expression: copy === undefined ? spelled : copied(copy, site.context),
        number: value.value,
        literal: copy === undefined || isLiteral(copy),
      });
    }
    case 'boolean': {
      const truth = new Big(value.value ? 1 : 0);
      return number({ expression: numberExpression(truth), number: truth, literal: true });
    }
    case 'division':
      return refused(division(value, expression, site));
    case 'symbol':
    case 'call':
    case 'runtime': {
      const name = value.kind === 'symbol' ? value.name : value.kind === 'call' ? value.symbol : '';
      if (isTheano(name)) return refused(refusal('theano-expression', about(site)));
      if (canonical(name).startsWith('lasagne.init.')) return refused(wrongArguments('TypeError', site));
      return copy === undefined
        ? refused(refusal('initializer-at-run-time', about(site)))
        : number({ expression: copied(copy, site.context), number: undefined, literal: false });
    }
    default:
      return refused(wrongArguments('TypeError', site));
  }
}

/** What the initializer's own constructor or its first use would say. */
export const wrongArguments = (error: string, site: Site): Refusal =>
  refusal('initializer-arguments', { ...about(site), error });

export const about = (site: Site): { parameter: string; source: string } => ({
  parameter: site.parameter,
  source: site.source,
});

export const isTheano = (name: string): boolean => name === 'theano' || name.startsWith('theano.');

const number = (part: NumberPart): NumberReading => ({ kind: 'number', part });

function division(
  value: Extract<Value, { kind: 'division' }>,
  expression: Expression | undefined,
  site: Site,
): Refusal {
  const written = (side: Value) =>
    side.kind === 'number' ? numberExpression(side.value, 'shortest').source : '?';
  return refusal('division-ambiguous', {
    parameter: site.parameter,
    source: expression === undefined ? site.source : site.context.source(expression),
    python2: written(value.python2),
    python3: written(value.python3),
  });
}

function isLiteral(expression: Expression): boolean {
  const inner = unwrapped(expression);
  if (inner.kind === 'unary' && inner.operator !== 'not') return isLiteral(inner.operand);
  return inner.kind === 'number';
}
