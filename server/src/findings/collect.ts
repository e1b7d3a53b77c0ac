import type { Finding, OtherCall, RemainingLayer, Verdict } from '../analysis.ts';
import type { ConversionOptions } from '../keras/options.ts';
import { cataloguedNames } from '../lasagne/catalogue.ts';
import { guideOf } from '../lasagne/layers/guide.ts';
import { canonical } from '../lasagne/modules.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import { rootName } from '../names/bind.ts';
import type { Place } from '../names/place.ts';
import type { Resolution } from '../names/resolution.ts';
import type { Resolver } from '../names/resolve.ts';
import type { BoundModule, Context, Use } from '../names/scope.ts';
import { contains, type Span } from '../source/span.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import type { Defaults } from '../translate/arguments.ts';
import { translate } from '../translate/translate.ts';
import { effectOf, type Note, note, type Refusal, refusal } from '../verdict/verdict.ts';
import { calleeOf } from './callee.ts';
import { modesOf } from './modes.ts';
import { referenceTo } from './references.ts';
import { withRepeatedNames } from './repeated-names.ts';
import { situationOf } from './situation.ts';

/** Everything found in one module, in source order. */
export interface Collected {
  readonly findings: readonly Finding[];
  readonly others: readonly OtherCall[];
  readonly remaining: readonly RemainingLayer[];
  /** The other functions of Lasagne that are called, by qualified name. */
  readonly functions: readonly RemainingLayer[];
}

export interface CollectContext {
  readonly resolver: Resolver;
  readonly options: ConversionOptions;
  readonly defaultsOf: (layer: LasagneLayer) => Defaults;
  /** A name that nothing binds is asked about only in files that import Lasagne. */
  readonly importsLasagne: boolean;
  /** Of a notebook; empty for scripts. */
  readonly cells: readonly Span[];
}

/** Looks at every name that is read and says what it is to the conversion. */
export function collect(context: CollectContext): Collected {
  const findings: Finding[] = [];
  const others: OtherCall[] = [];
  const remaining: RemainingLayer[] = [];
  const functions: RemainingLayer[] = [];
  const { resolver } = context;
  const { text } = resolver.bound.module;
  const mayMatter = relevance(resolver.bound);
  for (const use of resolver.bound.uses) {
    const { expression, call } = use;
    const written = lastName(expression);
    if (!mayMatter(expression, written.id)) continue;
    const resolution = resolver.resolve(expression, placeOf(use));
    const callee = calleeOf(fromRoot(resolution, use, resolver), written.id);
    const span: Span = call ?? expression;
    const at = { start: span.start, end: span.end, name: written };
    switch (callee.kind) {
      case 'lasagne': {
        const { layer } = callee;
        if (call !== undefined) {
          findings.push({
            ...at,
            symbol: layer.symbol,
            through: callee.through,
            verdict: verdictOf(use, call, layer, callee.doubts, context),
          });
          break;
        }
        const reference = referenceTo(use, shortName(layer));
        if (reference !== undefined)
          findings.push({
            ...at,
            symbol: layer.symbol,
            through: callee.through,
            verdict: { outcome: 'reference', mention: reference },
          });
        break;
      }
      case 'attribute':
        findings.push({
          ...at,
          symbol: callee.layer.symbol,
          through: [],
          verdict: {
            outcome: 'reference',
            mention: { code: 'base-class-call', values: { name: shortName(callee.layer) } },
          },
        });
        break;
      case 'sometimes': {
        if (call === undefined) break;
        const values = {
          callee: text.slice(expression.start, expression.end),
          function: shortName(callee.layer),
          otherwise: callee.otherwise,
        };
        findings.push({
          ...at,
          symbol: callee.layer.symbol,
          through: [],
          verdict: refusedFor(refusal('callee-conditional', values)),
        });
        break;
      }
      case 'nowhere': {
        if (call === undefined) break;
        if (!context.importsLasagne) others.push({ ...at, callee: written.id, owner: { kind: 'nowhere' } });
        else {
          const doubt = note('name-from-nowhere', {
            name: written.id,
            stars: callee.stars.join(', ') || '–',
          });
          findings.push({
            ...at,
            symbol: callee.layer.symbol,
            through: [],
            verdict: verdictOf(use, call, callee.layer, [doubt], context),
          });
        }
        break;
      }
      case 'other':
        if (call !== undefined) others.push({ ...at, callee: written.id, owner: callee.owner });
        break;
      case 'unrelated': {
        const symbol = lasagneSymbol(resolution);
        if (symbol === undefined) break;
        if (call !== undefined) {
          for (const { mention, ...mode } of modesOf(call, symbol, text)) {
            findings.push({ ...mode, through: symbol.through, verdict: { outcome: 'reference', mention } });
          }
        }
        if (call !== undefined && guideOf(symbol.name)?.what === 'layer')
          remaining.push({ ...at, symbol: canonical(symbol.name) });
        else functions.push({ ...at, symbol: canonical(symbol.name) });
        break;
      }
    }
  }
  findings.sort((a, b) => a.start - b.start);
  return { findings: withRepeatedNames(findings), others, remaining, functions };
}

/** Most names of a file bear no name we look for and stand for nothing imported: these need no resolving. */
function relevance({ imports, symbolic }: BoundModule): (expression: Expression, written: string) => boolean {
  const hasStar = imports.some(({ statement }) => statement.kind === 'import-from' && statement.star);
  return (expression, written) =>
    hasStar || cataloguedNames.has(written) || symbolic.has(rootName(expression) ?? '');
}

export const placeOf = (use: Use): Place => ({
  scope: use.scope,
  block: use.block,
  at: use.expression.start,
});

function verdictOf(
  use: Use,
  call: Call,
  layer: LasagneLayer,
  doubts: readonly Note[],
  context: CollectContext,
): Verdict {
  const { resolver, options } = context;
  if (call.damaged) return refusedFor(refusal('call-damaged'));
  const { cells } = context;
  if (cells.length > 0 && !cells.some((cell) => contains(cell, call)))
    return refusedFor(refusal('notebook-border'));
  if (isInString(use.context)) return refusedFor(refusal('inside-string'));
  const translation = translate(call, layer, placeOf(use), {
    resolver,
    options,
    defaults: context.defaultsOf(layer),
  });
  if (translation.kind === 'refused')
    return { outcome: 'refused', refusals: translation.refusals, notes: [...doubts, ...translation.notes] };
  const { readings } = translation;
  const notes = [...doubts, ...translation.notes, ...situationOf(use, call, readings[0], resolver)];
  const confirm = notes.some((one) => effectOf(one) === 'confirm');
  return { outcome: confirm ? 'confirm' : 'automatic', readings, notes };
}

/** Quotes inside an f-string end it before Python 3.12. */
const isInString = (context: Context | undefined): boolean =>
  context !== undefined && (context.expression.kind === 'string' || isInString(context.parent));

const refusedFor = (why: Refusal): Verdict => ({ outcome: 'refused', refusals: [why], notes: [] });

const shortName = (layer: LasagneLayer): string => layer.symbol.slice(layer.symbol.lastIndexOf('.') + 1);

/** `nn.layers.BatchNormLayer` with an `nn` that nothing binds comes from nowhere, as a bare name would. */
function fromRoot(resolution: Resolution, use: Use, resolver: Resolver): Resolution {
  if (resolution.kind !== 'unknown' || use.expression.kind !== 'attribute') return resolution;
  const root = rootOf(use.expression);
  const found = root && resolver.resolve(root, placeOf(use));
  return found?.kind === 'unbound' && found.name !== 'self' ? found : resolution;
}

const rootOf = (expression: Expression): Expression | undefined =>
  expression.kind === 'attribute'
    ? rootOf(expression.object)
    : expression.kind === 'name'
      ? expression
      : undefined;

/** Something of Lasagne's, also where `try` takes it from one of its modules and `except ImportError` from another: what `try` takes. */
function lasagneSymbol(resolution: Resolution): Extract<Resolution, { kind: 'symbol' }> | undefined {
  if (resolution.kind === 'symbol') return resolution.name.startsWith('lasagne.') ? resolution : undefined;
  if (resolution.kind !== 'alternatives') return undefined;
  const symbols = resolution.of.map(lasagneSymbol);
  return symbols.includes(undefined) ? undefined : symbols[0];
}

/** The last part of a dotted name, where it stands. */
function lastName(expression: Expression): Span & { readonly id: string } {
  if (expression.kind === 'attribute') {
    return {
      id: expression.attribute,
      start: expression.end - expression.attribute.length,
      end: expression.end,
    };
  }
  return {
    id: expression.kind === 'name' ? expression.id : '',
    start: expression.start,
    end: expression.end,
  };
}
