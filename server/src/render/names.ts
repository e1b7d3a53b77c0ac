import type { KerasSymbol } from '../keras/expression.ts';
import { isShipped, moduleOf, packageImport, qualifiedName, shortName } from '../keras/modules.ts';
import type { ConversionOptions, Flavour } from '../keras/options.ts';
import type { NameOf } from '../keras/print.ts';
import type { Import, ImportFrom, Module } from '../syntax/ast.ts';
import { isImport } from './insertion.ts';

/** A Keras symbol that is going to be written at an offset. */
export interface SymbolUse {
  readonly symbol: KerasSymbol;
  readonly at: number;
}

/** What the scopes of a file say of its names. */
export interface NamesInFile {
  /** Whether neither the module nor a scope around one of the rewritten calls binds the name. */
  readonly isFree: (name: string) => boolean;
  /** The dotted name that a name is certain to stand for at an offset: `tf` is `tensorflow`. */
  readonly meaningAt: (name: string, at: number) => string | undefined;
}

/** Under which names the file's Keras symbols are written, and the import statements still missing for that. */
export interface LocalNames {
  readonly nameOf: NameOf;
  readonly statements: readonly string[];
}

/** Reuses what the file imports already, and names the rest so that nothing in the file is hidden. */
export function localNames(
  module: Module,
  uses: readonly SymbolUse[],
  names: NamesInFile,
  options: ConversionOptions,
): LocalNames {
  const symbols = [...new Set(uses.map(({ symbol }) => symbol))].sort();
  const imports = module.body.filter(isImport);
  const found = new Map<KerasSymbol, string>();
  for (const symbol of symbols) {
    const places = uses.filter((use) => use.symbol === symbol).map(({ at }) => at);
    const existing = existingName(imports, symbol, places, names, options.keras);
    if (existing !== undefined) found.set(symbol, existing);
  }
  const missing = symbols.filter((symbol) => !found.has(symbol));
  const isWhole = (symbol: KerasSymbol): boolean =>
    options['import-style'] === 'module' && !isShipped(symbol);
  const whole = byModule(missing.filter(isWhole), names, options.keras);
  const single = byName(
    missing.filter((symbol) => !isWhole(symbol)),
    names,
    options.keras,
  );
  const chosen = new Map([...whole.chosen, ...single.chosen]);
  const statements = [...whole.statements, ...single.statements];
  return { nameOf: (symbol) => found.get(symbol) ?? chosen.get(symbol) ?? shortName(symbol), statements };
}

/** The shortest way to a symbol through an import that is in effect wherever the symbol is used. */
function existingName(
  imports: readonly (Import | ImportFrom)[],
  symbol: KerasSymbol,
  places: readonly number[],
  names: NamesInFile,
  flavour: Flavour,
): string | undefined {
  const target = qualifiedName(symbol, flavour);
  // A function may be called before an import that comes after it.
  const reaching = imports
    .filter(({ end }) => places.every((at) => end <= at))
    .flatMap((statement) => bindingsOf(statement, symbol))
    .filter(({ means }) => target === means || target.startsWith(`${means}.`))
    .filter(({ name, means }) => places.every((at) => names.meaningAt(name, at) === means))
    .sort((a, b) => b.means.length - a.means.length);
  const [best] = reaching;
  return best && best.name + target.slice(best.means.length);
}

interface ImportBinding {
  readonly name: string;
  readonly means: string;
}

function bindingsOf(statement: Import | ImportFrom, symbol: KerasSymbol): readonly ImportBinding[] {
  if (statement.kind === 'import') {
    return statement.names.map(({ name, alias }) => {
      const root = name.split('.')[0] ?? name;
      return alias === undefined ? { name: root, means: root } : { name: alias, means: name };
    });
  }
  if (statement.level > 0) return [];
  const { module } = statement;
  if (statement.star) return [{ name: shortName(symbol), means: `${module}.${shortName(symbol)}` }];
  return statement.names.map(({ name, alias }) => ({ name: alias ?? name, means: `${module}.${name}` }));
}

interface Added {
  readonly chosen: ReadonlyMap<KerasSymbol, string>;
  readonly statements: readonly string[];
}

/** `from keras.layers import Activation, BatchNormalization`, one line per module. */
function byName(symbols: readonly KerasSymbol[], names: NamesInFile, flavour: Flavour): Added {
  const chosen = new Map<KerasSymbol, string>();
  const modules = new Map<string, string[]>();
  for (const symbol of symbols) {
    const short = shortName(symbol);
    const taken = new Set(chosen.values());
    const name = freeName([short, `Keras${short}`], (one) => !taken.has(one) && names.isFree(one));
    chosen.set(symbol, name);
    const from = moduleOf(symbol, flavour);
    modules.set(from, [...(modules.get(from) ?? []), name === short ? short : `${short} as ${name}`]);
  }
  const statements = [...modules].map(([from, imported]) => `from ${from} import ${imported.join(', ')}`);
  return { chosen, statements };
}

/** `import keras`, and `keras.layers.BatchNormalization` where it is used. */
function byModule(symbols: readonly KerasSymbol[], names: NamesInFile, flavour: Flavour): Added {
  const whole = packageImport(flavour);
  const name = freeName([whole.name, `${whole.name}_module`], names.isFree);
  return {
    chosen: new Map(symbols.map((symbol) => [symbol, `${name}.${symbol}`])),
    statements: symbols.length === 0 ? [] : [whole.statement(name)],
  };
}

/** The first of the names that is free; the last one is numbered until it is. */
function freeName(candidates: readonly string[], isFree: (name: string) => boolean): string {
  const found = candidates.find(isFree);
  if (found !== undefined) return found;
  const last = candidates.at(-1) ?? '';
  for (let number = 2; ; number++) {
    if (isFree(`${last}${number}`)) return `${last}${number}`;
  }
}
