import { lastOf } from '../source/dotted.ts';
import { batchNorm, batchNormDnn, batchNormDnnLayer, batchNormLayer } from './layers/batch-norm.ts';
import type { LasagneLayer } from './parameter.ts';

/** The layers that are converted, by public name. Another layer is one more file in `layers/` and one more line here. */
export const catalogue: ReadonlyMap<string, LasagneLayer> = new Map(
  [batchNormLayer, batchNormDnnLayer, batchNorm, batchNormDnn].map((layer) => [layer.symbol, layer]),
);

/** The last parts of these names: a call of such a name is either Lasagne's or accounted for as somebody else's. */
export const cataloguedNames: ReadonlySet<string> = new Set([...catalogue.keys()].map(lastOf));
