import type { Unreadable } from '../unreadable.ts';
import { type CodeCell, codeCells } from './cells.ts';
import { parseJson } from './json.ts';
import { joinCells, type Program } from './program.ts';

/** The Python cells of a notebook as one program, and what is needed to write them back. */
export interface Notebook extends Program {
  readonly kind: 'notebook';
  /** For each of `cells`, its place among all cells of the notebook, from 0. */
  readonly indices: readonly number[];
  /** The file. */
  readonly json: string;
  readonly sources: readonly CodeCell[];
}

/**
 * Reads a notebook of nbformat 4, 3 or 2. One in another language than Python has no Python cells: it is a
 * program without text.
 */
export function openNotebook(json: string): Notebook | Unreadable {
  const parsed = parseJson(json);
  if (parsed.kind === 'unreadable') return parsed;
  const sources = codeCells(json, parsed.root);
  if ('kind' in sources) return sources;
  return {
    kind: 'notebook',
    ...joinCells(sources.map((cell) => cell.source)),
    indices: sources.map((cell) => cell.index),
    json,
    sources,
  };
}
