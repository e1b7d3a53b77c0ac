import { bindModule } from '../../server/src/names/bind.ts';
import type { ModuleExports } from '../../server/src/names/exports.ts';
import type { Resolution } from '../../server/src/names/resolution.ts';
import { createResolver } from '../../server/src/names/resolve.ts';
import type { Use } from '../../server/src/names/scope.ts';
import { createWorld } from '../../server/src/names/world.ts';
import { parser } from './parser.ts';

const libraries: Readonly<Record<string, readonly string[]>> = {
  lasagne: ['layers', 'init'],
  'lasagne.layers': ['BatchNormLayer', 'batch_norm', 'DenseLayer'],
  numpy: ['zeros'],
};

/** The uses and the resolver of a module, in a world with a small Lasagne. */
export function resolverFor(text: string, exports: ReadonlyMap<string, ModuleExports | null> = new Map()) {
  const bound = bindModule(parser.parse(text));
  const world = createWorld({
    module: undefined,
    isPackage: false,
    isLibrary: (module) => module.split('.')[0] === 'lasagne',
    libraryNames: (module) => (libraries[module] ? new Set(libraries[module]) : undefined),
    canonical: (name) => name,
    exports,
  });
  return { bound, resolver: createResolver(bound, world), world };
}

/** What every call of a name that ends in `name` stands for, in short. */
export function calls(text: string, name: string): string[] {
  const { bound, resolver } = resolverFor(text);
  return bound.uses
    .filter(
      (use) => use.call !== undefined && text.slice(use.expression.start, use.expression.end).endsWith(name),
    )
    .map((use) => short(resolver.resolve(use.expression, placeOf(use))));
}

export const placeOf = (use: Use) => ({ scope: use.scope, block: use.block, at: use.expression.start });

export function short(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'symbol':
      return resolution.name;
    case 'alternatives':
      return resolution.of.map(short).join(' | ');
    case 'local':
      return `${resolution.what} ${resolution.site.line}`;
    case 'unbound':
      return ['unbound', ...resolution.stars].join(' ');
    case 'unknown':
      return 'unknown';
  }
}
