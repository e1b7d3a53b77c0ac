import type { Argument, Call, Comprehension, ComprehensionClause, Expression, Parameter } from './ast.ts';
import { type Conversion, field, fields, isToken, nameOf, nothing, sourceOf } from './convert.ts';
import type { SyntaxNode } from './node.ts';
import { convertParameters } from './parameters.ts';
import { convertString } from './strings.ts';

/** An expression of the grammar as a plain value. */
export function convertExpression(node: SyntaxNode | undefined, c: Conversion, at = 0): Expression {
  if (node === undefined) return nothing(at);
  const span = { start: node.start, end: node.end };
  const one = (name: string): Expression => convertExpression(field(node, name), c, node.start);
  const only = (): Expression => convertExpression(named(node)[0], c, node.start);
  switch (node.type) {
    case 'identifier':
    case 'keyword_identifier':
      return nameOf(node, c);
    case 'attribute': {
      const attribute = field(node, 'attribute');
      return {
        kind: 'attribute',
        object: one('object'),
        attribute: attribute ? sourceOf(attribute, c) : '',
        ...span,
      };
    }
    case 'call':
      return convertCall(node, c);
    case 'subscript':
      return { kind: 'subscript', object: one('value'), index: all(fields(node, 'subscript'), c), ...span };
    case 'integer':
    case 'float':
      return convertNumber(node, c);
    case 'string':
    case 'concatenated_string':
      return convertString(node, c);
    case 'none':
      return { kind: 'none', ...span };
    case 'true':
    case 'false':
      return { kind: 'boolean', value: node.type === 'true', ...span };
    case 'tuple':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
      return { kind: 'tuple', elements: all(named(node), c), ...span };
    case 'list':
    case 'list_pattern':
      return { kind: 'list', elements: all(named(node), c), ...span };
    case 'set':
      return { kind: 'set', elements: all(named(node), c), ...span };
    case 'unary_operator':
      return { kind: 'unary', operator: operatorOf(node, c), operand: one('argument'), ...span };
    case 'not_operator':
      return { kind: 'unary', operator: 'not', operand: one('argument'), ...span };
    case 'binary_operator':
    case 'boolean_operator':
      return {
        kind: 'binary',
        operator: operatorOf(node, c),
        left: one('left'),
        right: one('right'),
        ...span,
      };
    case 'conditional_expression': {
      const [body, test, otherwise] = all(named(node), c);
      const missing = nothing(node.start);
      return {
        kind: 'conditional',
        body: body ?? missing,
        test: test ?? missing,
        otherwise: otherwise ?? missing,
        ...span,
      };
    }
    case 'parenthesized_expression':
      return { kind: 'parenthesized', inner: only(), ...span };
    case 'lambda':
      return { kind: 'lambda', parameters: parametersOf(node, c), body: one('body'), ...span };
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return convertComprehension(node, c);
    case 'named_expression': {
      const target = field(node, 'name');
      c.evidence.python3 = true;
      if (target === undefined) return one('value');
      return { kind: 'walrus', target: nameOf(target, c), value: one('value'), ...span };
    }
    default:
      return { kind: 'other', type: node.type, parts: all(named(node), c), ...span };
  }
}

/** The arguments of a call or of a class's bases. */
export function convertArguments(node: SyntaxNode, c: Conversion): Argument[] {
  return named(node).map((child) => {
    const span = { start: child.start, end: child.end };
    if (child.type === 'keyword_argument') {
      const keyword = field(child, 'name');
      const value = convertExpression(field(child, 'value'), c, child.end);
      return { star: '', keyword: keyword && sourceOf(keyword, c), value, ...span };
    }
    const star = child.type === 'list_splat' ? '*' : child.type === 'dictionary_splat' ? '**' : '';
    return {
      star,
      keyword: undefined,
      value: convertExpression(star ? named(child)[0] : child, c, child.end),
      ...span,
    };
  });
}

const all = (nodes: readonly SyntaxNode[], c: Conversion): Expression[] =>
  nodes.map((node) => convertExpression(node, c));

const named = (node: SyntaxNode): SyntaxNode[] => node.children.filter((child) => !isToken(child));

function convertCall(node: SyntaxNode, c: Conversion): Call {
  const list = field(node, 'arguments');
  const generator = list?.type === 'generator_expression';
  const end = list?.end ?? node.end;
  if (isPython3Print(node, c)) c.evidence.python3 = true;
  return {
    kind: 'call',
    callee: convertExpression(field(node, 'function'), c, node.start),
    arguments: list === undefined ? [] : generator ? [generatorArgument(list, c)] : convertArguments(list, c),
    open: list?.start ?? node.end,
    close: end - 1,
    damaged: node.damaged || list === undefined || sourceOf({ start: end - 1, end }, c) !== ')',
    start: node.start,
    end: node.end,
  };
}

/** `f(x for x in y)`: the grammar makes the parentheses part of the generator. */
function generatorArgument(list: SyntaxNode, c: Conversion): Argument {
  const value = convertExpression(list, c);
  const inner = { start: list.start + 1, end: list.end - 1 };
  return { star: '', keyword: undefined, value: { ...value, ...inner }, ...inner };
}

function isPython3Print(node: SyntaxNode, c: Conversion): boolean {
  const callee = field(node, 'function');
  if (callee?.type !== 'identifier' || sourceOf(callee, c) !== 'print') return false;
  return (field(node, 'arguments')?.children ?? []).some((child) => child.type === 'keyword_argument');
}

function convertNumber(node: SyntaxNode, c: Conversion): Expression {
  const text = sourceOf(node, c);
  if (/^0\d*[1-7]\d*$|[lL]$/.test(text)) c.evidence.python2 = true;
  return { kind: 'number', text, start: node.start, end: node.end };
}

function operatorOf(node: SyntaxNode, c: Conversion): string {
  const operator = field(node, 'operator');
  if (operator?.type === '@') c.evidence.python3 = true;
  return operator === undefined ? '' : sourceOf(operator, c);
}

function parametersOf(node: SyntaxNode, c: Conversion): Parameter[] {
  return convertParameters(field(node, 'parameters'), c, convertExpression);
}

function convertComprehension(node: SyntaxNode, c: Conversion): Comprehension {
  const elements: Expression[] = [];
  const clauses: ComprehensionClause[] = [];
  for (const child of named(node)) {
    if (child.type === 'for_in_clause') {
      const target = convertExpression(field(child, 'left'), c, child.start);
      const [first, ...others] = all(fields(child, 'right'), c);
      const iterable = others.length === 0 ? first : undefined;
      clauses.push({ kind: 'for', target, iterable: iterable ?? nothing(child.end) });
    } else if (child.type === 'if_clause') {
      clauses.push({ kind: 'if', test: convertExpression(named(child)[0], c, child.start) });
    } else elements.push(convertExpression(child, c));
  }
  const type = comprehensionTypes[node.type] ?? 'generator';
  return { kind: 'comprehension', type, elements, clauses, start: node.start, end: node.end };
}

const comprehensionTypes: Readonly<Record<string, Comprehension['type']>> = {
  list_comprehension: 'list',
  set_comprehension: 'set',
  dictionary_comprehension: 'dictionary',
};
