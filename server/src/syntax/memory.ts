import { detached } from '../source/detached.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { moved } from './moved.ts';
import type { Part } from './part.ts';
import { type Chunked, rechunk } from './rechunk.ts';
import { type Skimmed, skim } from './skim.ts';

/** Values by text. */
export interface Recent<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, value: T) => void;
}

/** What is known of stretches of text from earlier versions: most of a text stays the same when somebody types. */
export interface Memory {
  /** The part that a stretch of text is, where it stands now. */
  readonly recall: (source: string, start: number) => Part | undefined;
  /** @param part made of a copy of the text: see {@link detached} */
  readonly keep: (source: string, part: Part) => void;
  /** The part that a stretch of text was, wherever it stood. */
  readonly known: (source: string) => Part | undefined;
  readonly skim: (source: string) => Skimmed;
  /** The chunks of a text without cells. */
  readonly chunks: (source: string) => readonly Chunk[];
}

/** @param most how many characters are kept in mind */
export function createMemory(most: number): Memory {
  const parts = recent<Part>(most);
  const skimmed = recent<Skimmed>(most);
  let last: Chunked | undefined;
  return {
    keep: parts.set,
    known: parts.get,
    recall: (source, start) => {
      const part = parts.get(source);
      if (part === undefined) return undefined;
      const here = moved(part, start - part.start);
      parts.set(source, here);
      return here;
    },
    skim: (source) => {
      const known = skimmed.get(source) ?? skim(detached(source));
      skimmed.set(source, known);
      return known;
    },
    chunks: (text) => {
      const chunks = last === undefined ? chunksOf(text) : rechunk(last, text);
      last = text.length > most ? undefined : { text, chunks };
      return chunks;
    },
  };
}

/**
 * Values by text. What was needed least recently is forgotten first. Values must hold no pieces of longer texts: they
 * would keep every version of those in memory, as keys would that were not copied.
 * @param most how many characters all texts together may have
 */
export function recent<T>(most: number): Recent<T> {
  const known = new Map<string, { readonly key: string; readonly value: T }>();
  let size = 0;
  return {
    get: (key) => known.get(key)?.value,
    set: (key, value) => {
      if (key.length > most) return;
      const earlier = known.get(key);
      const entry = { key: earlier?.key ?? detached(key), value };
      if (!known.delete(key)) size += key.length;
      known.set(entry.key, entry);
      for (const [oldest] of known) {
        if (size <= most) break;
        known.delete(oldest);
        size -= oldest.length;
      }
    },
  };
}
