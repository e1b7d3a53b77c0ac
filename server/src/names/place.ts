import type { Block, Scope, Use } from './scope.ts';

/** Where an expression is evaluated: which scope, which block of it, and when. */
export interface Place {
  readonly scope: Scope;
  readonly block: Block;
  /** Offset of the evaluation; bindings after it are not yet in effect, unless a loop or a closure makes them so. */
  readonly at: number;
}

/** Where a name is read. */
export const placeOf = ({ scope, block, expression }: Use): Place => ({ scope, block, at: expression.start });
