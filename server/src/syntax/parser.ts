import { Language, Parser } from 'web-tree-sitter';
import type { Module } from './ast.ts';
import { budgetFor, isHopeless } from './budget.ts';
import { chunksOf } from './chunks.ts';
import { createMemory } from './memory.ts';
import { tablesOf } from './node.ts';
import { type Grammar, type Reading, type ReadText, readText, withLineFeeds, withTree } from './reading.ts';
import { startRuntime } from './runtime.ts';

/** Turns Python text into plain values. Nothing it returns refers to the parser's memory. */
export interface PythonParser {
  /** Never throws for any text: what cannot be read is in {@link Module.damage}. */
  readonly parse: (text: string, reading?: Reading) => Module;
  /** The same, with what was read to that end. */
  readonly read: (text: string, reading: Reading) => ReadText;
  /**
   * Whether all of the text can be read: quicker than {@link parse} where nothing else is asked.
   * @param earlier what stands in this text as well is not read again
   */
  readonly isWhole: (text: string, earlier?: string) => boolean;
}

/** The bytes of the two WebAssembly modules: the parser's runtime and the Python grammar. */
export interface GrammarBytes {
  readonly runtime: Uint8Array;
  readonly python: Uint8Array;
}

/**
 * One parser per thread is enough: its memory is shared by all parses.
 * @param remembers how many characters of what was read are kept in mind, for the next versions of the same texts
 */
export async function createParser(bytes: GrammarBytes, remembers = 0): Promise<PythonParser> {
  await startRuntime(bytes.runtime);
  const language = await Language.load(bytes.python);
  const parser = new Parser();
  parser.setLanguage(language);
  const grammar: Grammar = { parser, tables: tablesOf(language), memory: createMemory(remembers) };
  return {
    parse: (text, reading = {}) => readText(grammar, text, reading).module,
    read: (text, reading) => readText(grammar, text, reading),
    isWhole: (text, earlier = '') => isWhole(grammar, withLineFeeds(text), withLineFeeds(earlier)),
  };
}

function isWhole({ parser }: Grammar, source: string, earlier: string): boolean {
  if (isHopeless(source)) return false;
  const budget = budgetFor(source);
  const known = new Set(chunksOf(earlier).map(({ start, end }) => earlier.slice(start, end)));
  const isRead = (chunk: string): boolean =>
    withTree(parser, chunk, budget, ({ rootNode }) => !rootNode.hasError) ?? false;
  return chunksOf(source)
    .map(({ start, end }) => source.slice(start, end))
    .every((chunk) => known.has(chunk) || isRead(chunk));
}
