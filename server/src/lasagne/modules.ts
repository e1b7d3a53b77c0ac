import { modules } from './modules/table.ts';

/** Every module of Lasagne's newest source, with the names that a star import of it brings. */
export const lasagneModules: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(modules).map(([name, module]) => [
    name,
    new Set(
      module.all ?? [...(module.defines ?? []), ...Object.keys(module.imports ?? {}), ...submodules(name)],
    ),
  ]),
);

/** The public name of what a dotted name stands for: `lasagne.layers.conv.Conv2DLayer` is `lasagne.layers.Conv2DLayer`, `lasagne.init.np.zeros` is `numpy.zeros`. Names that no release has are left as they are. */
export function canonical(name: string): string {
  if (!name.startsWith('lasagne')) return name;
  const found = known.get(name) ?? publicName(name);
  if (known.size < mostKnown) known.set(name, found);
  return found;
}

/** A file asks for few names, and for these again and again. */
const known = new Map<string, string>();
const mostKnown = 10_000;

function publicName(name: string): string {
  const home = longestModule(name);
  if (home === undefined || home === name) return name;
  const [member = '', ...rest] = name.slice(home.length + 1).split('.');
  const module = modules[home];
  const imports = module?.imports ?? {};
  const imported = Object.hasOwn(imports, member) ? imports[member] : undefined;
  if (imported !== undefined) return canonical([imported, ...rest].join('.'));
  if (module?.publishedBy !== undefined && module.all?.includes(member)) {
    return [module.publishedBy, member, ...rest].join('.');
  }
  return name;
}

function longestModule(name: string): string | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const prefix = name.slice(0, end);
    if (Object.hasOwn(modules, prefix)) return prefix;
  }
  return undefined;
}

/** Importing a submodule binds its name in the package. Those that ask for a graphics card are imported by nobody else. */
function submodules(name: string): string[] {
  return Object.entries(modules)
    .filter(([path, module]) => path.slice(0, path.lastIndexOf('.')) === name && module.onRequest !== true)
    .map(([path]) => path.slice(name.length + 1));
}
