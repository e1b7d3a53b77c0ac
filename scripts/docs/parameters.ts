import type { Engine } from '../../server/src/engine.ts';
import { catalogue } from '../../server/src/lasagne/catalogue.ts';
import { batchNormParameters } from '../../server/src/lasagne/layers/batch-norm.ts';
import type { LasagneParameter } from '../../server/src/lasagne/parameter.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { keptAxes } from './kept-axes.ts';
import { code, page, table } from './markdown.ts';
import { textsIn } from './texts.ts';

/** Lasagne's parameters, and what becomes of each. */
export function parametersPage(language: Language, engine: Engine): string {
  const text = textsIn(language);
  return page(
    `# ${text('parameters')}`,
    text('parameters-about'),
    ...batchNormParameters.flatMap((parameter) => [
      section(parameter, language),
      ...(parameter.name === 'axes' ? [text('kept-axes'), keptAxes(language, engine)] : []),
    ]),
    `## ${text('layers')}`,
    table(
      [text('symbol'), text('does')],
      [...catalogue.values()].map(({ symbol, doc }) => [code(symbol), doc[language]]),
    ),
  );
}

function section(
  { name, default: value, doc, becomes, examples }: LasagneParameter,
  language: Language,
): string {
  const text = textsIn(language);
  const keras = becomes.length === 0 ? text('called-on') : becomes.map(code).join(', ');
  const rows = examples.map(([lasagne, written]) => [code(lasagne), code(written)]);
  return [
    `## ${name}`,
    doc[language],
    `- ${text('default')}: ${value === undefined ? text('required') : code(value)}\n- ${text('in-keras')}: ${keras}`,
    ...(rows.length === 0 ? [] : [table(['Lasagne', 'Keras'], rows)]),
  ].join('\n\n');
}
