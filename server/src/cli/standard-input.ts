/** The path that stands for standard input. */
export const standardInput = '-';
