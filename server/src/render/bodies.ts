import type { Module, Statement } from '../syntax/ast.ts';

/** Statements that stand one below the other. */
export interface Body {
  readonly statements: readonly Statement[];
  /** Whether the grammar asks for at least one statement. */
  readonly required: boolean;
}

/** Every body of a module: its own, and those of its functions, classes, branches and loops. */
export function bodiesOf(module: Module): readonly Body[] {
  const found: Body[] = [];
  const waiting: Body[] = [{ statements: module.body.filter(isStatement), required: false }];
  for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
    found.push(body);
    for (const statement of body.statements) {
      const required = statement.kind !== 'damaged';
      for (const inner of bodiesIn(statement)) {
        const statements = inner.filter(isStatement);
        if (statements.length > 0) waiting.push({ statements, required });
      }
    }
  }
  return found;
}

/** The grammar hands out semicolons beside the statements they separate. */
const isStatement = (statement: Statement): boolean => statement.kind !== 'simple' || statement.type !== ';';

function bodiesIn(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'function':
    case 'class':
    case 'with':
    case 'damaged':
      return [statement.body];
    case 'if':
      return statement.branches.map(({ body }) => body);
    case 'match':
      return statement.cases.map(({ body }) => body);
    case 'loop':
      return [statement.body, statement.otherwise];
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map(({ body }) => body),
        statement.otherwise,
        statement.finally,
      ];
    default:
      return [];
  }
}
