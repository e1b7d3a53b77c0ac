import type { Expression, Statement } from './ast.ts';
import { convertFor, convertIf, convertMatch, convertTry, convertWhile, convertWith } from './compound.ts';
import { type Conversion, field, fields, isToken, nameOf, sourceOf } from './convert.ts';
import { convertArguments, convertExpression } from './expressions.ts';
import { convertImport, convertImportFrom } from './imports.ts';
import type { SyntaxNode } from './node.ts';
import { convertParameters } from './parameters.ts';

/** The statements of a block; empty where there is none. */
export function convertBlock(node: SyntaxNode | undefined, c: Conversion): Statement[] {
  return (node?.children ?? [])
    .filter((child) => !isToken(child))
    .flatMap((child) => convertStatement(child, c));
}

/** A statement; several where an expression statement holds a chain of annotated values. */
export function convertStatement(node: SyntaxNode, c: Conversion): Statement[] {
  const span = { start: node.start, end: node.end };
  switch (node.type) {
    case 'expression_statement':
      return convertExpressionStatement(node, c);
    case 'import_statement':
      return [convertImport(node, c)];
    case 'import_from_statement':
    case 'future_import_statement':
      return [convertImportFrom(node, c)];
    case 'function_definition':
    case 'class_definition':
      return [convertDefinition(node, [], c)];
    case 'decorated_definition': {
      const decorators = node.children.filter((child) => child.type === 'decorator');
      const expressions = decorators.map((decorator) =>
        convertExpression(named(decorator)[0], c, decorator.start),
      );
      const definition = field(node, 'definition');
      return definition === undefined
        ? damagedParts(node, c)
        : [convertDefinition(definition, expressions, c)];
    }
    case 'if_statement':
      return [convertIf(node, c)];
    case 'for_statement':
      return [convertFor(node, c)];
    case 'while_statement':
      return [convertWhile(node, c)];
    case 'try_statement':
      return [convertTry(node, c)];
    case 'with_statement':
      return [convertWith(node, c)];
    case 'match_statement':
      return [convertMatch(node, c)];
    case 'global_statement':
    case 'nonlocal_statement': {
      const kind = node.type === 'global_statement' ? 'global' : 'nonlocal';
      if (kind === 'nonlocal') c.evidence.python3 = true;
      return [{ kind, names: named(node).map((name) => sourceOf(name, c)), ...span }];
    }
    case 'delete_statement':
      return [
        { kind: 'delete', targets: named(node).map((target) => convertExpression(target, c)), ...span },
      ];
    case 'ERROR':
    case 'block':
      return damagedParts(node, c);
    default:
      return [convertSimple(node, c)];
  }
}

const named = (node: SyntaxNode): SyntaxNode[] => node.children.filter((child) => !isToken(child));

/** A chain of assignments, an augmented one, or a bare expression. */
function convertExpressionStatement(node: SyntaxNode, c: Conversion): Statement[] {
  const [first] = named(node);
  const span = { start: node.start, end: node.end };
  if (first?.type === 'augmented_assignment') {
    const operator = field(first, 'operator');
    const value = convertExpression(field(first, 'right'), c, first.end);
    const targets = [convertExpression(field(first, 'left'), c, first.start)];
    return [
      {
        kind: 'assignment',
        targets,
        operator: operator ? sourceOf(operator, c) : '+=',
        value,
        annotation: undefined,
        ...span,
      },
    ];
  }
  if (first?.type !== 'assignment') return [convertSimple(node, c)];
  const targets: Expression[] = [];
  let current: SyntaxNode | undefined = first;
  let annotation: Expression | undefined;
  while (current?.type === 'assignment') {
    targets.push(convertExpression(field(current, 'left'), c, current.start));
    const type = field(current, 'type');
    if (type !== undefined) {
      annotation = convertExpression(type, c);
      c.evidence.python3 = true;
    }
    current = field(current, 'right');
  }
  const value = current && convertExpression(current, c);
  return [{ kind: 'assignment', targets, operator: '=', value, annotation, ...span }];
}

function convertDefinition(node: SyntaxNode, decorators: readonly Expression[], c: Conversion): Statement {
  const name = field(node, 'name');
  const nameSpan = { start: name?.start ?? node.start, end: name?.end ?? node.start };
  const common = {
    name: name ? nameOf(name, c).id : '',
    nameSpan,
    decorators,
    start: node.start,
    end: node.end,
  };
  if (node.type === 'class_definition') {
    const bases = field(node, 'superclasses');
    return {
      kind: 'class',
      bases: bases ? convertArguments(bases, c) : [],
      ...common,
      body: convertBlock(field(node, 'body'), c),
    };
  }
  const returns = field(node, 'return_type');
  if (returns !== undefined || node.children.some((child) => child.type === 'async'))
    c.evidence.python3 = true;
  return {
    kind: 'function',
    parameters: convertParameters(field(node, 'parameters'), c, convertExpression),
    returns: returns && convertExpression(returns, c),
    ...common,
    body: convertBlock(field(node, 'body'), c),
  };
}

/** What is whole inside a stretch that could not be read. */
function damagedParts(node: SyntaxNode, c: Conversion): Statement[] {
  const body = named(node).flatMap((child) => convertLoose(child, c));
  return [{ kind: 'damaged', body, start: node.start, end: node.end }];
}

/** A node that may be a bare expression where a statement is expected, as in damaged code. */
export function convertLoose(node: SyntaxNode, c: Conversion): Statement[] {
  if (/_statement$|_definition$|^ERROR$|^block$/.test(node.type)) return convertStatement(node, c);
  return [
    {
      kind: 'simple',
      type: node.type,
      values: [convertExpression(node, c)],
      start: node.start,
      end: node.end,
    },
  ];
}

const python2Statements = new Set(['print_statement', 'exec_statement']);

function convertSimple(node: SyntaxNode, c: Conversion): Statement {
  if (python2Statements.has(node.type)) c.evidence.python2 = true;
  if (node.type === 'raise_statement') {
    if (fields(node, 'cause').length > 0) c.evidence.python3 = true;
    if (node.children.some((child) => child.type === 'expression_list')) c.evidence.python2 = true;
  }
  const values = named(node).map((child) => convertExpression(child, c));
  return { kind: 'simple', type: node.type, values, start: node.start, end: node.end };
}
