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
  const [only, second] = resolutions;
  if (only !== undefined && second === undefined) return only;
  const distinct = new Map<string, Resolution>();
  for (const resolution of new Set(resolutions)) {
    for (const one of resolution.kind === 'alternatives' ? resolution.of : [resolution]) {
      const key = identityOf(one);
      if (!distinct.has(key)) distinct.set(key, one);
    }
  }
  const [first = unknown, another] = distinct.values();
  return another === undefined ? first : { kind: 'alternatives', of: [...distinct.values()] };
}

/** Two resolutions with one identity are the same answer, however it was reached. */
function identityOf(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'symbol':
    case 'unbound':
      return `${resolution.kind} ${resolution.name}`;
    case 'local':
      return `local ${resolution.site.start} ${resolution.site.path ?? ''}`;
    case 'alternatives':
    case 'unknown':
      return resolution.kind;
  }
}
