import type { Resolution } from './resolution.ts';

/** A module as an import statement names it. */
export interface ModuleReference {
  readonly module: string;
  /** Number of leading dots. */
  readonly level: number;
}

/** The key of a reference: `..models.resnet`. */
export const keyOf = (reference: ModuleReference): string => '.'.repeat(reference.level) + reference.module;

/** What a module of the project offers to those who import it. */
export interface ModuleExports {
  /** Where the module is, as messages show it. */
  readonly path: string;
  readonly names: ReadonlyMap<string, Resolution>;
  /** The module also holds whatever these modules hold, and they could not be read. */
  readonly unknownStars: readonly string[];
}
