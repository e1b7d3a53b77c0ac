import { lasagneModules } from './modules.ts';

/** Whether a module is Lasagne's. */
export const isLasagne = (module: string): boolean => module === 'lasagne' || module.startsWith('lasagne.');

/**
 * The names that a library's module exports, as far as the names of Lasagne's layers are concerned; undefined for
 * modules nothing is known of. The well-known libraries below have none of those names at their top level, so a star
 * import of one hides nothing.
 */
export function libraryNames(module: string): ReadonlySet<string> | undefined {
  return lasagneModules.get(module) ?? (known.has(module.split('.')[0] ?? module) ? none : undefined);
}

/** Whether a module is another library's, of which it is known that it has none of Lasagne's names. */
export const isForeign = (module: string): boolean =>
  !isLasagne(module) && libraryNames(module) !== undefined;

const none: ReadonlySet<string> = new Set();

const known: ReadonlySet<string> = new Set(
  `numpy scipy theano pylab matplotlib math os sys time random itertools functools collections operator re string copy
  pickle cPickle gzip struct logging argparse unittest tkinter Tkinter pandas sklearn skimage PIL cv2 h5py typing types
  __future__ six pprint datetime glob json urllib2 mpl_toolkits seaborn IPython nose pytest`.split(/\s+/),
);
