import { Language, type Node, Parser } from 'web-tree-sitter';
import type { Module } from './ast.ts';
import { budgetFor, isHopeless } from './budget.ts';
import { follow, type Grow } from './follow.ts';
import { readTree, unreadModule } from './module.ts';
import { type GrammarTables, tablesOf } from './node.ts';

/** Turns Python text into plain values. Nothing it returns refers to the parser's memory. */
export interface PythonParser {
  /** Never throws for any text: what cannot be read is in {@link Module.damage}. */
  readonly parse: (text: string) => Module;
  /** Whether all of the text can be read: quicker than {@link parse} where nothing else is asked. */
  readonly isWhole: (text: string) => boolean;
}

/** The bytes of the two WebAssembly modules: the parser's runtime and the Python grammar. */
export interface GrammarBytes {
  readonly runtime: Uint8Array;
  readonly python: Uint8Array;
}

/**
 * One parser per thread is enough: its memory is shared by all parses.
 * @param follows of how many texts the trees are kept, for the next versions of them: an editor's open documents
 */
export async function createParser(bytes: GrammarBytes, follows = 0): Promise<PythonParser> {
  await startRuntime(bytes.runtime);
  const language = await Language.load(bytes.python);
  const parser = new Parser();
  parser.setLanguage(language);
  const tables = tablesOf(language);
  const grow = growing(parser);
  const parse = follows > 0 ? follow(grow, tables, follows) : (text: string) => readOnce(grow, text, tables);
  return {
    parse: (text) => parse(text) ?? unreadModule(text),
    isWhole: (text) => withTree(grow, text, (root) => !root.hasError) ?? false,
  };
}

const readOnce = (grow: Grow, text: string, tables: GrammarTables): Module | undefined =>
  withTree(grow, text, (root) => readTree(root, text, tables, () => undefined).module);

const growing =
  (parser: Parser): Grow =>
  (text, earlier) => {
    if (isHopeless(text)) return undefined;
    const tree = parser.parse(withLineFeeds(text), earlier, { progressCallback: budgetFor(text) });
    // Without this the next text would be parsed as the rest of this one.
    if (tree === null) parser.reset();
    return tree ?? undefined;
  };

/** A lone carriage return ends a line in Python; the parser takes it for a blank, and a comment goes on behind it. */
const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;

/**
 * What `use` makes of the tree; undefined where the parser gave up. Every tree is freed: 60 parses of 208 kB without
 * `delete` were seen to cost 403 MB.
 */
function withTree<T>(grow: Grow, text: string, use: (root: Node) => T): T | undefined {
  const tree = grow(text, null);
  try {
    return tree && use(tree.rootNode);
  } finally {
    tree?.delete();
  }
}

/** What the runtime puts into the object that it is started with. */
interface Runtime {
  readonly wasmBinary: Uint8Array;
  HEAP32?: Int32Array;
  getValue?: (address: number, type: string) => number;
  setValue?: (address: number, value: number, type: string) => void;
}

/**
 * Starts the parser's runtime. A cursor is carried into its memory and back at every step, by accessors that find
 * out each time which type is meant; with ones that know, reading a tree takes two thirds of the time.
 */
async function startRuntime(wasmBinary: Uint8Array): Promise<void> {
  const runtime: Runtime = { wasmBinary };
  await Parser.init(runtime);
  const { getValue, setValue } = runtime;
  if (getValue === undefined || setValue === undefined) return;
  runtime.getValue = (address, type) =>
    (type === 'i32' ? runtime.HEAP32?.[address >> 2] : undefined) ?? getValue(address, type);
  runtime.setValue = (address, value, type) => {
    if (type === 'i32' && runtime.HEAP32 !== undefined) runtime.HEAP32[address >> 2] = value;
    else setValue(address, value, type);
  };
}
