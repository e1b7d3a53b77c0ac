import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../engine.ts';

/** The engine with the parser that lies beside the bundle. */
export const loadEngine = (): Promise<Engine> =>
  createEngine({
    runtime: readFileSync(join(__dirname, 'web-tree-sitter.wasm')),
    python: readFileSync(join(__dirname, 'tree-sitter-python.wasm')),
  });
