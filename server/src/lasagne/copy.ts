import type { KerasExpression, Precedence } from '../keras/expression.ts';
import type { Expression } from '../syntax/ast.ts';
import type { BoundArgument, CallContext } from './parameter.ts';

/** An expression of the owner's as it is spelled, with how tightly it binds. */
export const copied = (expression: Expression, context: CallContext): KerasExpression => ({
  source: expression.kind === 'number' ? expression.text : context.source(expression),
  precedence: precedenceOf(expression),
  requires: [],
});

/** An argument as it is spelled, with how tightly it binds. */
export const copiedArgument = (argument: BoundArgument): KerasExpression => ({
  source: argument.source,
  precedence: precedenceOf(argument.expression),
  requires: [],
});

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
