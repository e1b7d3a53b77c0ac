import { Language, type Node, Parser, type Tree } from 'web-tree-sitter';
import type { Module } from './ast.ts';
import { convertModule } from './module.ts';
import { tablesOf } from './node.ts';

/** Turns Python text into plain values. Nothing it returns refers to the parser's memory. */
export interface PythonParser {
  /** Never throws for any text: what cannot be read is in {@link Module.damage}. */
  readonly parse: (text: string) => Module;
}

/** The bytes of the two WebAssembly modules: the parser's runtime and the Python grammar. */
export interface GrammarBytes {
  readonly runtime: Uint8Array;
  readonly python: Uint8Array;
}

/** @returns a parser; one per thread is enough, its memory is shared by all parses. */
export async function createParser(bytes: GrammarBytes): Promise<PythonParser> {
  await Parser.init({ wasmBinary: bytes.runtime });
  const language = await Language.load(bytes.python);
  const parser = new Parser();
  parser.setLanguage(language);
  const tables = tablesOf(language);
  return { parse: (text) => withTree(parser, text, (root) => convertModule(text, root, tables)) };
}

/** Every tree is freed: 60 parses of 208 kB without `delete` were seen to cost 403 MB. */
function withTree(parser: Parser, text: string, use: (root: Node) => Module): Module {
  let tree: Tree | null = null;
  try {
    tree = parser.parse(text);
    if (tree === null) throw new Error('the parser has no language');
    return use(tree.rootNode);
  } finally {
    tree?.delete();
  }
}
