import { countBefore } from '../ordered.ts';
import type { Span } from '../span.ts';
import { maskMagics } from './magics.ts';

/** Several cells as one program. */
export interface Program {
  readonly text: string;
  /** Where each cell stands in `text`. No two touch: a line end that is in neither lies between them. */
  readonly cells: readonly Span[];
}

/** The cells of a notebook in order as one program, magics masked. An editor's notebook is joined by this too. */
export function joinCells(sources: readonly string[]): Program {
  const cells: Span[] = [];
  let start = 0;
  for (const source of sources) {
    cells.push({ start, end: start + source.length });
    start += source.length + 1;
  }
  return { text: sources.map((source) => `${maskMagics(source)}\n`).join(''), cells };
}

/** A place in a notebook. */
export interface CellOffset {
  /** The cell's place among all cells of the notebook, from 0. */
  readonly cell: number;
  readonly offset: number;
}

/**
 * The cell that holds an offset of the program, nothing in a notebook without Python cells.
 * @param notebook the program, and for each of its cells its place among all cells
 */
export function locate(
  notebook: { readonly cells: readonly Span[]; readonly indices: readonly number[] },
  offset: number,
): CellOffset | undefined {
  const i = cellAt(notebook.cells, offset);
  const cell = notebook.indices[i];
  return cell === undefined ? undefined : { cell, offset: offset - (notebook.cells[i]?.start ?? 0) };
}

/** The number of the last span that begins at or before an offset, the first where none does. */
export const cellAt = (spans: readonly Pick<Span, 'start'>[], offset: number): number =>
  Math.max(0, countBefore(spans, offset + 1, ({ start }) => start) - 1);
