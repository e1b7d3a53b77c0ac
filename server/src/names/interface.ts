import type { ModuleExports } from './exports.ts';
import type { Resolution } from './resolution.ts';
import type { Resolver } from './resolve.ts';
import type { World } from './world.ts';

/** What others see when they import a module: its names as they stand when it has run. */
export function interfaceOf(resolver: Resolver, world: World, path: string): ModuleExports {
  const { scope, block, module } = resolver.bound;
  const atEnd = { scope, block, at: module.text.length };
  const names = new Map<string, Resolution>();
  const unknownStars: string[] = [];
  for (const star of scope.stars) {
    const from = world.absolute(star.module, star.level);
    const exported = world.starNames(from);
    if (exported === undefined) unknownStars.push(from);
    for (const [name, resolution] of exported ?? []) names.set(name, resolution);
  }
  for (const name of scope.bindings.keys()) {
    const [first] = resolver.bindingsOf(name, atEnd);
    if (first === undefined) continue;
    names.set(name, resolver.resolve({ kind: 'name', id: name, ...first.site }, atEnd));
  }
  return { path, names, unknownStars };
}
