import type { KerasExpression, Precedence } from '../keras/expression.ts';
import type { Expression } from '../syntax/ast.ts';
import type { BoundArgument, CallContext } from './parameter.ts';

/** An expression of the owner's as it is spelled, with how tightly it binds. */
export const copied = (expression: Expression, context: CallContext): KerasExpression =>
  asValue(expression, expression.kind === 'number' ? expression.text : context.source(expression));

/** An argument as it is spelled, with how tightly it binds. */
export const copiedArgument = ({ expression, source }: BoundArgument): KerasExpression =>
  asValue(expression, source);

/** `a := 3` can stand without parentheses where it is passed by position, but not behind a keyword. */
const asValue = (expression: Expression, source: string): KerasExpression =>
  expression.kind === 'walrus'
    ? { source: `(${source})`, precedence: 'atom', requires: [] }
    : { source, precedence: precedenceOf(expression), requires: [] };

/** How tightly an expression binds, for {@link within}; in doubt as loosely as can be, which costs parentheses only. */
export function precedenceOf(expression: Expression): Precedence {
  switch (expression.kind) {
    case 'name':
    case 'attribute':
    case 'call':
    case 'subscript':
    case 'number':
    case 'none':
    case 'boolean':
    case 'list':
    case 'set':
    case 'parenthesized':
    case 'string':
      return 'atom';
    case 'unary':
      return expression.operator === 'not' ? 'logic' : 'unary';
    case 'binary':
      return operators[expression.operator] ?? 'comparison';
    case 'conditional':
      return 'conditional';
    default:
      return 'lambda';
  }
}

/** The expression inside any parentheses around it. */
export const unwrapped = (expression: Expression): Expression =>
  expression.kind === 'parenthesized' ? unwrapped(expression.inner) : expression;

/** Evaluating it twice is evaluating it once: names, attributes, numbers and arithmetic on them. */
export function isRepeatable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
    case 'number':
      return true;
    case 'attribute':
      return isRepeatable(expression.object);
    case 'parenthesized':
      return isRepeatable(expression.inner);
    case 'unary':
      return isRepeatable(expression.operand);
    case 'binary':
      return isRepeatable(expression.left) && isRepeatable(expression.right);
    default:
      return false;
  }
}

/** Evaluating it twice gives the same text twice: what {@link isRepeatable} allows, texts, and the formatting of them. */
export function givesTheSame(expression: Expression): boolean {
  switch (expression.kind) {
    case 'string':
      return expression.parts.every(givesTheSame);
    case 'tuple':
    case 'list':
      return expression.elements.every(givesTheSame);
    case 'subscript':
      return givesTheSame(expression.object) && expression.index.every(givesTheSame);
    case 'binary':
      return givesTheSame(expression.left) && givesTheSame(expression.right);
    case 'conditional':
      return [expression.body, expression.test, expression.otherwise].every(givesTheSame);
    case 'parenthesized':
      return givesTheSame(expression.inner);
    case 'call':
      return (
        isFormatting(expression.callee) && expression.arguments.every(({ value }) => givesTheSame(value))
      );
    case 'none':
    case 'boolean':
      return true;
    default:
      return isRepeatable(expression);
  }
}

/** `'{}'.format`, `'_'.join`, `str`. */
function isFormatting(callee: Expression): boolean {
  if (callee.kind === 'name') return ['str', 'repr', 'int', 'len', 'format'].includes(callee.id);
  return (
    callee.kind === 'attribute' &&
    ['format', 'join', 'upper', 'lower'].includes(callee.attribute) &&
    givesTheSame(callee.object)
  );
}

const operators: Readonly<Record<string, Precedence>> = {
  or: 'logic',
  and: 'logic',
  '|': 'bitwise',
  '^': 'bitwise',
  '&': 'bitwise',
  '<<': 'bitwise',
  '>>': 'bitwise',
  '+': 'sum',
  '-': 'sum',
  '*': 'product',
  '/': 'product',
  '//': 'product',
  '%': 'product',
  '@': 'product',
  '**': 'power',
};
