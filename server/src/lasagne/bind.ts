import type { Argument, Call } from '../syntax/ast.ts';

/** The arguments of a call by parameter, or why Python would not accept them or they cannot be seen. */
export type Binding =
  | { readonly kind: 'bound'; readonly arguments: ReadonlyMap<string, Argument> }
  /** `*args` or `**kwargs`: what is passed is known at run time only. */
  | { readonly kind: 'hidden'; readonly argument: Argument }
  | { readonly kind: 'unknown'; readonly argument: Argument; readonly keyword: string }
  | { readonly kind: 'repeated'; readonly argument: Argument; readonly keyword: string }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number };

/** Binds the arguments of a call by Python's rules. Parameters named in `keywordOnly` are never filled by position. */
export function bind(
  call: Call,
  parameters: readonly string[],
  keywordOnly: readonly string[] = [],
): Binding {
  const hidden = call.arguments.find((argument) => argument.star !== '');
  if (hidden !== undefined) return { kind: 'hidden', argument: hidden };

  const positional = call.arguments.filter((argument) => argument.keyword === undefined);
  if (positional.length > parameters.length) {
    return { kind: 'too-many', count: positional.length, most: parameters.length };
  }
  const bound = new Map<string, Argument>();
  for (const [index, argument] of positional.entries()) {
    const name = parameters[index];
    if (name !== undefined) bound.set(name, argument);
  }
  for (const argument of call.arguments) {
    const keyword = argument.keyword;
    if (keyword === undefined) continue;
    if (!parameters.includes(keyword) && !keywordOnly.includes(keyword)) {
      return { kind: 'unknown', argument, keyword };
    }
    if (bound.has(keyword)) return { kind: 'repeated', argument, keyword };
    bound.set(keyword, argument);
  }
  return { kind: 'bound', arguments: bound };
}
