import type { Span } from '../source/span.ts';
import type { Attribute, Expression } from '../syntax/ast.ts';
import { rootName } from './bind.ts';
import type { Place } from './place.ts';
import { reaching } from './reach.ts';
import { oneOf, type Resolution, type Site, unknown } from './resolution.ts';
import type { Binding, BoundModule, StarImport, Use } from './scope.ts';
import type { World } from './world.ts';

/** Answers what expressions of one module stand for. */
export interface Resolver {
  readonly bound: BoundModule;
  readonly resolve: (expression: Expression, place: Place) => Resolution;
  readonly bindingsOf: (name: string, place: Place) => readonly Binding[];
  readonly site: (span: Span) => Site;
}

/** How many aliases of aliases are followed. */
const longest = 20;

/** A name that may have been bound at more places than this is a variable, whatever it was bound to. */
const mostBindings = 200;

export function createResolver(bound: BoundModule, world: World): Resolver {
  const { lines } = bound.module;
  const site = (span: Span): Site => ({
    start: span.start,
    end: span.end,
    path: undefined,
    line: lines.position(span.start).line,
  });

  const known = new Map<Binding, Resolution>();
  const assignedAttributes = attributesAssigned(bound);

  const resolve = (expression: Expression, place: Place, depth: number): Resolution => {
    if (depth > longest) return unknown;
    switch (expression.kind) {
      case 'parenthesized':
        return resolve(expression.inner, place, depth);
      case 'name':
        return resolveName(expression.id, place, depth + 1);
      case 'attribute':
        return resolveAttribute(expression, place, depth);
      case 'conditional':
        return oneOf([
          resolve(expression.body, place, depth + 1),
          resolve(expression.otherwise, place, depth + 1),
        ]);
      default:
        return unknown;
    }
  };

  /** `lasagne.layers.BatchNormLayer`, unless the module assigns to that attribute somewhere. */
  const resolveAttribute = (expression: Attribute, place: Place, depth: number): Resolution => {
    const { object, attribute } = expression;
    const found = attributeOf(resolve(object, place, depth), attribute, world);
    if (found.kind !== 'symbol') return found;
    return oneOf([
      found,
      ...patches(found.name, attribute, depth, ({ use }) => use.expression !== expression),
    ]);
  };

  /** What the module itself puts in the place of a symbol of another module. */
  const patches = (
    symbol: string,
    attribute: string,
    depth: number,
    counts: (patch: Patch) => boolean,
  ): readonly Resolution[] =>
    (assignedAttributes.get(attribute) ?? []).flatMap((patch): Resolution[] => {
      if (!counts(patch)) return [];
      const { object, use } = patch;
      const place = { scope: use.scope, block: use.block, at: use.expression.start };
      const same = attributeOf(resolve(object, place, depth + 1), attribute, world);
      return same.kind === 'symbol' && same.name === symbol
        ? [{ kind: 'local', what: 'variable', name: attribute, site: site(use.expression) }]
        : [];
    });

  const resolveName = (name: string, place: Place, depth: number): Resolution => {
    const bindings = reaching(name, place, mostBindings + 1);
    const [first] = bindings;
    if (first === undefined) return fromStars(name, starsBefore(place), site, world);
    if (bindings.length > mostBindings)
      return { kind: 'local', what: 'variable', name, site: site(first.site) };
    const meanings = bindings.map((binding) => {
      const meaning = known.get(binding) ?? meaningOf(binding, depth);
      known.set(binding, meaning);
      return meaning;
    });
    const shadowing =
      bindings.length === 1 ? starsBefore(place).filter((star) => mayShadow(star, first)) : [];
    const later = shadowing
      .map((star) => fromStars(name, [star], site, world))
      .filter((found) => !isAbsent(found));
    return oneOf([...meanings, ...later]);
  };

  const meaningOf = (binding: Binding, depth: number): Resolution => {
    const { meaning, name } = binding;
    const through = [site(binding.site)];
    switch (meaning.kind) {
      case 'import':
        return { kind: 'symbol', name: meaning.module, through };
      case 'from': {
        const found = world.lookup(world.absolute(meaning.module, meaning.level), meaning.name, through);
        // What was imported before stays what it was.
        const isBefore = ({ use }: Patch): boolean =>
          use.expression.start < binding.at || binding.scope.kind !== 'module';
        return found.kind === 'symbol'
          ? oneOf([found, ...patches(found.name, meaning.name, depth, isBefore)])
          : found;
      }
      case 'value': {
        const at = Math.min(meaning.expression.start, binding.at);
        return withSite(
          resolve(meaning.expression, { scope: binding.scope, block: binding.block, at }, depth),
          binding,
          site,
        );
      }
      case 'class':
      case 'function': {
        const own =
          binding.scope.kind === 'module' && world.module !== undefined && world.isLibrary(world.module);
        if (own) return { kind: 'symbol', name: `${world.module}.${name}`, through };
        return { kind: 'local', what: meaning.kind, name, site: site(binding.site) };
      }
      case 'parameter':
        return { kind: 'local', what: 'parameter', name, site: site(binding.site) };
      case 'other':
        return { kind: 'local', what: 'variable', name, site: site(binding.site) };
    }
  };

  return {
    bound,
    resolve: (expression, place) => resolve(expression, place, 0),
    bindingsOf: (name, place) => reaching(name, place),
    site,
  };
}

/** Where a module gives an attribute of something another value. */
export interface Patch {
  readonly object: Expression;
  readonly use: Use;
}

/** By the attribute's name: `lasagne.layers.BatchNormLayer = Mine`, `setattr(lasagne.layers, 'BatchNormLayer', Mine)`. */
export function attributesAssigned(bound: BoundModule): ReadonlyMap<string, readonly Patch[]> {
  const assigned = new Map<string, Patch[]>();
  for (const use of bound.uses) {
    const { object, attribute } = assignedBy(use);
    if (object === undefined || attribute === undefined) continue;
    const list = assigned.get(attribute);
    if (list) list.push({ object, use });
    else assigned.set(attribute, [{ object, use }]);
  }
  return assigned;
}

function assignedBy({ expression, statement, call }: Use): {
  readonly object?: Expression | undefined;
  readonly attribute?: string;
} {
  if (
    expression.kind === 'attribute' &&
    statement.kind === 'assignment' &&
    statement.targets.includes(expression)
  )
    return expression;
  const name = expression.kind === 'attribute' ? expression.attribute : rootName(expression);
  const [object, attribute] = name === 'setattr' ? (call?.arguments ?? []) : [];
  return attribute?.value.kind === 'string' && attribute.value.value !== undefined
    ? { object: object?.value, attribute: attribute.value.value }
    : {};
}

/** An alias stands for what its value stands for; a value that is no name is a variable. */
function withSite(resolution: Resolution, binding: Binding, site: (span: Span) => Site): Resolution {
  if (resolution.kind === 'symbol')
    return { ...resolution, through: [site(binding.site), ...resolution.through] };
  const isUnknown =
    resolution.kind === 'unknown' || (resolution.kind === 'unbound' && resolution.name !== binding.name);
  if (!isUnknown) return resolution;
  return { kind: 'local', what: 'variable', name: binding.name, site: site(binding.site) };
}

function attributeOf(object: Resolution, attribute: string, world: World): Resolution {
  switch (object.kind) {
    case 'symbol':
      return world.lookup(object.name, attribute, object.through);
    case 'alternatives':
      return oneOf(object.of.map((alternative) => attributeOf(alternative, attribute, world)));
    default:
      return unknown;
  }
}

/** The star imports a name may come from, nearest first. Those of a function see only themselves in Python 2. */
function starsBefore(place: Place): readonly StarImport[] {
  const stars: StarImport[] = [];
  let at = place.at;
  for (let scope: Place['scope'] | undefined = place.scope; scope !== undefined; scope = scope.parent) {
    const until = scope === place.scope ? at : Number.POSITIVE_INFINITY;
    stars.push(...scope.stars.filter((star) => star.at <= until).reverse());
    if (scope.kind !== 'function') at = scope.home?.at ?? at;
  }
  return stars;
}

/** Whether a star import comes after a binding of the same scope and so may replace it. */
const mayShadow = (star: StarImport, binding: Binding | undefined): boolean =>
  binding?.scope.stars.includes(star) === true && star.at > binding.at;

/** What a name is, given the star imports that may bring it. */
function fromStars(
  name: string,
  stars: readonly StarImport[],
  site: (span: Span) => Site,
  world: World,
): Resolution {
  const doubtful: string[] = [];
  for (const star of stars) {
    const module = world.absolute(star.module, star.level);
    const found = world.inStar(module, name, [site(star.site)]);
    if (found === 'unknown') doubtful.push(module);
    else if (found !== 'absent') {
      return doubtful.length === 0 ? found : oneOf([found, { kind: 'unbound', name, stars: doubtful }]);
    }
  }
  return { kind: 'unbound', name, stars: doubtful };
}

const isAbsent = (resolution: Resolution): boolean =>
  resolution.kind === 'unbound' && resolution.stars.length === 0;
