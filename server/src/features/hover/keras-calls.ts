import type { Look } from '../../analysis.ts';
import { placeOf } from '../../names/place.ts';
import type { Call } from '../../syntax/ast.ts';
import { holds } from './holds.ts';

/** The calls around an offset whose callee has a name of a kind, innermost first. */
export const findParents = (
  { resolver }: Look,
  offset: number,
  isWanted: (symbol: string) => boolean,
): readonly Call[] =>
  [...resolver.bound.calls.values()]
    .filter(({ call }) => holds(call, offset))
    .filter((use) => {
      const resolution = resolver.resolve(use.expression, placeOf(use));
      return resolution.kind === 'symbol' && isWanted(resolution.name);
    })
    .map(({ call }) => call)
    .sort((a, b) => b.start - a.start || a.end - b.end);

/** Whether a dotted name is Keras's batch normalization, in any of its packages. */
export const isKeras = (symbol: string): boolean =>
  /(?:^|\.|_)keras\.(?:.*\.)?BatchNormalization$/.test(symbol);
