import type { Context, Use } from '../names/scope.ts';
import type { Expression } from '../syntax/ast.ts';
import { type Mention, mention } from '../verdict/verdict.ts';

/** What to say of a use of a converted layer's name that is not a call; nothing where it is an import or an alias. */
export function referenceTo(use: Use, name: string): Mention | undefined {
  if (isAlias(use)) return undefined;
  const { statement, context } = use;
  if (statement.kind === 'delete') return undefined;
  if (statement.kind === 'class' && context === undefined && isBase(use))
    return mention('base-class', { name });
  // `case BatchNormLayer():`
  if (statement.kind === 'match' && context === undefined) return mention('type-test', { name });
  const around = [...parents(context)];
  if (around.some((expression) => expression.kind === 'conditional'))
    return mention('conditional-value', { name });
  if (around.some(isTypeTest)) return mention('type-test', { name });
  const nearest = around[0];
  if (nearest?.kind === 'tuple' || (nearest?.kind === 'other' && nearest.type === 'pair'))
    return mention('keyword-table', { name });
  return mention('class-as-value', { name });
}

/** `BN = lasagne.layers.BatchNormLayer`: the calls of the alias are found by themselves. */
function isAlias({ statement, scope, context, expression }: Use): boolean {
  // The methods reach an alias of the class body through `self`, where it cannot be followed.
  if (scope.kind === 'class') return false;
  if (statement.kind !== 'assignment' || statement.operator !== '=') return false;
  // Nor can a variable that other functions see be followed: when it is assigned is not known.
  if (statement.targets.some((target) => target.kind === 'name' && scope.declared.has(target.id)))
    return false;
  const isWhole =
    context === undefined || [...parents(context)].every(({ kind }) => kind === 'parenthesized');
  return (
    isWhole &&
    statement.targets.every(({ kind }) => kind === 'name') &&
    statement.value !== undefined &&
    statement.value.end >= expression.end
  );
}

const isBase = ({ statement, expression }: Use): boolean =>
  statement.kind === 'class' && statement.bases.some(({ value }) => value === expression);

function isTypeTest(expression: Expression): boolean {
  if (expression.kind === 'call')
    return expression.callee.kind === 'name' && typeTests.has(expression.callee.id);
  return expression.kind === 'other' && expression.type === 'comparison_operator';
}

const typeTests = new Set(['isinstance', 'issubclass']);

function* parents(context: Context | undefined): Generator<Expression> {
  for (let current = context; current !== undefined; current = current.parent) yield current.expression;
}
