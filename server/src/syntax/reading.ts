import type { Parser, Tree } from 'web-tree-sitter';
import { detached } from '../source/detached.ts';
import { LineIndex } from '../source/lines.ts';
import { type Span, shifted } from '../source/span.ts';
import type { Module } from './ast.ts';
import { type Budget, budgetFor, isHopeless } from './budget.ts';
import { buriedComments, commentsAlone, withoutComments } from './buried-comments.ts';
import { type Chunk, chunksOf, type Header } from './chunks.ts';
import type { Memory } from './memory.ts';
import { moduleOf } from './module.ts';
import type { GrammarTables } from './node.ts';
import { commentPart, namedPart, type Part, readPart, unreadPart } from './part.ts';
import { mayTell, united, versionOf } from './python-version.ts';
import type { Skimmed } from './skim.ts';

/** How a text is read. */
export interface Reading {
  /** The cells of a notebook, each of which is read on its own. */
  readonly cells?: readonly Span[];
  /**
   * Given a module without its definitions: whether a definition is worth reading. Of one that is not, the module
   * has nothing but the name.
   */
  readonly worthReading?: (statements: Module) => (definition: Skimmed) => boolean;
  /** Whether a definition that was read before, and stands at `start` now, may be named only as well. */
  readonly isSettled?: (source: string, start: number) => boolean;
}

/** A module, and those of its definitions that were worth reading and are not settled. */
export interface ReadText {
  readonly module: Module;
  readonly definitions: readonly ReadDefinition[];
}

export interface ReadDefinition {
  readonly source: string;
  readonly skimmed: Skimmed;
  readonly part: Part;
}

/** What a parser works with. */
export interface Grammar {
  readonly parser: Parser;
  readonly tables: GrammarTables;
  readonly memory: Memory;
}

/** Reads a text chunk by chunk. */
export function readText(grammar: Grammar, text: string, reading: Reading): ReadText {
  const { cells = [], worthReading, isSettled } = reading;
  const source = withLineFeeds(text);
  const lines = new LineIndex(text);
  const all = (parts: readonly Part[]): ReadText => ({
    module: moduleOf(text, lines, parts),
    definitions: [],
  });
  if (isHopeless(source)) return all([unreadPart({ start: 0, end: text.length })]);
  const budget = budgetFor(source);
  const read = (chunk: Chunk): Part => readChunk(grammar, text, source, chunk, budget);
  const chunks = cells.length === 0 ? grammar.memory.chunks(source) : chunksOf(source, cells);
  if (worthReading === undefined) return all(chunks.map(read));

  const parts = chunks.map((chunk) => (chunk.definition === undefined ? read(chunk) : undefined));
  const statements = parts.filter((part) => part !== undefined);
  if (statements.length === chunks.length) return all(statements);
  const isWorth = worthReading(moduleOf(text, lines, statements));
  const definitions = chunks.flatMap((chunk, index): Definition[] => {
    if (chunk.definition === undefined) return [];
    const own = source.slice(chunk.start, chunk.end);
    const skimmed = grammar.memory.skim(own);
    return [{ chunk, header: chunk.definition, index, source: own, skimmed, isWorth: isWorth(skimmed) }];
  });
  const found: ReadDefinition[] = [];
  const take = (definition: Definition): Part => {
    const { chunk, header, source: own, skimmed } = definition;
    const known = isSettled && grammar.memory.known(own);
    const mayBeNamed = known !== undefined && isOneDefinition(known) && budget.affords(known.cost);
    if (mayBeNamed && (!definition.isWorth || isSettled?.(own, chunk.start) === true)) {
      budget.spend(known.cost);
      return namedPart(chunk, header, known.evidence);
    }
    const part = read(chunk);
    if (definition.isWorth) found.push({ source: own, skimmed, part });
    return part;
  };
  return { module: moduleOf(text, lines, filledIn(parts, definitions, take)), definitions: found };
}

interface Definition {
  readonly chunk: Chunk;
  readonly header: Header;
  /** Among the parts. */
  readonly index: number;
  readonly source: string;
  readonly skimmed: Skimmed;
  readonly isWorth: boolean;
}

/** Behind a line that is damaged, or indented by halves, the parser finds statements of the module. */
export const isOneDefinition = ({ statements, damage }: Part): boolean =>
  statements.length === 1 && damage.length === 0;

/** Takes the definitions that are worth reading, and of the others those that may tell which Python the text is. */
function filledIn(
  statements: readonly (Part | undefined)[],
  definitions: readonly Definition[],
  take: (definition: Definition) => Part,
): readonly Part[] {
  const parts = [...statements];
  for (const definition of definitions) if (definition.isWorth) parts[definition.index] = take(definition);
  let evidence = united(parts.flatMap((part) => part?.evidence ?? []));
  for (const definition of definitions) {
    const { chunk, header, index, skimmed, isWorth } = definition;
    if (isWorth) continue;
    const part = mayTell(skimmed, versionOf(evidence)) ? take(definition) : namedPart(chunk, header);
    parts[index] = part;
    evidence = united([evidence, part.evidence]);
  }
  return parts.filter((part) => part !== undefined);
}

/** A lone carriage return ends a line in Python; the parser takes it for a blank, and a comment goes on behind it. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;

function readChunk(
  { parser, tables, memory }: Grammar,
  text: string,
  source: string,
  chunk: Chunk,
  budget: Budget,
): Part {
  const own = source.slice(chunk.start, chunk.end);
  const alone = commentsAlone(own);
  if (alone !== undefined) return commentPart(chunk, alone);
  const known = memory.recall(own, chunk.start);
  if (known !== undefined) budget.spend(known.cost);
  if (budget.isOver()) return unreadPart(chunk);
  if (known !== undefined) return known;
  // Pieces of a text hold all of it in memory: what may be kept is made of a copy.
  const written = detached(text.slice(chunk.start, chunk.end));
  const before = budget.spent();
  const part = withTree(parser, own, budget, ({ rootNode }, buried) => {
    const { reports, inDamage } = budget.spent();
    const cost = { reports: reports - before.reports, inDamage: inDamage - before.inDamage };
    return withComments(readPart(rootNode, written, chunk, tables, cost), buried);
  });
  if (part !== undefined) memory.keep(own, part);
  return part ?? unreadPart(chunk);
}

function withComments(part: Part, others: readonly Span[]): Part {
  if (others.length === 0) return part;
  return {
    ...part,
    comments: [...part.comments, ...shifted(others, part.start)].sort((a, b) => a.start - b.start),
  };
}

/**
 * What `use` makes of the tree; undefined where the parser gave up. Every tree is freed: 60 parses of 208 kB without
 * `delete` were seen to cost 403 MB. `buried` are comments that are not in the tree.
 */
export function withTree<T>(
  parser: Parser,
  source: string,
  budget: Budget,
  use: (tree: Tree, buried: readonly Span[]) => T,
): T | undefined {
  const buried = buriedComments(source);
  const tree = parser.parse(withoutComments(source, buried), null, { progressCallback: budget.progress });
  // Without this the next text would be parsed as the rest of this one.
  if (tree === null) parser.reset();
  try {
    return tree === null ? undefined : use(tree, buried);
  } finally {
    tree?.delete();
  }
}
