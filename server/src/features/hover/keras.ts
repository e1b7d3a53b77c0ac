import type { Look } from '../../analysis.ts';
import { kerasParameter } from '../../keras/signature.ts';
import { explanationOf } from '../../lasagne/layers/batch-norm/explanations.ts';
import { batchNormLayer } from '../../lasagne/layers/batch-norm.ts';
import type { LasagneParameter } from '../../lasagne/parameter.ts';
import { textOf } from '../../source/span.ts';
import type { Language } from '../../verdict/localized.ts';
import { type Block, brief, code, type Inline, prose, text } from '../content.ts';
import type { Hover } from '../hover.ts';
import { say } from '../texts.ts';
import { holds } from './holds.ts';
import { findParents, isKeras } from './keras-calls.ts';
import { namesAt } from './symbol.ts';

/** On Keras's BatchNormalization and its arguments: where they come from in Lasagne. */
export function hoverKeras(analysis: Look, offset: number, language: Language): Hover | undefined {
  const layer = namesAt(analysis, offset).find(({ symbol }) => isKeras(symbol));
  if (layer !== undefined) return { span: layer.span, blocks: layerBlocks(language) };
  for (const call of findParents(analysis, offset, isKeras)) {
    const argument = call.arguments.find((one) => holds(one, offset));
    if (argument === undefined) continue;
    if (argument.keyword === undefined) return undefined;
    const value = textOf(analysis.file.text, argument.value);
    const blocks = argumentBlocks(argument.keyword, value, language);
    return blocks && { span: argument, blocks };
  }
  return undefined;
}

function layerBlocks(language: Language): readonly Block[] {
  const rows = batchNormLayer.parameters.flatMap(({ name, default: value = '', becomes }): Inline[][] => {
    if (becomes.length === 0) return [];
    const keras = becomes.flatMap((keyword, i) => [...(i === 0 ? [] : [text(', ')]), code(keyword)]);
    const other = kerasParameter(becomes[0] ?? '')?.default ?? '';
    const lasagne = value.replace(/^lasagne\.init\./, '');
    return [
      [[code(`${name}=${lasagne}`)], keras, [text(say(language, 'keras-default', { default: other }))]],
    ];
  });
  return [
    { kind: 'heading', text: prose(say(language, 'keras-layer')) },
    { kind: 'table', head: ['Lasagne', 'Keras', say(language, 'column-why')], rows },
  ];
}

function argumentBlocks(keyword: string, value: string, language: Language): readonly Block[] | undefined {
  const row = kerasParameter(keyword);
  if (row === undefined) return undefined;
  const from = batchNormLayer.parameters.find(({ becomes }) => becomes.includes(keyword));
  const keras = brief(`${keyword}=${value}`);
  return [
    {
      kind: 'heading',
      text:
        from === undefined
          ? [code(keras)]
          : [code(keras), text(' ← '), code(lasagneFor(from, keyword, value))],
    },
    { kind: 'paragraph', text: prose(row.doc[language]) },
    {
      kind: 'paragraph',
      text:
        from === undefined
          ? prose(say(language, 'keras-only', { keras: keyword }))
          : [...prose(from.doc[language])],
    },
  ];
}

/** The Lasagne argument that becomes this one: computed, or by the rows' own examples where they have it. */
function lasagneFor({ name, examples }: LasagneParameter, keyword: string, value: string): string {
  const computed = explanationOf(name)?.inverse?.(value);
  if (computed !== undefined) return `${name}=${computed}`;
  const example = examples.find(([, keras]) => keras === `${keyword}=${value}`)?.[0];
  return example === undefined ? name : example.includes('=') ? example : `${name}=${example}`;
}
