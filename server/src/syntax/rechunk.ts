import { type Chunk, cut } from './chunks.ts';

/** A text that has been cut. */
export interface Chunked {
  readonly text: string;
  readonly chunks: readonly Chunk[];
}

/** The chunks of the next version of a text, of which only the part around what has changed is cut anew. */
export function rechunk(earlier: Chunked, text: string): readonly Chunk[] {
  const { chunks } = earlier;
  const by = text.length - earlier.text.length;
  // `startsWith` takes thirty times as long.
  const stays = ({ start, end }: Chunk, shift: number): boolean =>
    text.slice(start + shift, end + shift) === earlier.text.slice(start, end);
  const changed = chunks.findIndex((chunk) => !stays(chunk, 0));
  // That a chunk begins where it does is told by its first lines; that they end there, by those that follow.
  const before = chunks.slice(0, Math.max(0, (changed < 0 ? chunks.length : changed) - 2));
  const unchanged = chunks.findLastIndex((chunk) => !stays(chunk, by)) + 1;
  const after = new Map(chunks.slice(unchanged).map(({ start }, i) => [start + by, unchanged + i]));
  const fresh: Chunk[] = [];
  for (const chunk of cut(text, before.at(-1)?.end ?? 0, text.length)) {
    fresh.push(chunk);
    const next = after.get(chunk.end);
    // From one place where a chunk begins, the same text is cut the same way.
    if (next !== undefined)
      return [...before, ...fresh, ...chunks.slice(next).map((one) => shifted(one, by))];
  }
  return [...before, ...fresh];
}

function shifted({ start, end, definition }: Chunk, by: number): Chunk {
  const span = { start: start + by, end: end + by };
  if (definition === undefined) return { ...span, definition };
  const { kind, name, nameSpan } = definition;
  const there = { start: nameSpan.start + by, end: nameSpan.end + by };
  return { ...span, definition: { kind, name, nameSpan: there, start: definition.start + by } };
}
