import { optionTable } from '../keras/options.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { guide, guideOf } from '../lasagne/layers/guide.ts';
import type { LasagneLayer, LasagneParameter } from '../lasagne/parameter.ts';
import { isOptionName } from '../project/settings-table.ts';
import { lastOf } from '../source/dotted.ts';
import type { Language } from '../verdict/localized.ts';
import { type Say, sayIn } from './texts.ts';
import { codes, codeText, isCode } from './topic-codes.ts';

/** What the tables say of a parameter, an option, a layer or a code; undefined where none knows the name. */
export function topicText(topic: string, language: Language): string | undefined {
  const say = sayIn(language);
  const name = topic.replace(/^--|=$/g, '');
  const layer = [...catalogue.values()].find(({ symbol }) => symbol === name || lastOf(symbol) === name);
  if (layer !== undefined) return layerText(layer, language, say);
  const parameter = parameterText(name, language, say);
  if (parameter !== undefined) return parameter;
  if (isOptionName(name)) return optionText(name, language, say);
  if (isCode(name)) return codeText(name, language, say);
  return guideText(name, language, say);
}

/** Everything that can be asked for. */
export const topicNames = () => ({
  parameters: [...new Set(parameters().map(({ parameter }) => parameter.name))],
  options: Object.keys(optionTable),
  codes,
  layers: [...[...catalogue.keys()].map(lastOf), ...guide.map(({ symbol }) => lastOf(symbol))],
});

const parameters = (): { readonly layer: LasagneLayer; readonly parameter: LasagneParameter }[] =>
  [...catalogue.values()].flatMap((layer) => layer.parameters.map((parameter) => ({ layer, parameter })));

function layerText({ symbol, doc, parameters }: LasagneLayer, language: Language, say: Say): string {
  const rows = parameters.map(({ name, default: source, doc: text }) => {
    const signature = source === undefined ? name : `${name}=${source}`;
    return `    ${signature}\n        ${text[language]}`;
  });
  return [symbol, doc[language], '', say('parameters'), ...rows].join('\n');
}

function parameterText(name: string, language: Language, say: Say): string | undefined {
  const found = parameters().filter(({ parameter }) => parameter.name === name);
  const parameter = found[0]?.parameter;
  if (parameter === undefined) return undefined;
  const { doc, becomes, examples, default: source } = parameter;
  const layers = found.map(({ layer }) => lastOf(layer.symbol)).join(', ');
  return [
    say('of-layers', { name, layers }),
    doc[language],
    source === undefined ? say('required') : say('default', { default: source }),
    becomes.length === 0 ? say('becomes-nothing') : say('becomes-keywords', { keywords: becomes.join(', ') }),
    ...(examples.length === 0 ? [] : [say('examples')]),
    ...examples.map(([lasagne, keras]) => `    ${lasagne} → ${keras}`),
  ].join('\n');
}

function optionText(name: keyof typeof optionTable, language: Language, say: Say): string {
  const { doc, values, default: standard } = optionTable[name];
  return [
    say('an-option', { name }),
    doc[language],
    say('allowed', { values: values.join(', '), default: standard }),
  ].join('\n');
}

function guideText(name: string, language: Language, say: Say): string | undefined {
  const row = ['', 'lasagne.layers.', 'lasagne.'].map((prefix) => guideOf(prefix + name)).find(Boolean);
  if (row === undefined) return undefined;
  const moved =
    row.keras === undefined
      ? say('no-counterpart', { lasagne: row.symbol })
      : say('moves-to', { lasagne: row.symbol, keras: row.keras });
  return `${moved}\n${row.trap[language]}`;
}
