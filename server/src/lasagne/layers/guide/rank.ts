import type { Value } from '../../../names/value.ts';
import type { RankRule } from './row.ts';

/**
 * The number of dimensions of a layer's output, where it can be known.
 * @param argument the value passed for a parameter; undefined where it is left out
 * @param incoming the number of dimensions of the (first) input
 */
export function outputRank(
  rule: RankRule,
  argument: (parameter: string) => Value | undefined,
  incoming: () => number | undefined,
): number | undefined {
  switch (rule.kind) {
    case 'same':
      return incoming();
    case 'fixed':
      return rule.rank;
    case 'one-more':
      return plus(incoming(), 1);
    case 'shape': {
      const value = argument(rule.parameter);
      if (value === undefined || value.kind === 'none') return incoming();
      return value.kind === 'sequence' ? value.items.length : undefined;
    }
    case 'number': {
      const value = argument(rule.parameter);
      const number = value === undefined ? rule.default : integerOf(value);
      return plus(number !== undefined && number < 0 ? plus(incoming(), number) : number, rule.plus);
    }
    case 'slice': {
      const value = argument(rule.parameter);
      return value !== undefined && integerOf(value) !== undefined ? plus(incoming(), -1) : undefined;
    }
    case 'sequence': {
      const value = argument(rule.lastOnly);
      if (value === undefined) return 3;
      if (value.kind !== 'boolean') return undefined;
      return value.value ? 2 : 3;
    }
    case 'unknown':
      return undefined;
  }
}

const plus = (rank: number | undefined, more: number): number | undefined =>
  rank === undefined ? undefined : rank + more;

const integerOf = (value: Value): number | undefined =>
  value.kind === 'number' && value.integer ? value.value.toNumber() : undefined;
