import type { Engine } from '../../server/src/engine.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import type { Language } from '../../server/src/verdict/localized.ts';
import { code, table } from './markdown.ts';
import { textsIn } from './texts.ts';

const shapes = ['(None, 100)', '(None, 50, 40)', '(None, 3, 32, 32)', '(None, 1, 16, 64, 64)'] as const;
const axes = ["'auto'", '0', '(0, 1)', '(0, 2)', '(0, 2, 3)', '(0, 2, 3, 4)'] as const;

/** What each usual value of `axes` becomes for inputs of two to five dimensions. */
export function keptAxes(language: Language, engine: Engine): string {
  const rows = axes.map((value) => [code(value), ...shapes.map((shape) => kept(shape, value, engine))]);
  return table([`axes \\ ${textsIn(language)('input')}`, ...shapes.map(code)], rows);
}

function kept(shape: string, value: string, engine: Engine): string {
  const text = [
    'from lasagne.layers import BatchNormLayer, InputLayer',
    `net = BatchNormLayer(InputLayer(${shape}), axes=${value})`,
  ].join('\n');
  const file = { text, module: undefined, isPackage: false, cells: [] };
  const [finding] = engine.analyze(file, defaultOptions).findings;
  if (finding?.verdict.outcome === 'automatic') {
    const axis = finding.verdict.readings[0].layers[0].keywords.find(({ name }) => name === 'axis');
    return code(`axis=${axis?.value.source}`);
  }
  if (finding?.verdict.outcome !== 'refused') throw new Error(`axes=${value} of ${shape}: no answer`);
  const [{ code: why }] = finding.verdict.refusals;
  return `[${why}](codes/refusals.md#${why})`;
}
