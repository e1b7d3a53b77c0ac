import { resolvePlaceholders } from '../../keras/expression.ts';
import type { KerasKeyword } from '../../keras/layer.ts';
import { kerasParameter } from '../../keras/signature.ts';
import { explanationOf } from '../../lasagne/layers/batch-norm/explanations.ts';
import type { LasagneParameter } from '../../lasagne/parameter.ts';
import { lastOf } from '../../source/dotted.ts';
import { textOf } from '../../source/span.ts';
import type { Argument } from '../../syntax/ast.ts';
import type { Reading } from '../../translate/translation.ts';
import type { Language } from '../../verdict/localized.ts';
import type { KnownCall } from '../call.ts';
import { brief, code, type Inline, text } from '../content.ts';
import { say } from '../texts.ts';

/**
 * Every parameter of a call in three columns: Lasagne, Keras, why. What was passed comes first, then the defaults
 * that have to be written, and in one row what is the same in both.
 */
export function parameterRows(
  { layer, passed }: KnownCall,
  reading: Reading,
  source: string,
  language: Language,
): readonly (readonly Inline[])[] {
  const parameters = layer.parameters.filter(({ name }) => name !== layer.input);
  const keywordsOf = ({ name }: LasagneParameter): readonly KerasKeyword[] => keywordsFrom(reading, name);
  const isPassed = ({ name }: LasagneParameter): boolean => passed.has(name);
  const given = parameters.flatMap((parameter) => {
    const argument = passed.get(parameter.name);
    return argument === undefined
      ? []
      : [passedRow(parameter.name, argument, keywordsOf(parameter), source, language)];
  });
  const unpassed = parameters.filter((parameter) => !isPassed(parameter));
  const written = unpassed.filter((parameter) => keywordsOf(parameter).length > 0);
  const silent = unpassed.filter((parameter) => keywordsOf(parameter).length === 0);
  const differing = silent.filter(({ name }) => explanationOf(name)?.unwritten !== undefined);
  const same = silent.filter((parameter) => !differing.includes(parameter));
  return [
    ...given,
    ...written.map((parameter) => [
      unpassedCell(parameter, language),
      keywordCell(keywordsOf(parameter)),
      [text(defaultReason(keywordsOf(parameter), language))],
    ]),
    ...wrappedRow(reading, language),
    ...differing.map((parameter) => [
      unpassedCell(parameter, language),
      [text(say(language, 'nothing-written'))],
      [text(explanationOf(parameter.name)?.unwritten?.[language] ?? '')],
    ]),
    ...(same.length === 0 ? [] : [sameRow(same, language)]),
  ];
}

/** The keywords that a parameter became in one reading. */
export const keywordsFrom = (reading: Reading, parameter: string): readonly KerasKeyword[] =>
  reading.layers[0].keywords.filter(({ from }) => from === parameter);

/** `momentum=0.95`, Keras's names without their module. */
export const written = ({ name, value }: KerasKeyword): string =>
  `${name}=${resolvePlaceholders(value.source, lastOf)}`;

/** Why an argument became what it became, in a few words. */
export function reasonFor(parameter: string, argument: Argument, language: Language): string {
  const explanation = explanationOf(parameter);
  const reason = argument.value.kind === 'none' ? (explanation?.none ?? explanation?.why) : explanation?.why;
  return reason?.[language] ?? '';
}

function passedRow(
  parameter: string,
  argument: Argument,
  keywords: readonly KerasKeyword[],
  source: string,
  language: Language,
): Inline[] {
  const spelled = `${parameter}=${textOf(source, argument.value)}`;
  const keras = keywords.length === 0 ? [text(say(language, 'nothing-written'))] : keywordCell(keywords);
  return [[code(brief(spelled))], keras, [text(reasonFor(parameter, argument, language))]];
}

const keywordCell = (keywords: readonly KerasKeyword[]): Inline =>
  keywords.flatMap((keyword, i) => [...(i === 0 ? [] : [text(' ')]), code(brief(written(keyword)))]);

const unpassedCell = ({ name, default: value = '' }: LasagneParameter, language: Language): Inline => [
  text(`${say(language, 'not-passed', { parameter: name })} `),
  code(value.replace(/^lasagne\.init\./, '')),
];

function defaultReason([keyword]: readonly KerasKeyword[], language: Language): string {
  if (keyword?.name === 'axis') return say(language, 'keras-default-axis');
  const value = keyword && kerasParameter(keyword.name)?.default;
  return value === undefined ? '' : say(language, 'keras-default', { default: value });
}

/** What `batch_norm` takes off the layer it wraps. */
const wrappedRow = ({ settings }: Reading, language: Language): Inline[][] =>
  settings.length === 0
    ? []
    : [
        [
          [text(say(language, 'wrapped-layer'))],
          settings.flatMap(({ keyword, source }, i) => [
            ...(i === 0 ? [] : [text(' ')]),
            code(`${keyword}=${source}`),
          ]),
          [text(say(language, 'taken-off'))],
        ],
      ];

const sameRow = (parameters: readonly LasagneParameter[], language: Language): Inline[] => [
  [text(say(language, 'none-passed', { parameters: parameters.map(({ name }) => name).join(', ') }))],
  [text(say(language, 'nothing-written'))],
  [text(say(language, 'same-default'))],
];
