/** How tightly Python source binds, loosest first. */
export type Precedence =
  | 'lambda'
  | 'conditional'
  | 'logic'
  | 'comparison'
  | 'bitwise'
  | 'sum'
  | 'product'
  | 'unary'
  | 'power'
  | 'atom';

/** Python source to be written, with what is needed to write it rightly. */
export interface KerasExpression {
  readonly source: string;
  readonly precedence: Precedence;
  /** The Keras symbols `source` refers to, written in it as `‹keras.initializers.Constant›`, until the imports are known. */
  readonly requires: readonly KerasSymbol[];
}

/** A public name of Keras, without its flavour: `layers.BatchNormalization`. */
export type KerasSymbol =
  | `layers.${string}`
  | `initializers.${string}`
  | `activations.${string}`
  /** Of a module that is shipped with this package, not of Keras. */
  | `shipped.${string}`;

const order: readonly Precedence[] = [
  'lambda',
  'conditional',
  'logic',
  'comparison',
  'bitwise',
  'sum',
  'product',
  'unary',
  'power',
  'atom',
];

export const atom = (source: string, requires: readonly KerasSymbol[] = []): KerasExpression => ({
  source,
  precedence: 'atom',
  requires,
});

/** The source, in parentheses where it binds more loosely than its surroundings ask. */
export function within(expression: KerasExpression, needed: Precedence): string {
  return order.indexOf(expression.precedence) < order.indexOf(needed)
    ? `(${expression.source})`
    : expression.source;
}

/** How a required symbol stands in {@link KerasExpression.source} until its local name is known. */
export const placeholder = (symbol: KerasSymbol): string => `‹${symbol}›`;

/** The source with every placeholder replaced by the name under which the file binds that symbol. */
export function resolvePlaceholders(source: string, nameOf: (symbol: KerasSymbol) => string): string {
  return source.replace(/‹([\w.]+)›/g, (_, symbol: KerasSymbol) => nameOf(symbol));
}
