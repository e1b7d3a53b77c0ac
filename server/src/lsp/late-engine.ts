import type { Engine } from '../engine.ts';
import { guarded } from './guarded.ts';

/** An engine that is still being loaded while the client and the server introduce themselves. */
export interface LateEngine {
  /** Settles when the engine is there, or has been given up. */
  readonly ready: Promise<void>;
  /** @throws Error before it is there */
  readonly get: () => Engine;
}

/** @param broken told when it cannot be loaded, or breaks down later */
export function lateEngine(loading: Promise<Engine>, broken: (error: unknown) => void): LateEngine {
  let engine: Engine | undefined;
  return {
    ready: loading.then((loaded) => {
      engine = guarded(loaded, broken);
    }, broken),
    get: () => {
      if (engine === undefined) throw new Error('the parser is not loaded');
      return engine;
    },
  };
}
