import type { Engine } from '../engine.ts';

/**
 * An engine that tells when its parser broke down. The parser has memory of its own; once it has run out of that, or
 * reached beyond it, nothing it says is right any more, and only a new process helps.
 * @param broken told once
 */
export function guarded(engine: Engine, broken: (error: unknown) => void): Engine {
  let isBroken = false;
  const guard =
    <A extends readonly unknown[], R>(work: (...given: A) => R) =>
    (...given: A): R => {
      try {
        return work(...given);
      } catch (error) {
        // WebAssembly's own kind of error, whose class Node's types lack.
        if (error instanceof Error && error.name === 'RuntimeError' && !isBroken) {
          isBroken = true;
          broken(error);
        }
        throw error;
      }
    };
  return {
    ...engine,
    analyze: guard(engine.analyze),
    glance: guard(engine.glance),
    exportsOf: guard(engine.exportsOf),
    isWhole: guard(engine.isWhole),
  };
}
