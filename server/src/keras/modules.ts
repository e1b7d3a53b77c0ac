import { lastOf } from '../source/dotted.ts';
import type { KerasSymbol } from './expression.ts';
import type { Flavour } from './options.ts';

/** The layer that keeps its running statistics as Lasagne does, and the module it is to be saved in. */
export const exactLayer: KerasSymbol = 'shipped.LasagneBatchNormalization';
export const exactModule = 'lasagne_batch_norm';

export const isShipped = (symbol: KerasSymbol): boolean => symbol.startsWith('shipped.');

/** The module a symbol is imported from: `tensorflow.keras.layers`. */
export const moduleOf = (symbol: KerasSymbol, flavour: Flavour): string =>
  isShipped(symbol) ? exactModule : `${flavour}.${symbol.slice(0, symbol.lastIndexOf('.'))}`;

/** The symbol's own name: `BatchNormalization`. */
export const shortName = (symbol: KerasSymbol): string => lastOf(symbol);

/** The whole name under which the flavour offers the symbol: `keras.layers.BatchNormalization`. */
export const qualifiedName = (symbol: KerasSymbol, flavour: Flavour): string =>
  `${moduleOf(symbol, flavour)}.${shortName(symbol)}`;

/** How `--import-style module` binds a package: the name it gets and the statement for it. */
export interface PackageImport {
  readonly name: string;
  readonly statement: (as: string) => string;
}

const renamed = (name: string, as: string): string => (name === as ? name : `${name} as ${as}`);

const packages: Readonly<Record<Flavour, PackageImport>> = {
  keras: { name: 'keras', statement: (as) => `import ${renamed('keras', as)}` },
  'tensorflow.keras': { name: 'keras', statement: (as) => `from tensorflow import ${renamed('keras', as)}` },
  tf_keras: { name: 'tf_keras', statement: (as) => `import ${renamed('tf_keras', as)}` },
};

export const packageImport = (flavour: Flavour): PackageImport => packages[flavour];
