import type { Span } from '../source/span.ts';
import type { Expression, Name } from '../syntax/ast.ts';

/** The last part of a dotted name, where it stands. */
export function lastName(expression: Expression): Span & { readonly id: string } {
  const { end } = expression;
  if (expression.kind === 'attribute') {
    return { id: expression.attribute, start: end - expression.attribute.length, end };
  }
  return { id: expression.kind === 'name' ? expression.id : '', start: expression.start, end };
}

/** The first part of a dotted name. */
export function firstName(expression: Expression): Name | undefined {
  if (expression.kind === 'attribute') return firstName(expression.object);
  return expression.kind === 'name' ? expression : undefined;
}
