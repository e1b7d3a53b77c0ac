import { atom, type KerasSymbol } from '../../server/src/keras/expression.ts';
import type { KerasKeyword, KerasLayer } from '../../server/src/keras/layer.ts';
import type { ChosenCall } from '../../server/src/render/call.ts';
import { textOf } from '../../server/src/source/span.ts';
import type { Argument, Call, Expression } from '../../server/src/syntax/ast.ts';
import type { ArgumentSetting } from '../../server/src/translate/translation.ts';

/**
 * What the translator would say of a call, in small: rendering is tested without the tables of Lasagne.
 * An argument `other` is dropped, so that its comments have nowhere to go.
 */
export function chosenCall(text: string, call: Call): ChosenCall | undefined {
  const name = textOf(text, call.callee)
    .replace(/[()\s]|#.*/g, '')
    .replace(/.*\./, '');
  if (name !== 'BatchNormLayer' && name !== 'batch_norm') return undefined;
  const parameterOf = (argument: Argument): string => argument.keyword ?? 'incoming';
  const incoming = call.arguments.find((argument) => parameterOf(argument) === 'incoming');
  if (incoming === undefined) return undefined;
  const passed = new Map(call.arguments.map((one) => [parameterOf(one), textOf(text, one.value)]));
  const batchNorm: KerasLayer = {
    symbol: 'layers.BatchNormalization',
    positional: [],
    keywords: [...keywords(passed)],
  };
  if (name === 'BatchNormLayer') {
    return {
      call,
      reading: { assumption: undefined, layers: [batchNorm], incoming, settings: [] },
      parameterOf,
    };
  }
  const activation: KerasLayer = { symbol: 'layers.Activation', positional: [atom("'relu'")], keywords: [] };
  const settings = incoming.value.kind === 'call' ? settingsOf(incoming.value) : [];
  return {
    call,
    reading: { assumption: undefined, layers: [batchNorm, activation], incoming, settings },
    parameterOf,
  };
}

function* keywords(passed: ReadonlyMap<string, string>): Generator<KerasKeyword> {
  const keyword = (name: string, from: string, source: string, ...requires: KerasSymbol[]): KerasKeyword => ({
    name,
    from,
    value: atom(source, requires),
  });
  const alpha = passed.get('alpha') ?? '0.1';
  yield keyword('axis', 'axes', '1');
  yield keyword(
    'momentum',
    'alpha',
    Number.isNaN(Number(alpha)) ? `1 - ${alpha}` : `${(100 - 100 * Number(alpha)) / 100}`,
  );
  yield keyword('epsilon', 'epsilon', passed.get('epsilon') ?? '1e-4');
  for (const [parameter, off] of [
    ['beta', 'center'],
    ['gamma', 'scale'],
  ] as const) {
    const value = passed.get(parameter);
    const constant = /Constant\(([\d.]+)\)$/.exec(value ?? '')?.[1];
    if (value === 'None') yield keyword(off, parameter, 'False');
    else if (constant !== undefined)
      yield keyword(
        `${parameter}_initializer`,
        parameter,
        `‹initializers.Constant›(${constant})`,
        'initializers.Constant',
      );
    else if (value !== undefined) yield keyword(`${parameter}_initializer`, parameter, "'ones'");
  }
  const name = passed.get('name');
  if (name !== undefined) yield keyword('name', 'name', name);
}

/** The bias and the nonlinearity taken off a wrapped layer whose name says that it has them. */
function settingsOf(call: Call): ArgumentSetting[] {
  if (call.callee.kind !== 'name' || !/^(Conv|Dense)/.test(call.callee.id)) return [];
  return ['b', 'nonlinearity'].map((keyword) => ({
    call,
    argument: call.arguments.find((argument) => argument.keyword === keyword),
    keyword,
    source: 'None',
  }));
}

/** Every call inside a value of the syntax tree, in no particular order. */
export function callsIn(value: unknown): Call[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(callsIn);
  return isCall(value) ? [value, ...inner] : inner;
}

const isCall = (value: object): value is Call & Expression => 'kind' in value && value.kind === 'call';
