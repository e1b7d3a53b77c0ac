import type { Expression, If, Loop, Match, Try, With } from './ast.ts';
import { type Conversion, field, fields, isToken, nameOf } from './convert.ts';
import { convertExpression } from './expressions.ts';
import type { SyntaxNode } from './node.ts';
import { convertPattern } from './patterns.ts';
import { convertBlock } from './statements.ts';

/** The compound statements of Python. Parts that are missing from damaged code are empty blocks. */
export function convertIf(node: SyntaxNode, c: Conversion): If {
  const clauses = [node, ...fields(node, 'alternative')];
  const branches = clauses.map((clause) => {
    const test = field(clause, 'condition');
    return { test: test && convertExpression(test, c), body: convertBlock(bodyOf(clause), c) };
  });
  return { kind: 'if', branches, start: node.start, end: node.end };
}

export function convertFor(node: SyntaxNode, c: Conversion): Loop {
  const left = field(node, 'left');
  const right = field(node, 'right');
  return {
    kind: 'loop',
    target: left && convertExpression(left, c),
    over: right && convertExpression(right, c),
    ...loopBodies(node, c),
  };
}

export function convertWhile(node: SyntaxNode, c: Conversion): Loop {
  const condition = field(node, 'condition');
  return {
    kind: 'loop',
    target: undefined,
    over: condition && convertExpression(condition, c),
    ...loopBodies(node, c),
  };
}

export function convertTry(node: SyntaxNode, c: Conversion): Try {
  const clauses = (type: RegExp): SyntaxNode[] => node.children.filter((child) => type.test(child.type));
  const blockOf = (type: RegExp) => convertBlock(clauses(type).map(bodyOf)[0], c);
  return {
    kind: 'try',
    body: convertBlock(field(node, 'body'), c),
    handlers: clauses(/^except/).map((clause) => convertHandler(clause, c)),
    otherwise: blockOf(/^else_clause$/),
    finally: blockOf(/^finally_clause$/),
    start: node.start,
    end: node.end,
  };
}

export function convertWith(node: SyntaxNode, c: Conversion): With {
  const clause = node.children.find((child) => child.type === 'with_clause');
  const items = (clause?.children ?? [])
    .filter((child) => child.type === 'with_item')
    .map((item) => patternParts(field(item, 'value'), c));
  return { kind: 'with', items, body: convertBlock(bodyOf(node), c), start: node.start, end: node.end };
}

export function convertMatch(node: SyntaxNode, c: Conversion): Match {
  c.evidence.python3 = true;
  const cases = fields(field(node, 'body') ?? node, 'alternative').map((clause) => {
    const patterns = clause.children
      .filter((child) => child.type === 'case_pattern')
      .map((child) => convertPattern(child, c));
    const guard = field(clause, 'guard');
    return {
      binds: patterns.flatMap(({ binds }) => binds),
      parts: [...patterns.flatMap(({ reads }) => reads), ...(guard ? [convertExpression(guard, c)] : [])],
      body: convertBlock(field(clause, 'consequence'), c),
    };
  });
  const subject = fields(node, 'subject').map((child) => convertExpression(child, c));
  return { kind: 'match', subject, cases, start: node.start, end: node.end };
}

function loopBodies(node: SyntaxNode, c: Conversion) {
  const alternative = field(node, 'alternative');
  return {
    body: convertBlock(bodyOf(node), c),
    otherwise: alternative ? convertBlock(bodyOf(alternative), c) : [],
    start: node.start,
    end: node.end,
  };
}

function convertHandler(clause: SyntaxNode, c: Conversion): Try['handlers'][number] {
  const body = convertBlock(bodyOf(clause), c);
  const [type, second] = fields(clause, 'value');
  if (clause.children.some((child) => child.type === ',') && second !== undefined) {
    // Python 2: `except IOError, e`
    c.evidence.python2 = true;
    const name = second.type === 'identifier' ? nameOf(second, c) : undefined;
    return { types: [convertExpression(type, c)], name, body };
  }
  const { value, target } = patternParts(type, c);
  return { types: [value], name: target?.kind === 'name' ? target : undefined, body };
}

/** `value as target`. */
function patternParts(
  node: SyntaxNode | undefined,
  c: Conversion,
): { value: Expression; target: Expression | undefined } {
  if (node?.type !== 'as_pattern') return { value: convertExpression(node, c), target: undefined };
  const alias = field(node, 'alias');
  const target = alias?.children[0] ?? alias;
  return { value: convertExpression(node.children[0], c), target: target && convertExpression(target, c) };
}

function bodyOf(clause: SyntaxNode): SyntaxNode | undefined {
  const named = field(clause, 'consequence') ?? field(clause, 'body');
  return named ?? clause.children.find((child) => child.type === 'block' && !isToken(child));
}
