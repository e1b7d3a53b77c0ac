import type { Call, Comprehension, Expression, Statement } from '../syntax/ast.ts';
import { bindName, enter, type Position } from './bind.ts';
import type { Context } from './scope.ts';
import { bindParameters } from './statements.ts';

/** Records every name and dotted name that an expression reads, and the names it binds. */
export function visit(
  expression: Expression | undefined,
  position: Position,
  statement: Statement,
  context: Context | undefined,
): void {
  if (expression === undefined) return;
  if (isDotted(expression)) return use(expression, position, statement, context);
  const inside: Context = { expression, parent: context };
  const read = (...parts: readonly (Expression | undefined)[]): void => {
    for (const part of parts) visit(part, position, statement, inside);
  };
  switch (expression.kind) {
    case 'call':
      return visitCall(expression, position, statement, context, inside);
    case 'name':
      return;
    case 'attribute':
      return read(expression.object);
    case 'subscript':
      return read(expression.object, ...expression.index);
    case 'string':
      return read(...expression.parts);
    case 'number':
    case 'none':
    case 'boolean':
      return;
    case 'tuple':
    case 'list':
    case 'set':
      return read(...expression.elements);
    case 'unary':
      return read(expression.operand);
    case 'binary':
      return read(expression.left, expression.right);
    case 'conditional':
      return read(expression.body, expression.test, expression.otherwise);
    case 'parenthesized':
      return read(expression.inner);
    case 'lambda': {
      read(...expression.parameters.map((parameter) => parameter.default));
      const inner = enter(position, 'function', expression);
      bindParameters(expression.parameters, inner);
      return visit(expression.body, inner, statement, inside);
    }
    case 'comprehension':
      return visitComprehension(expression, position, statement, inside);
    case 'walrus':
      read(expression.value);
      return bindWalrus(expression, position);
    case 'other':
      return read(...expression.parts);
  }
}

/** `a`, `a.b`, `a.b.c`. */
export function isDotted(expression: Expression): boolean {
  if (expression.kind === 'attribute') return isDotted(expression.object);
  return expression.kind === 'name';
}

function use(
  expression: Expression,
  position: Position,
  statement: Statement,
  context: Context | undefined,
  call?: Call,
): void {
  const { scope, block } = position;
  position.uses.push({ expression, scope, block, statement, context, call });
}

function visitCall(
  call: Call,
  position: Position,
  statement: Statement,
  context: Context | undefined,
  inside: Context,
): void {
  const callee = unwrapped(call.callee);
  if (isDotted(callee)) use(callee, position, statement, context, call);
  else visit(callee, position, statement, inside);
  for (const argument of call.arguments) visit(argument.value, position, statement, inside);
}

const unwrapped = (expression: Expression): Expression =>
  expression.kind === 'parenthesized' ? unwrapped(expression.inner) : expression;

function visitComprehension(
  expression: Comprehension,
  position: Position,
  statement: Statement,
  inside: Context,
): void {
  const inner = enter(position, 'comprehension', expression);
  const leaks = position.python2 && expression.type === 'list';
  for (const clause of expression.clauses) {
    if (clause.kind !== 'for') continue;
    for (const name of names(clause.target)) {
      bindName(inner, name.id, expression.start, name, { kind: 'other' });
      if (leaks) bindName(position, name.id, expression.end, name, { kind: 'other' });
    }
  }
  expression.clauses.forEach((clause, i) => {
    // Python evaluates the first iterable outside the comprehension.
    if (clause.kind === 'for') visit(clause.iterable, i === 0 ? position : inner, statement, inside);
    else visit(clause.test, inner, statement, inside);
  });
  for (const element of expression.elements) visit(element, inner, statement, inside);
}

/** `(a := b)` binds in the nearest scope that is not a comprehension. */
function bindWalrus(expression: Expression & { kind: 'walrus' }, position: Position): void {
  let scope = position.scope;
  while (scope.kind === 'comprehension' && scope.parent !== undefined) scope = scope.parent;
  const meaning = {
    kind: scope === position.scope ? 'value' : 'other',
    expression: expression.value,
  } as const;
  bindName({ ...position, scope }, expression.target.id, expression.end, expression.target, meaning);
}

/** The names that a target binds. */
export function names(target: Expression): (Expression & { kind: 'name' })[] {
  switch (target.kind) {
    case 'name':
      return [target];
    case 'parenthesized':
      return names(target.inner);
    case 'tuple':
    case 'list':
      return target.elements.flatMap(names);
    case 'other':
      return target.parts.flatMap(names);
    default:
      return [];
  }
}
