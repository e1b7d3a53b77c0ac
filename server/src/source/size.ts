/** Longer sources, in bytes or characters, would take the parser's memory beyond the 2 GB that WebAssembly has. */
export const largestSource = 32 * 2 ** 20;
