/** The last part of a qualified name: `BatchNormLayer`. */
export const lastOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf('.') + 1);
