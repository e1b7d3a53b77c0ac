import { lastOf } from '../../source/dotted.ts';
import { catalogue } from '../catalogue.ts';
import { canonical } from '../modules.ts';
import type { LasagneLayer } from '../parameter.ts';
import { basic } from './guide/basic.ts';
import { convolutions } from './guide/convolution.ts';
import { pooling } from './guide/pooling.ts';
import { recurrent } from './guide/recurrent.ts';
import type { GuideRow, LayerShape } from './guide/row.ts';
import { shapes } from './guide/shape.ts';
import { special } from './guide/special.ts';

export { outputRank } from './guide/rank.ts';
export type { GuideRow, LayerShape, RankRule, Wrapping } from './guide/row.ts';

/** All of Lasagne's layers and the functions around them, batch normalization left out: what to move each to, and the one trap. */
export const guide: readonly GuideRow[] = [
  ...basic,
  ...convolutions,
  ...pooling,
  ...shapes,
  ...special,
  ...recurrent,
];

/** What is known of a layer other than batch normalization, by its qualified name. */
export const guideOf = (symbol: string): GuideRow | undefined => bySymbol.get(canonical(symbol));

/** What the call of any of Lasagne's layers tells of its output, the converted ones included. */
export function shapeOf(symbol: string): LayerShape | undefined {
  const converted = catalogue.get(canonical(symbol));
  return converted === undefined ? guideOf(symbol) : shapeOfConverted(converted);
}

const bySymbol: ReadonlyMap<string, GuideRow> = new Map(
  guide.flatMap((row) => [row.symbol, ...row.aliases].map((name) => [name, row] as const)),
);

/** The layers of the catalogue keep the shape of their input. Helpers that wrap a layer put a nonlinearity behind it. */
function shapeOfConverted({ symbol, parameters, positional, input, wraps }: LasagneLayer): LayerShape {
  const names = parameters.map((parameter) => parameter.name);
  const shortName = lastOf(symbol);
  return {
    symbol,
    parameters: names.slice(0, positional),
    required: parameters.filter((parameter) => parameter.default === undefined).map(({ name }) => name),
    keywordOnly: names.slice(positional),
    input: { parameter: input, many: false },
    rank: { kind: 'same' },
    wrapping: {
      bias: undefined,
      nonlinearity: undefined,
      unsupported: wraps ? { why: `${shortName}(...) -> NonlinearityLayer`, unless: undefined } : undefined,
    },
    isChannelsConv1D: false,
  };
}
