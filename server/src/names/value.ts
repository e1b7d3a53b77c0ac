import type { Big } from 'big.js';
import type { Call, Expression } from '../syntax/ast.ts';
import type { Place } from './place.ts';

/** What an expression is known to be before the program runs. Numbers are decimal: `1 - 0.9` is `0.1`. */
export type Value =
  | { readonly kind: 'number'; readonly value: Big; readonly integer: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'sequence';
      readonly type: 'tuple' | 'list' | 'set' | 'range';
      readonly items: readonly Value[];
    }
  /** A call of a symbol reached through imports: `lasagne.init.Constant(0.5)`, `np.zeros(3)`. */
  | { readonly kind: 'call'; readonly symbol: string; readonly call: Call; readonly place: Place }
  /** A symbol itself: `lasagne.nonlinearities.rectify`, `np.pi`. */
  | { readonly kind: 'symbol'; readonly name: string }
  /** A lambda, function or class of this project. */
  | { readonly kind: 'callable'; readonly name: string | undefined }
  /** An integer division that Python 2 and Python 3 compute differently. */
  | {
      readonly kind: 'division';
      /** The file is Python 2 for certain: `python2` is what was computed. */
      readonly certain: boolean;
      readonly python2: Value;
      readonly python3: Value;
    }
  /** Known at run time only: a parameter, an attribute, a variable bound more than once, … */
  | { readonly kind: 'runtime'; readonly why: RuntimeReason; readonly expression: Expression };

export type RuntimeReason = 'parameter' | 'attribute' | 'rebound' | 'unbound' | 'computed';
