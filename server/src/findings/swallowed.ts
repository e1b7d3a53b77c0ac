import type { Finding } from '../analysis.ts';
import { catalogue, cataloguedNames } from '../lasagne/catalogue.ts';
import { canonical } from '../lasagne/modules.ts';
import type { BoundModule } from '../names/scope.ts';
import { lastOf } from '../source/dotted.ts';
import { type Span, spansIn, textOf } from '../source/span.ts';
import { refusal } from '../verdict/verdict.ts';
import { refusedFor } from './verdict.ts';

/**
 * Calls that the parser lost in code it could not read: an unclosed parenthesis can take a good part of a file with
 * it. They are looked for in the text and reported as damaged, so that none is passed over in silence.
 */
export function swallowedCalls(bound: BoundModule): readonly Finding[] {
  const { damaged } = bound.module;
  if (damaged.length === 0) return [];
  const symbols = symbolsByName(bound);
  if (symbols.size === 0) return [];
  const seen = new Set(bound.uses.map(({ expression }) => expression.end));
  return damaged.flatMap((stretch) => swallowedIn(stretch, bound, symbols, seen));
}

function swallowedIn(
  stretch: Span,
  { module }: BoundModule,
  symbols: ReadonlyMap<string, string>,
  seen: ReadonlySet<number>,
): readonly Finding[] {
  const text = textOf(module.text, stretch);
  const comments = spansIn(module.comments, stretch);
  const isProse = proseIn(
    text,
    comments.map(({ start, end }) => ({ start: start - stretch.start, end: end - stretch.start })),
  );
  return [...text.matchAll(/(?<![\w.])(?:\w+\.)*(\w+)(?=[ \t]*\()/g)].flatMap((match): Finding[] => {
    const [whole, last = ''] = match;
    const symbol = symbols.get(last);
    const start = stretch.start + match.index;
    const end = start + whole.length;
    if (symbol === undefined || seen.has(end) || isProse(match.index)) return [];
    const name = { start: end - last.length, end };
    return [{ start, end, name, symbol, through: [], verdict: refusedFor(refusal('call-damaged')) }];
  });
}

/** The names under which the file imports what is converted; a dotted call ends in the layer's own name. */
function symbolsByName({ imports }: BoundModule): ReadonlyMap<string, string> {
  const symbols = new Map<string, string>();
  for (const { statement } of imports) {
    const isFrom = statement.kind === 'import-from';
    for (const { name, alias } of statement.names) {
      const symbol = canonical(isFrom ? `${statement.module}.${name}` : name);
      if (catalogue.has(symbol)) symbols.set(alias ?? name, symbol);
    }
    if (!canonical(isFrom ? statement.module : (statement.names[0]?.name ?? '')).startsWith('lasagne'))
      continue;
    for (const symbol of catalogue.keys()) {
      const own = lastOf(symbol);
      if (cataloguedNames.has(own) && !symbols.has(own)) symbols.set(own, symbol);
    }
  }
  return symbols;
}

/**
 * Whether a place is in a comment, behind `def` or `class`, or in a string: in triple quotes, or as far as its line tells.
 * Places are asked for in the order of the text, so that each character is looked at once.
 */
function proseIn(text: string, comments: readonly Span[]): (offset: number) => boolean {
  const quoted = [...text.matchAll(/("""|''')[\s\S]*?(?:\1|$)/g)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  const spans: readonly Span[] = [...comments, ...quoted].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = -1;
  let at = 0;
  let line = { isProse: false, single: 0, double: 0 };
  return (offset) => {
    for (let span = spans[next]; span !== undefined && span.start <= offset; span = spans[++next])
      covered = Math.max(covered, span.end);
    const since = text.slice(at, offset);
    at = offset;
    const lineStart = since.lastIndexOf('\n') + 1;
    if (lineStart > 0) line = { isProse: false, single: 0, double: 0 };
    const here = since.slice(lineStart);
    line.isProse ||= /[#`]|>>>/.test(here);
    line.single += here.split("'").length - 1;
    line.double += here.split('"').length - 1;
    const isDefined = /\b(?:def|class)\s+$/.test(here);
    return covered >= offset || line.isProse || isDefined || line.single % 2 === 1 || line.double % 2 === 1;
  };
}
