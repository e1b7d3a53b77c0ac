import type { KerasSymbol } from '../keras/expression.ts';
import type { KerasKeyword, KerasLayer } from '../keras/layer.ts';
import { exactLayer } from '../keras/modules.ts';
import type { ConversionOptions } from '../keras/options.ts';
import { signatureOrder } from '../keras/signature.ts';
import type { BoundArgument, CallContext, Carried, LasagneLayer } from '../lasagne/parameter.ts';
import { inputOf } from '../lasagne/rank.ts';
import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import { textOf } from '../source/span.ts';
import type { Call } from '../syntax/ast.ts';
import { type Note, note, type Refusal, refusal } from '../verdict/verdict.ts';
import { type BoundArguments, boundArguments, type Defaults } from './arguments.ts';
import type { Reading, Translation } from './translation.ts';
import { type Wrapping, wrap } from './wrap.ts';

/** What translating needs besides the call. */
export interface TranslationContext {
  readonly resolver: Resolver;
  readonly options: ConversionOptions;
  readonly defaults: Defaults;
}

/** A Lasagne call as Keras layers: a fold of the layer's table over the arguments. */
export function translate(
  call: Call,
  layer: LasagneLayer,
  place: Place,
  context: TranslationContext,
): Translation {
  const { resolver, options, defaults } = context;
  const bound = boundArguments(call, layer, defaults, place, resolver);
  if (bound.kind === 'refused') return { kind: 'refused', refusals: [bound.refusal], notes: [] };
  const callContext = contextOf(bound, place, resolver, options);
  const carried = layer.parameters.flatMap((parameter) => {
    const argument = bound.values.get(parameter.name);
    return argument === undefined ? [] : [{ argument, outcome: parameter.carry(argument, callContext) }];
  });
  const isExact = options['exact-training'] === 'on';
  const wrapping = layer.wraps ? wrap(bound, place, resolver, callContext) : undefined;
  const refusals = [
    ...withoutScalars(
      carried.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome.refusal] : [])),
    ),
    ...layer.rejects(callContext),
    ...(isExact && options.keras === 'tf_keras' ? [refusal('exact-training-keras-2')] : []),
    ...(wrapping?.kind === 'refused' ? [wrapping.refusal] : []),
    ...unfoldable(carried),
  ];
  const notes = [
    ...carried.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [] : outcome.notes)),
    ...(isExact ? [note('exact-training-module')] : []),
  ];
  const [first, ...others] = refusals;
  if (first !== undefined) return { kind: 'refused', refusals: [first, ...others], notes };
  return {
    kind: 'rewrite',
    ...assemble(
      carried,
      bound,
      isExact ? exactLayer : layer.keras,
      wrapping?.kind === 'wrapping' ? wrapping : undefined,
      notes,
    ),
  };
}

interface CarriedArgument {
  readonly argument: BoundArgument;
  readonly outcome: Carried;
}

function contextOf(
  bound: BoundArguments,
  place: Place,
  resolver: Resolver,
  options: ConversionOptions,
): CallContext {
  const input = inputOf(bound.incoming.value, place, resolver);
  const { text } = resolver.bound.module;
  return {
    options,
    place,
    ...input,
    argument: (name) => {
      const argument = bound.values.get(name);
      if (argument === undefined) throw new Error(`the table asks for a parameter it does not have: ${name}`);
      return argument;
    },
    evaluate: (expression, where) => evaluate(expression, where, resolver),
    source: (expression) => textOf(text, expression),
  };
}

/** Puts the keywords of all arguments together, once for each reading of the arguments that have several. */
function assemble(
  carried: readonly CarriedArgument[],
  bound: BoundArguments,
  symbol: KerasSymbol,
  wrapping: Wrapping | undefined,
  notes: readonly Note[],
) {
  let combinations: readonly { assumption: Note | undefined; keywords: readonly KerasKeyword[] }[] = [
    { assumption: undefined, keywords: [] },
  ];
  for (const { argument, outcome } of carried) {
    if (outcome.kind === 'keywords') {
      const kept = outcome.keywords.filter((keyword) => isWritten(keyword, argument));
      combinations = combinations.map((c) => ({ ...c, keywords: [...c.keywords, ...kept] }));
    } else if (outcome.kind === 'readings') {
      combinations = combinations.flatMap((c) =>
        outcome.readings.map(({ assumption, keywords }) => ({
          assumption: c.assumption ?? assumption,
          keywords: [...c.keywords, ...keywords],
        })),
      );
    }
  }
  const readings = combinations.map(({ assumption, keywords }): Reading => {
    const unnamed = keywords.filter(({ name }) => name !== 'name');
    const named = wrapping?.name === undefined ? keywords : [...unnamed, wrapping.name];
    const first: KerasLayer = { symbol, positional: [], keywords: inOrder(named) };
    const activation = wrapping?.activation;
    return {
      assumption,
      layers: activation === undefined ? [first] : [first, activation],
      incoming: bound.incoming,
      settings: wrapping?.settings ?? [],
    };
  });
  const [reading, ...others] = readings;
  if (reading === undefined) throw new Error('a translation without readings');
  return { readings: [reading, ...others] as const, notes: [...notes, ...(wrapping?.notes ?? [])] };
}

const alwaysWritten = new Set(['axis', 'momentum', 'epsilon']);

/** What the owner passed is written, and what Keras would do otherwise; its own defaults are not. */
function isWritten(keyword: KerasKeyword, argument: BoundArgument): boolean {
  if (argument.passed || alwaysWritten.has(keyword.name)) return true;
  return keyword.value.source !== kerasDefault(keyword.name)?.replaceAll('"', "'");
}

const kerasDefault = (name: string): string | undefined =>
  signatureOrder.find((row) => row.name === name)?.default;

const position = (keyword: KerasKeyword): number =>
  signatureOrder.findIndex((row) => row.name === keyword.name);

const inOrder = (keywords: readonly KerasKeyword[]): KerasKeyword[] =>
  [...keywords].sort((a, b) => position(a) - position(b));

/** Where no axis is kept the parameters are numbers, and numbers are what fits. */
const withoutScalars = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.some(({ code }) => code === 'axes-keeps-none')
    ? refusals.filter(
        ({ code, values: { error } }) => code !== 'initializer-invalid' || error !== 'ValueError',
      )
    : refusals;

/** Initial values given as arrays have one dimension per kept axis, the parameters of an axis list one per axis of the input. */
function unfoldable(carried: readonly CarriedArgument[]): readonly Refusal[] {
  const isList = carried.some(
    ({ outcome }) => outcome.kind !== 'refused' && outcome.notes.some(({ code }) => code === 'axis-list'),
  );
  const arrays = carried.filter(
    ({ outcome }) => outcome.kind !== 'refused' && outcome.notes.some(({ code }) => code === 'array-copied'),
  );
  return isList
    ? arrays.map(({ argument }) =>
        refusal('initializer-of-several-axes', { parameter: argument.parameter, source: argument.source }),
      )
    : [];
}
