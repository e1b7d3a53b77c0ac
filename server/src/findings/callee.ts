import type { Owner } from '../analysis.ts';
import { catalogue, cataloguedNames } from '../lasagne/catalogue.ts';
import { canonical } from '../lasagne/modules.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import type { Resolution, Site } from '../names/resolution.ts';
import { lastOf } from '../source/dotted.ts';
import { type Note, note } from '../verdict/verdict.ts';

/** What a name that is read turns out to be, as far as Lasagne's converted layers are concerned. */
export type Callee =
  | {
      readonly kind: 'lasagne';
      readonly layer: LasagneLayer;
      readonly doubts: readonly Note[];
      readonly through: readonly Site[];
    }
  /** An attribute of the class: `BatchNormLayer.__init__`. */
  | { readonly kind: 'attribute'; readonly layer: LasagneLayer }
  /** Lasagne's under a condition, else something different. */
  | { readonly kind: 'sometimes'; readonly layer: LasagneLayer; readonly otherwise: string }
  /** Bears such a name, but nothing binds it. `stars` are star imports that might. */
  | { readonly kind: 'nowhere'; readonly layer: LasagneLayer; readonly stars: readonly string[] }
  /** Bears such a name and is somebody else's. */
  | { readonly kind: 'other'; readonly owner: Owner }
  | { readonly kind: 'unrelated' };

const unrelated: Callee = { kind: 'unrelated' };

/** @param written the last part of the name as it is written: `BatchNormLayer` of `nn.layers.BatchNormLayer` */
export function calleeOf(resolution: Resolution, written: string): Callee {
  switch (resolution.kind) {
    case 'symbol':
      return ofSymbol(resolution.name, written, resolution.through);
    case 'alternatives':
      return ofAlternatives(resolution.of, written);
    case 'local':
      return cataloguedNames.has(written)
        ? { kind: 'other', owner: { kind: 'project', what: resolution.what, site: resolution.site } }
        : unrelated;
    case 'unbound': {
      const layer = layerNamed(written);
      return layer === undefined ? unrelated : { kind: 'nowhere', layer, stars: resolution.stars };
    }
    case 'unknown':
      return cataloguedNames.has(written) ? { kind: 'other', owner: { kind: 'object' } } : unrelated;
  }
}

function ofSymbol(name: string, written: string, through: readonly Site[]): Callee {
  const symbol = canonical(name);
  const layer = catalogue.get(symbol);
  if (layer !== undefined) return { kind: 'lasagne', layer, doubts: [], through };
  const owner = catalogue.get(symbol.slice(0, symbol.lastIndexOf('.')));
  if (owner !== undefined && !owner.wraps) return { kind: 'attribute', layer: owner };
  if (!cataloguedNames.has(written)) return unrelated;
  return {
    kind: 'other',
    owner: { kind: 'library', name: symbol.slice(0, symbol.lastIndexOf('.')) || symbol },
  };
}

/**
 * `try` the cuDNN class `except ImportError` the plain one is Lasagne's either way. The plain class decides what is
 * accepted: on a machine without the other, only it was ever asked.
 */
function ofAlternatives(resolutions: readonly Resolution[], written: string): Callee {
  const callees = resolutions.map((resolution) => calleeOf(resolution, written));
  const layers = callees.flatMap((callee) => (callee.kind === 'lasagne' ? [callee] : []));
  const [first] = layers;
  if (first === undefined) return callees.find((callee) => callee.kind !== 'unrelated') ?? unrelated;
  const alike = layers.every(({ layer }) => layer.wraps === first.layer.wraps);
  const stars = resolutions.flatMap((resolution) => (resolution.kind === 'unbound' ? resolution.stars : []));
  const others = resolutions.filter(
    (resolution, i) => callees[i]?.kind !== 'lasagne' && resolution.kind !== 'unbound',
  );
  if (!alike || others.length > 0)
    return { kind: 'sometimes', layer: first.layer, otherwise: others.map(describe).join(', ') || written };
  const plain = layers.find(({ layer }) => !layer.symbol.includes('.dnn.')) ?? first;
  // Owners know it by the name they write.
  const { symbol } = (layers.find(({ layer }) => lastOf(layer.symbol) === written) ?? first).layer;
  const doubts =
    stars.length === 0 ? [] : [note('star-import-may-shadow', { module: stars.join(', '), name: written })];
  return {
    kind: 'lasagne',
    layer: { ...plain.layer, symbol },
    doubts,
    through: layers.flatMap(({ through }) => through),
  };
}

function describe(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'symbol':
      return resolution.name;
    case 'local':
      return `${resolution.name} (${resolution.what}, ${resolution.site.path ?? ''}:${resolution.site.line})`;
    default:
      return '...';
  }
}

function layerNamed(name: string): LasagneLayer | undefined {
  return [...catalogue.values()].find(({ symbol }) => symbol.endsWith(`.${name}`));
}
