import type { Span } from '../source/span.ts';
import type {
  Assignment,
  ClassDefinition,
  Expression,
  FunctionDefinition,
  Parameter,
  Statement,
} from '../syntax/ast.ts';
import { bindName, enter, type Position } from './bind.ts';
import { names, visit } from './expressions.ts';
import type { Block } from './scope.ts';

/** Walks the statements of a scope in order, recording bindings and uses. */
export function bindStatements(statements: readonly Statement[], position: Position): void {
  // Python decides before running: a `global` anywhere in a function holds for all of it.
  for (const statement of statements) declare(statement, position);
  for (const statement of statements) bindStatement(statement, position);
}

function bindStatement(statement: Statement, position: Position): void {
  const read = (...expressions: readonly (Expression | undefined)[]): void => {
    for (const expression of expressions) visit(expression, position, statement, undefined);
  };
  const block = (kind: Block['kind'], body: readonly Statement[]): void => {
    const continues = kind === 'loop' && mayContinue(body);
    const inside = { kind, parent: position.block, statement, continues, ...spanOf(body) };
    for (const inner of body) bindStatement(inner, { ...position, block: inside });
  };
  switch (statement.kind) {
    case 'assignment':
      return bindAssignment(statement, position, read);
    case 'import':
      position.imports.push({ statement, scope: position.scope, block: position.block });
      for (const { name, alias, ...span } of statement.names) {
        const module = alias === undefined ? (name.split('.')[0] ?? name) : name;
        bindName(position, alias ?? module, statement.end, span, { kind: 'import', module });
      }
      return;
    case 'import-from': {
      const { module, level } = statement;
      position.imports.push({ statement, scope: position.scope, block: position.block });
      const site = { start: statement.start, end: statement.end };
      if (statement.star)
        position.scope.stars.push({ module, level, at: statement.end, block: position.block, site });
      for (const { name, alias, ...span } of statement.names) {
        bindName(position, alias ?? name, statement.end, span, { kind: 'from', module, level, name });
      }
      return;
    }
    case 'function':
      read(
        ...statement.decorators,
        ...statement.parameters.flatMap((p) => [p.default, p.annotation]),
        statement.returns,
      );
      bindName(position, statement.name, statement.end, statement.nameSpan, { kind: 'function' });
      return bindFunction(statement, position);
    case 'class':
      return bindClass(statement, position, read);
    case 'if':
      for (const branch of statement.branches) {
        read(branch.test);
        block('branch', branch.body);
      }
      return;
    case 'loop':
      read(statement.over);
      bindTarget(statement.target, { ...position, block: loopBlock(statement, position.block) }, statement);
      block('loop', statement.body);
      return block('branch', statement.otherwise);
    case 'try':
      block('try', statement.body);
      for (const handler of statement.handlers) {
        read(...handler.types);
        if (handler.name)
          bindName(position, handler.name.id, handler.name.end, handler.name, { kind: 'other' });
        block('handler', handler.body);
      }
      block('branch', statement.otherwise);
      return block('always', statement.finally);
    case 'with':
      for (const item of statement.items) {
        read(item.value);
        bindTarget(item.target, position, statement);
      }
      return block('always', statement.body);
    case 'match':
      read(...statement.subject);
      for (const { binds, parts, body } of statement.cases) {
        for (const name of binds) bindName(position, name.id, name.end, name, { kind: 'other' });
        read(...parts);
        block('branch', body);
      }
      return;
    case 'delete':
      read(...statement.targets);
      for (const target of statement.targets) bindNames(target, position);
      return;
    case 'simple':
      return read(...statement.values);
    case 'damaged':
      return block('always', statement.body);
    case 'global':
    case 'nonlocal':
      return;
  }
}

function bindAssignment(
  statement: Assignment,
  position: Position,
  read: (...expressions: (Expression | undefined)[]) => void,
): void {
  read(statement.value, statement.annotation);
  for (const target of statement.targets) {
    if (statement.value === undefined) continue;
    if (statement.operator !== '=') {
      visit(target, position, statement, undefined);
      bindNames(target, position, statement.end);
    } else bindTarget(target, position, statement, statement.value);
  }
}

/** Binds the names in an assignment target; to the matching part of the value where both are written out. */
function bindTarget(
  target: Expression | undefined,
  position: Position,
  statement: Statement,
  value?: Expression,
): void {
  switch (target?.kind) {
    case undefined:
      return;
    case 'name': {
      const at = statement.kind === 'assignment' ? statement.end : target.end;
      const meaning =
        value === undefined ? ({ kind: 'other' } as const) : ({ kind: 'value', expression: value } as const);
      return bindName(position, target.id, at, target, meaning);
    }
    case 'parenthesized':
      return bindTarget(target.inner, position, statement, value);
    case 'tuple':
    case 'list': {
      const parts = elementsOf(value, target.elements.length);
      target.elements.forEach((element, i) => {
        bindTarget(element, position, statement, parts?.[i]);
      });
      return;
    }
    case 'other':
      for (const part of target.parts) bindTarget(part, position, statement);
      return;
    default:
      // `a.b = …`, `a[b] = …`: reads `a` and `b`, binds nothing
      return visit(target, position, statement, undefined);
  }
}

/** Binds the names in a target that has been read already: of `del` and of `+=`. */
function bindNames(target: Expression, position: Position, at?: number): void {
  for (const name of names(target)) bindName(position, name.id, at ?? name.end, name, { kind: 'other' });
}

function elementsOf(value: Expression | undefined, count: number): readonly Expression[] | undefined {
  if (value?.kind === 'parenthesized') return elementsOf(value.inner, count);
  if (value?.kind !== 'tuple' && value?.kind !== 'list') return undefined;
  const starred = value.elements.some((element) => element.kind === 'other');
  return value.elements.length === count && !starred ? value.elements : undefined;
}

function bindFunction(statement: FunctionDefinition, position: Position): void {
  const inner = enter(position, 'function', statement);
  bindParameters(statement.parameters, inner);
  bindStatements(statement.body, inner);
}

export function bindParameters(parameters: readonly Parameter[], position: Position): void {
  for (const { name, span } of parameters) bindName(position, name, span.start, span, { kind: 'parameter' });
}

function bindClass(
  statement: ClassDefinition,
  position: Position,
  read: (...expressions: (Expression | undefined)[]) => void,
): void {
  read(...statement.decorators);
  for (const base of statement.bases) read(base.value);
  bindName(position, statement.name, statement.end, statement.nameSpan, { kind: 'class' });
  bindStatements(statement.body, enter(position, 'class', statement));
}

/** `global` and `nonlocal`, wherever they stand in the function. */
function declare(statement: Statement, position: Position): void {
  if (statement.kind === 'global' || statement.kind === 'nonlocal')
    for (const name of statement.names) position.scope.declared.set(name, statement.kind);
  for (const body of bodiesOf(statement)) for (const inner of body) declare(inner, position);
}

/** The blocks of a statement that belong to the scope it stands in. */
function bodiesOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return statement.branches.map(({ body }) => body);
    case 'loop':
      return [statement.body, statement.otherwise];
    case 'try': {
      const { body, handlers, otherwise } = statement;
      return [body, ...handlers.map((handler) => handler.body), otherwise, statement.finally];
    }
    case 'with':
    case 'damaged':
      return [statement.body];
    case 'match':
      return statement.cases.map(({ body }) => body);
    default:
      return [];
  }
}

const loopBlock = (statement: Statement & { kind: 'loop' }, parent: Block): Block => ({
  kind: 'loop',
  parent,
  statement,
  start: statement.start,
  end: statement.end,
});

/** Whether a `continue` of the loop itself stands somewhere in its body. */
const mayContinue = (body: readonly Statement[]): boolean =>
  body.some((statement) => {
    if (statement.kind === 'damaged') return true;
    if (statement.kind === 'simple') return statement.type === 'continue_statement';
    return statement.kind !== 'loop' && bodiesOf(statement).some(mayContinue);
  });

const spanOf = (body: readonly Statement[]): Span => ({
  start: body[0]?.start ?? 0,
  end: body.at(-1)?.end ?? 0,
});
