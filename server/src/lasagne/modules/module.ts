/** One module of Lasagne: what it offers, and under which name. */
export interface LasagneModule {
  /** Its `__all__`. Without one a star import brings everything public, imported names and submodules too. */
  readonly all?: readonly string[];
  /** What it defines beyond `all`. */
  readonly defines?: readonly string[];
  /** Names it imports, and what they stand for. */
  readonly imports?: Readonly<Record<string, string>>;
  /** The package that republishes `all`: `lasagne.layers`. */
  readonly publishedBy?: string;
  /** Nothing else of Lasagne imports it. */
  readonly onRequest?: true;
}

// Names that many modules import.

export const numpy = { np: 'numpy' };
export const theano = { theano: 'theano' };
export const tensor = { T: 'theano.tensor' };
export const parts = { init: 'lasagne.init', nonlinearities: 'lasagne.nonlinearities' };
export const layer = { Layer: 'lasagne.layers.Layer' };
export const convolution = {
  conv_output_length: 'lasagne.layers.conv.conv_output_length',
  BaseConvLayer: 'lasagne.layers.conv.BaseConvLayer',
};
export const ordered = { OrderedDict: 'collections.OrderedDict' };
export const integers = { int_types: 'lasagne.utils.int_types' };
export const tuples = { as_tuple: 'lasagne.utils.as_tuple' };
export const utils = { utils: 'lasagne.utils' };
