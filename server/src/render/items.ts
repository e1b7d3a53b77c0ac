import { printArguments } from '../keras/print.ts';
import type { Span } from '../source/span.ts';
import type { LayoutRequest, Style } from './layout.ts';

/** What stands on a line of its own in a call of several lines, with its comments. */
export interface Item {
  readonly text: string;
  readonly from: string | undefined;
  readonly above: Span[];
  beside: Span | undefined;
}

/** The pieces of the written call in order, every comment of the old one at one of them. */
export interface Items {
  /** Beside the opening parenthesis. */
  readonly opening: Span | undefined;
  readonly keywords: readonly Item[];
  /** On lines of their own after the keywords. */
  readonly closing: readonly Span[];
  readonly incoming: Pick<Item, 'above' | 'beside'>;
}

/** Gives each comment to the keyword that comes from the argument it speaks of. */
export function itemsOf(request: LayoutRequest, style: Style): Items {
  const { chosen, incoming, comments, nameOf } = request;
  const { call, reading, parameterOf } = chosen;
  const keywords = printArguments(reading.layers[0], nameOf).map(
    ({ source, from }): Item => ({ text: source, from, above: [], beside: undefined }),
  );
  const input: Item = { text: '', from: undefined, above: [], beside: undefined };
  const [opening, ...crowded] = comments.opening;
  (keywords[0] ?? input).above.push(...crowded);

  let homeless: Span[] = [];
  for (const argument of call.arguments) {
    const last = argument === call.arguments.at(-1);
    const above = comments.above.get(argument) ?? [];
    const beside = comments.beside.get(argument) ?? (last ? style.end : undefined);
    const parameter = parameterOf(argument);
    const own = argument === incoming ? [input] : keywords.filter(({ from }) => from === parameter);
    const [first] = own;
    const final = own.at(-1);
    if (first === undefined || final === undefined) {
      // Nothing is written for this argument: its comments stand above the next one that is.
      homeless.push(...above, ...(beside === undefined ? [] : [beside]));
      continue;
    }
    first.above.push(...(argument === incoming ? [] : homeless), ...above);
    if (argument !== incoming) homeless = [];
    if (beside === undefined) continue;
    if (final.beside === undefined) final.beside = beside;
    else final.above.push(beside);
  }
  // Comments can follow the last keyword only where its parenthesis closes on a line of its own.
  if (style.closing === undefined) input.above.unshift(...homeless);
  const closing = style.closing === undefined ? [] : [...homeless, ...comments.closing];
  return { opening, keywords, closing, incoming: input };
}
