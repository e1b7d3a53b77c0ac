/** The kinds of actions that are offered, by the protocol's words. */
export const kinds = {
  fix: 'quickfix',
  rewrite: 'refactor.rewrite.lasagneToKeras',
  fixAll: 'source.fixAll.lasagneToKeras',
  notebookFixAll: 'notebook.source.fixAll.lasagneToKeras',
} as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

/** Whether a kind or one above it was asked for. Source actions run on save, so they have to be asked for by name. */
export function isWanted(kind: Kind, only: readonly string[] | undefined): boolean {
  if (only === undefined) return !kind.includes('source.');
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
