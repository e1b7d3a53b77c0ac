import type { BoundArgument, LasagneLayer } from '../lasagne/parameter.ts';
import { bindModule } from '../names/bind.ts';
import { evaluate } from '../names/evaluate.ts';
import { createResolver } from '../names/resolve.ts';
import { createWorld } from '../names/world.ts';
import type { PythonParser } from '../syntax/parser.ts';
import type { Defaults } from './arguments.ts';

/** Reads the defaults of a layer's parameters from their source, so that a default is an argument like any other. */
export function readDefaults(layer: LasagneLayer, parser: PythonParser): Defaults {
  const defaults = new Map<string, BoundArgument>();
  for (const { name, default: source } of layer.parameters) {
    if (source !== undefined) defaults.set(name, readDefault(name, source, parser));
  }
  return defaults;
}

function readDefault(parameter: string, source: string, parser: PythonParser): BoundArgument {
  const bound = bindModule(parser.parse(`import lasagne\n${source}\n`));
  const resolver = createResolver(bound, justLasagne);
  const statement = bound.module.body.at(-1);
  const expression = statement?.kind === 'simple' ? statement.values[0] : undefined;
  if (expression === undefined) throw new Error(`the default of ${parameter} is no expression: ${source}`);
  const value = evaluate(
    expression,
    { scope: bound.scope, block: bound.block, at: expression.start },
    resolver,
  );
  return { parameter, source, expression, value, passed: false };
}

const justLasagne = createWorld({
  module: undefined,
  isPackage: false,
  isLibrary: (module) => module === 'lasagne' || module.startsWith('lasagne.'),
  libraryNames: () => undefined,
  canonical: (name) => name,
  exports: new Map(),
});
