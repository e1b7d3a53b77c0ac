/** A notebook of format 4, laid out as Jupyter does. */
export const notebook4 = (cells: readonly unknown[], metadata: object = {}): string =>
  `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
