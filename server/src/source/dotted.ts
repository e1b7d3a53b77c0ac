/** The last part of a dotted name: `BatchNormLayer` of `lasagne.layers.BatchNormLayer`. */
export const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
