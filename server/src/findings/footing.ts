import type { SourceFile } from '../analysis.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { isForeign, isLasagne } from '../lasagne/libraries.ts';
import { placeOf } from '../names/place.ts';
import { attributesAssigned, type Resolver } from '../names/resolve.ts';
import type { Binding, Block, BoundModule } from '../names/scope.ts';
import { textOf } from '../source/span.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Seen } from './collect.ts';
import type { VerdictContext } from './verdict.ts';

/** What the names of a module stand for where definitions use them; undefined where that is not so simple. */
export type Footing = (names: readonly string[], start: number) => string | undefined;

/** @param seen what the names amount to that are read in the module itself, and in definitions that are not settled */
export function footingIn(file: SourceFile, context: VerdictContext, seen: readonly Seen[]): Footing {
  const { bound } = context.resolver;
  if (!isSimple(context.resolver, seen)) return () => undefined;
  const general = generally(file, context);
  const known = new Map<string, string | null>();
  const standFor = (name: string): string | null => {
    let said = known.get(name);
    if (said === undefined) {
      said = meaningOf(bound.scope.bindings.get(name) ?? [], bound);
      known.set(name, said);
    }
    return said;
  };
  return (names, start) => {
    const all = names.map((name) => {
      const said = standFor(name);
      if (said === null) return undefined;
      const order = bound.scope.bindings.get(name)?.map(({ at }) => (at < start ? 'before' : 'after'));
      return `${name} ${order} ${said}`;
    });
    return all.includes(undefined) ? undefined : [general, ...all].join('\n');
  };
}

/** A name that is bound more often is a variable. */
const mostBindings = 20;

/** What all bindings of a module's name give it together; null where that is not so simple. */
function meaningOf(bindings: readonly Binding[], bound: BoundModule): string | null {
  if (bindings.length > mostBindings) return null;
  const said = bindings.map((binding) => standsFor(binding, bound));
  return said.includes(undefined) ? null : said.join(' ');
}

/** What one binding of a module's name gives it, and where, as far as a finding can tell of it. */
function standsFor(binding: Binding, { module }: BoundModule): string | undefined {
  const { meaning, site } = binding;
  const { line } = module.lines.position(site.start);
  const where = `${site.start} ${site.end} ${line} ${blocks(binding.block)}`;
  switch (meaning.kind) {
    case 'import':
      return isLibrary(meaning.module) ? `import ${meaning.module} ${where}` : undefined;
    case 'from':
      return meaning.level === 0 && isLibrary(meaning.module)
        ? `from ${meaning.module} ${meaning.name} ${where}`
        : undefined;
    case 'value':
      return isConstant(meaning.expression)
        ? `${textOf(module.text, meaning.expression)} ${where}`
        : undefined;
    case 'function':
    case 'class':
      return `${meaning.kind} ${blocks(binding.block)}`;
    case 'parameter':
    case 'other':
      return undefined;
  }
}

const isLibrary = (module: string): boolean => isLasagne(module) || isForeign(module);

const isConstant = (expression: Expression): boolean =>
  expression.kind === 'string'
    ? expression.value !== undefined
    : ['number', 'boolean', 'none'].includes(expression.kind);

/** The blocks around a statement of the module, nearest first. */
const blocks = ({ kind, start, parent }: Block): string =>
  parent === undefined ? kind : `${kind}@${start} in ${blocks(parent)}`;

/** What all findings of a module rest on. */
const generally = (
  { module, isPackage }: SourceFile,
  { resolver, options, importsLasagne }: VerdictContext,
): string => {
  const { python, future } = resolver.bound.module;
  return JSON.stringify([python, [...future], module, isPackage, options, importsLasagne]);
};

/** Whether what is found in a definition rests on its names alone. */
const isSimple = (resolver: Resolver, seen: readonly Seen[]): boolean =>
  resolver.bound.scope.stars.length === 0 &&
  !isPatched(resolver) &&
  !seen.some((one) => isWrappedInModule(one, resolver.bound));

/** Whether the module puts something in the place of a name of Lasagne's. */
function isPatched(resolver: Resolver): boolean {
  const patches = [...attributesAssigned(resolver.bound).values()].flat();
  return patches.some(({ object, use }) => {
    const resolution = resolver.resolve(object, placeOf(use));
    return resolution.kind === 'symbol' && !isForeign(resolution.name);
  });
}

/** A layer that is wrapped by the module's own statements may be used, or changed, by any definition between. */
const isWrappedInModule = ({ sighting }: Seen, bound: BoundModule): boolean =>
  sighting.kind === 'finding' &&
  catalogue.get(sighting.what.symbol)?.wraps === true &&
  bound.calls.get(sighting.what.start)?.scope.kind === 'module';
