import type { Span } from '../source/span.ts';

/** A place in some file of the project. `path` is undefined for the file being analysed. */
export interface Site extends Span {
  readonly path: string | undefined;
  /** From 1. */
  readonly line: number;
}

/** What a name or a dotted expression stands for, by Python's rules. */
export type Resolution =
  /** A dotted name reached through imports: `lasagne.layers.BatchNormLayer`. `through` lists the imports and aliases, nearest first. */
  | { readonly kind: 'symbol'; readonly name: string; readonly through: readonly Site[] }
  /** Several bindings can be in effect; in source order. */
  | { readonly kind: 'alternatives'; readonly of: readonly Resolution[] }
  /** Defined in this project. */
  | { readonly kind: 'local'; readonly what: LocalKind; readonly name: string; readonly site: Site }
  /** Nothing in sight binds the name. `stars` are the modules of star imports that might. */
  | { readonly kind: 'unbound'; readonly name: string; readonly stars: readonly string[] }
  /** Not a name: the result of a call, a subscript, … */
  | { readonly kind: 'unknown' };

export type LocalKind = 'class' | 'function' | 'parameter' | 'variable';

export const unknown: Resolution = { kind: 'unknown' };

/** One resolution for several: the same answer given twice counts once. */
export function oneOf(resolutions: readonly Resolution[]): Resolution {
  const flat = resolutions.flatMap((resolution) =>
    resolution.kind === 'alternatives' ? resolution.of : [resolution],
  );
  const distinct = flat.filter((a, i) => flat.findIndex((b) => same(a, b)) === i);
  const [first, ...others] = distinct;
  if (first === undefined) return unknown;
  return others.length === 0 ? first : { kind: 'alternatives', of: distinct };
}

function same(a: Resolution, b: Resolution): boolean {
  if (a.kind === 'symbol' && b.kind === 'symbol') return a.name === b.name;
  if (a.kind === 'local' && b.kind === 'local')
    return a.site.path === b.site.path && a.site.start === b.site.start;
  if (a.kind === 'unbound' && b.kind === 'unbound') return a.name === b.name;
  return a.kind === b.kind && a.kind === 'unknown';
}
