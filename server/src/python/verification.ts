import verify from '../../../weights/verify.py';
import type { Analysis, Finding } from '../analysis.ts';
import type { Flavour } from '../keras/options.ts';
import { printLayer } from '../keras/print.ts';
import { bind } from '../lasagne/bind.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { inputOf } from '../lasagne/rank.ts';
import { evaluate } from '../names/evaluate.ts';
import { placeOf } from '../names/place.ts';
import { usesIn } from '../names/scope.ts';
import { textOf } from '../source/span.ts';
import type { Reading } from '../translate/translation.ts';
import { joined, weightsCore } from './weights.ts';

/**
 * A Python script that builds every converted layer of a file in Keras and compares it with Lasagne's formula.
 * @param where tells people where a finding stands
 * @returns undefined where nothing of the file is converted
 */
export function verificationOf(
  analysis: Analysis,
  path: string,
  where: (finding: Finding) => string,
): string | undefined {
  const cases = analysis.findings.flatMap((finding) => caseOf(analysis, finding, where) ?? []);
  if (cases.length === 0) return undefined;
  const { keras, 'data-format': format } = analysis.options;
  const head = [
    `"""Compares the converted batch normalizations of ${path.replaceAll('\\', '/')} with Lasagne's formula. Needs NumPy and Keras.`,
    '',
    'Without arguments with random statistics, with the path of saved weights with those.',
    'Written by lasagne-to-keras.',
    '"""',
    'import builtins',
    'import sys',
    '',
    ...imports[keras],
    '',
    `DATA_FORMAT = '${format}'`,
    'CASES = [',
    ...cases.map((one) => `    ${one},`),
    ']',
    '',
  ].join('\n');
  return `${head}${joined([...weightsCore, verify])}`;
}

const imports: Readonly<Record<Flavour, readonly string[]>> = {
  keras: [
    'from keras.layers import BatchNormalization',
    'from keras.ops import convert_to_numpy as to_numpy',
  ],
  'tensorflow.keras': [
    'from numpy import asarray as to_numpy',
    'from tensorflow.keras.layers import BatchNormalization',
  ],
  tf_keras: ['from numpy import asarray as to_numpy', 'from tf_keras.layers import BatchNormalization'],
};

/** What decides what the layer computes; initial values and names do not. */
const deciding = new Set(['axis', 'momentum', 'epsilon', 'center', 'scale']);

function caseOf(
  analysis: Analysis,
  finding: Finding,
  where: (finding: Finding) => string,
): string | undefined {
  const { verdict, symbol, start } = finding;
  if (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm') return undefined;
  const { bound } = analysis.resolver;
  const use = bound.calls.get(start);
  const layer = catalogue.get(symbol);
  if (use === undefined || layer === undefined) return undefined;
  const names = layer.parameters.map(({ name }) => name);
  const binding = bind(use.call, names.slice(0, layer.positional), names.slice(layer.positional));
  if (binding.kind !== 'bound') return undefined;

  const [reading] = verdict.readings;
  const [{ keywords }] = reading.layers;
  const shown = {
    symbol: 'layers.BatchNormalization',
    positional: [],
    keywords: keywords.filter(({ name }) => deciding.has(name)),
  } as const;
  const source = (parameter: string): string => {
    const argument = binding.arguments.get(parameter);
    const fallback = layer.parameters.find(({ name }) => name === parameter)?.default ?? '';
    return argument === undefined ? fallback : textOf(bound.module.text, argument.value);
  };
  const isNone = (parameter: string): boolean => {
    const argument = binding.arguments.get(parameter);
    return (
      argument !== undefined && evaluate(argument.value, placeOf(use), analysis.resolver).kind === 'none'
    );
  };
  const entries: readonly (readonly [string, string])[] = [
    ['where', python(where(finding))],
    ['source', python(oneLine(textOf(bound.module.text, finding)))],
    ['keras', python(printLayer(shown, () => 'BatchNormalization'))],
    ['rank', `${rankOf(analysis, finding, reading)}`],
    ...['axes', 'epsilon', 'alpha'].map((name) => [name, python(source(name))] as const),
    ...['beta', 'gamma'].map((name) => [name, isNone(name) ? 'False' : 'True'] as const),
    [
      'names',
      `{${numbersIn(analysis, finding)
        .map(([name, value]) => `${python(name)}: ${value}`)
        .join(', ')}}`,
    ],
  ];
  return `{${entries.map(([key, value]) => `'${key}': ${value}`).join(', ')}}`;
}

/** A Python text. JSON's escapes are Python's too. */
const python = (text: string): string => JSON.stringify(text);

/** Without comments and line breaks. A `#` in a text ends the line too early; this is only shown. */
const oneLine = (source: string): string =>
  source
    .replace(/#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/([([]) | (?=[)\]])/g, '$1');

/** The rank as traced, or as the reading assumes it; with `auto` any will do. */
function rankOf({ resolver }: Analysis, { start }: Finding, { incoming, assumption }: Reading): number {
  const use = resolver.bound.calls.get(start);
  const traced = use && inputOf(incoming.value, placeOf(use), resolver).rank;
  return traced ?? Number.parseInt(assumption?.values['rank'] ?? '4', 10);
}

/** The names in a call that stand for numbers. */
function numbersIn({ resolver }: Analysis, finding: Finding): readonly (readonly [string, string])[] {
  const numbers = new Map<string, string>();
  for (const use of usesIn(resolver.bound, finding)) {
    if (use.expression.kind !== 'name') continue;
    const value = evaluate(use.expression, placeOf(use), resolver);
    if (value.kind === 'number') numbers.set(use.expression.id, value.value.toString());
  }
  return [...numbers];
}
