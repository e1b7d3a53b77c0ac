import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createParser } from '../../server/src/syntax/parser.ts';

const require = createRequire(import.meta.url);
const bytes = (file: string): Uint8Array => readFileSync(require.resolve(file));

/** The grammar as the product ships it. */
export const grammar = {
  runtime: bytes('web-tree-sitter/web-tree-sitter.wasm'),
  python: bytes('tree-sitter-python/tree-sitter-python.wasm'),
};

export const parser = await createParser(grammar);
