import type { Look } from '../analysis.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { canonical } from '../lasagne/modules.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import { placeOf } from '../names/place.ts';
import type { Resolution } from '../names/resolution.ts';
import type { Expression } from '../syntax/ast.ts';

/** A call that is being typed: its parenthesis may still be open, so it is found in the text and not in the tree. */
export interface OpenCall {
  readonly layer: LasagneLayer;
  /** The arguments before the cursor, as typed; the last one is where the cursor is. */
  readonly typed: readonly string[];
}

/** How far back a call may begin. */
const reach = 4000;

/** The call of a converted layer whose arguments a cursor is among. */
export function openCallAt(analysis: Look, offset: number): OpenCall | undefined {
  const from = Math.max(0, offset - reach);
  const opened = openParenthesis(analysis.file.text.slice(from, offset));
  if (opened === undefined) return undefined;
  const layer = layerCalledAt(analysis, from + opened.at);
  return layer === undefined ? undefined : { layer, typed: opened.typed };
}

/** The parameters that are passed before the cursor, and the one it is at: by keyword, or by position. */
export function activeParameter({ layer, typed }: OpenCall): { index: number; taken: ReadonlySet<string> } {
  const names = layer.parameters.map(({ name }) => name);
  const keywordOf = (argument: string): string | undefined => /^\s*(\w+)\s*=(?!=)/.exec(argument)?.[1];
  const before = typed.slice(0, -1).map((argument, i) => keywordOf(argument) ?? names[i] ?? '');
  const keyword = keywordOf(typed.at(-1) ?? '');
  const index = keyword === undefined ? typed.length - 1 : names.indexOf(keyword);
  return { index, taken: new Set(before) };
}

/** The innermost parenthesis left open in a text, and the arguments behind it. */
function openParenthesis(text: string): { at: number; typed: readonly string[] } | undefined {
  const stack: { at: number; sign: string; commas: number[] }[] = [];
  const token =
    /#[^\r\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|[([{)\]},]/g;
  let inComment = false;
  for (const { 0: found, index } of text.matchAll(token)) {
    inComment = found.startsWith('#') && index + found.length === text.length;
    if ('([{'.includes(found)) stack.push({ at: index, sign: found, commas: [] });
    else if (')]}'.includes(found)) stack.pop();
    else if (found === ',') stack.at(-1)?.commas.push(index);
  }
  const inner = stack.at(-1);
  if (inner === undefined || inner.sign !== '(' || inComment) return undefined;
  const borders = [inner.at, ...inner.commas];
  const typed = borders.map((border, i) => text.slice(border + 1, borders[i + 1] ?? text.length));
  return { at: inner.at, typed };
}

function layerCalledAt({ resolver, file }: Look, open: number): LasagneLayer | undefined {
  const { bound } = resolver;
  const from = Math.max(0, open - reach);
  const before = file.text.slice(from, open).trimEnd();
  const end = from + before.length;
  const use = bound.uses.findLast(({ expression }) => expression.end === end);
  if (use !== undefined) return layerOf(resolver.resolve(use.expression, placeOf(use)));
  // Behind a syntax error the tree may have lost the name; where it stands, the module's own names hold.
  const [dotted] = /[\w.]+$/.exec(before) ?? [];
  const written = dotted === undefined ? undefined : expressionOf(dotted, end);
  return written && layerOf(resolver.resolve(written, { scope: bound.scope, block: bound.block, at: end }));
}

/** A dotted name that ends at an offset, as an expression. */
function expressionOf(dotted: string, end: number): Expression {
  const start = end - dotted.length;
  const [first = '', ...others] = dotted.split('.');
  let expression: Expression = { kind: 'name', id: first, start, end: start + first.length };
  for (const attribute of others) {
    const reached: number = expression.end + 1 + attribute.length;
    expression = { kind: 'attribute', object: expression, attribute, start, end: reached };
  }
  return expression;
}

function layerOf(resolution: Resolution): LasagneLayer | undefined {
  switch (resolution.kind) {
    case 'symbol':
      return catalogue.get(canonical(resolution.name));
    case 'alternatives':
      return resolution.of.map(layerOf).find((layer) => layer !== undefined);
    default:
      return undefined;
  }
}
