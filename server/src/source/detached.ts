/** A copy of a plain value. Pieces of a text hold all of it in memory: what outlives a file must not hang on to it. */
export const detached = <T>(value: T): T => structuredClone(value);
