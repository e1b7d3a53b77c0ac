import { type Binding, bind } from '../lasagne/bind.ts';
import type { BoundArgument, LasagneLayer } from '../lasagne/parameter.ts';
import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import { lastOf } from '../source/dotted.ts';
import { textOf } from '../source/span.ts';
import type { Argument, Call } from '../syntax/ast.ts';
import { type Refusal, refusal } from '../verdict/verdict.ts';

/** The arguments of one call, defaults included, by parameter. */
export interface BoundArguments {
  readonly kind: 'bound';
  readonly values: ReadonlyMap<string, BoundArgument>;
  readonly passed: ReadonlyMap<string, Argument>;
  readonly incoming: Argument;
}

/** What the parameters of a layer are when nobody passes them. */
export type Defaults = ReadonlyMap<string, BoundArgument>;

/** Binds a call by Python's rules and reads the values of its arguments; or says what Python would. */
export function boundArguments(
  call: Call,
  layer: LasagneLayer,
  defaults: Defaults,
  place: Place,
  resolver: Resolver,
): BoundArguments | { readonly kind: 'refused'; readonly refusal: Refusal } {
  const names = layer.parameters.map((parameter) => parameter.name);
  const binding = bind(call, names.slice(0, layer.positional), names.slice(layer.positional));
  const { text } = resolver.bound.module;
  const name = lastOf(layer.symbol);
  if (binding.kind !== 'bound') return { kind: 'refused', refusal: rejection(binding, name, text) };
  const incoming = binding.arguments.get(layer.input);
  if (incoming === undefined) return { kind: 'refused', refusal: missing([layer.input], name) };
  const values = new Map(defaults);
  for (const [parameter, argument] of binding.arguments) {
    const expression = argument.value;
    const value = evaluate(expression, place, resolver);
    values.set(parameter, { parameter, source: textOf(text, expression), expression, value, passed: true });
  }
  return { kind: 'bound', values, passed: binding.arguments, incoming };
}

/** What Python says to arguments that do not fit, or that they cannot be seen. @param name what is called */
export function rejection(binding: Exclude<Binding, { kind: 'bound' }>, name: string, text: string): Refusal {
  switch (binding.kind) {
    case 'hidden':
      return refusal('arguments-hidden', { argument: textOf(text, binding.argument) });
    case 'unknown': {
      const older = olderArguments.has(binding.keyword);
      const code = older ? 'argument-of-another-version' : 'argument-unknown';
      return refusal(code, { function: name, argument: binding.keyword });
    }
    case 'repeated':
      return refusal('argument-repeated', { argument: binding.keyword });
    case 'too-many':
      return refusal('arguments-too-many', { count: `${binding.count}`, most: `${binding.most}` });
  }
}

/** What Python says to a call that leaves out what has no default. @param name what is called */
export const missing = (parameters: readonly string[], name: string): Refusal =>
  refusal('argument-missing', { function: name, argument: parameters.join(', ') });

/** Parameters that older or foreign classes of the same name have. */
const olderArguments = new Set(['nonlinearity', 'mode', 'var', 'std']);
