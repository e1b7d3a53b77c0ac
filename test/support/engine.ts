import type { Analysis, SourceFile } from '../../server/src/analysis.ts';
import { createEngine } from '../../server/src/engine.ts';
import { type ConversionOptions, defaultOptions } from '../../server/src/keras/options.ts';
import { grammar } from './parser.ts';

export const engine = await createEngine(grammar);

/** The same, but it passes nothing over. */
export const thoroughEngine = await createEngine(grammar, { readsAll: true });

export const fileOf = (text: string): SourceFile => ({
  text,
  module: undefined,
  isPackage: false,
  cells: [],
});

export const analyze = (text: string, options: Partial<ConversionOptions> = {}): Analysis =>
  engine.analyze(fileOf(text), { ...defaultOptions, ...options });
