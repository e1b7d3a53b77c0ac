import Big from 'big.js';
import { type ConversionOptions, defaultOptions } from '../../server/src/keras/options.ts';
import type { BoundArgument, CallContext, Carried } from '../../server/src/lasagne/parameter.ts';
import type { Place } from '../../server/src/names/place.ts';
import type { Value } from '../../server/src/names/value.ts';
import type { Argument, Call, Expression } from '../../server/src/syntax/ast.ts';

/** An expression with its source and value, built without a parser. */
export interface Built {
  readonly expression: Expression;
  readonly source: string;
  readonly value: Value;
}

let next = 0;
/** No two expressions stand at the same place. */
const span = () => ({ start: next++, end: next++ });

const body = { parent: undefined, kind: 'always', statement: undefined, start: 0, end: 0 } as const;
export const place: Place = {
  scope: {
    kind: 'module',
    parent: undefined,
    home: undefined,
    bindings: new Map(),
    declared: new Map(),
    stars: [],
  },
  block: body,
  at: 0,
};

export function number(text: string): Built {
  const expression: Expression = { kind: 'number', text, ...span() };
  return { expression, source: text, value: numeric(text) };
}

export const numeric = (text: string): Value => ({
  kind: 'number',
  value: new Big(text.replace(/\.$/, '')),
  integer: /^-?\d+$/.test(text),
});

export function negative(of: Built): Built {
  const value: Value = of.value.kind === 'number' ? { ...of.value, value: of.value.value.neg() } : of.value;
  const expression: Expression = { kind: 'unary', operator: '-', operand: of.expression, ...span() };
  return { expression, source: `-${of.source}`, value };
}

export function name(id: string, value?: Value): Built {
  const expression: Expression = { kind: 'name', id, ...span() };
  return { expression, source: id, value: value ?? { kind: 'runtime', why: 'parameter', expression } };
}

export function dotted(source: string, value?: Value): Built {
  const object: Expression = { kind: 'name', id: source.split('.')[0] ?? '', ...span() };
  const expression: Expression = {
    kind: 'attribute',
    object,
    attribute: source.split('.').at(-1) ?? '',
    ...span(),
  };
  return { expression, source, value: value ?? { kind: 'runtime', why: 'attribute', expression } };
}

export const none = (): Built => ({
  expression: { kind: 'none', ...span() },
  source: 'None',
  value: { kind: 'none' },
});

export function tuple(...items: Built[]): Built {
  const expression: Expression = { kind: 'tuple', elements: items.map((item) => remember(item)), ...span() };
  const source = `(${items.map((item) => item.source).join(', ')})`;
  return {
    expression,
    source,
    value: { kind: 'sequence', type: 'tuple', items: items.map((item) => item.value) },
  };
}

/** `a + b`, known at run time only. */
export function sum(left: Built, right: Built): Built {
  const expression: Expression = {
    kind: 'binary',
    operator: '+',
    left: remember(left),
    right: remember(right),
    ...span(),
  };
  return {
    expression,
    source: `${left.source} + ${right.source}`,
    value: { kind: 'runtime', why: 'computed', expression },
  };
}

/** A call of a symbol; keywords as pairs. */
export function call(symbol: string, ...passed: (Built | readonly [keyword: string, value: Built])[]): Built {
  const parts = passed.map((one) =>
    'expression' in one ? { keyword: undefined, of: one } : { keyword: one[0], of: one[1] },
  );
  const node: Call = {
    kind: 'call',
    callee: { kind: 'name', id: symbol, ...span() },
    arguments: parts.map(
      ({ keyword, of }): Argument => ({ star: '', keyword, value: remember(of), ...span() }),
    ),
    open: 0,
    close: 0,
    damaged: false,
    ...span(),
  };
  const short = symbol.replace('numpy.', 'np.').replace(/^lasagne\.\w+\./, '');
  const texts = parts.map(({ keyword, of }) =>
    keyword === undefined ? of.source : `${keyword}=${of.source}`,
  );
  return {
    expression: node,
    source: `${short}(${texts.join(', ')})`,
    value: { kind: 'call', symbol, call: node, place },
  };
}

export const callOf = (built: Built): Call => {
  if (built.expression.kind !== 'call') throw new Error(`${built.source} is not a call`);
  return built.expression;
};

/** A name bound once to the given expression. */
export const bound = (id: string, to: Built): Built => ({ ...name(id), value: to.value });

const known = new Map<Expression, Built>();
function remember(built: Built): Expression {
  known.set(built.expression, built);
  return built.expression;
}

export const argument = (parameter: string, built: Built, passed = true): BoundArgument => ({
  parameter,
  source: built.source,
  expression: remember(built),
  value: built.value,
  passed,
});

export function context(
  options: Partial<ConversionOptions> = {},
  epsilon: Built = number('1e-4'),
  rank: number | undefined = undefined,
): CallContext {
  return {
    options: { ...defaultOptions, ...options },
    rank,
    isConvolution: false,
    place,
    argument: (parameter) => argument(parameter, epsilon, false),
    evaluate: (expression) =>
      known.get(expression)?.value ?? { kind: 'runtime', why: 'computed', expression },
    source: (expression) => known.get(expression)?.source ?? sourceOfCall(expression),
  };
}

function sourceOfCall(expression: Expression): string {
  return `<${expression.kind} at ${expression.start}>`;
}

/** What was carried, in one line: `beta_initializer=‹initializers.Constant›(0.5)`, or the code of the refusal. */
export function shown(carried: Carried): string {
  if (carried.kind === 'refused') return carried.refusal.code;
  const keywords =
    carried.kind === 'keywords' ? carried.keywords : carried.readings.flatMap((one) => one.keywords);
  return keywords
    .map((keyword) => `${keyword.name}=${keyword.value.source}`)
    .join(', ')
    .replaceAll(/‹\w+\.(\w+)›/g, '$1');
}

/** The codes of the notes. */
export const notesOf = (carried: Carried): string[] =>
  carried.kind === 'refused' ? [] : carried.notes.map((note) => note.code);
