import { apply, type Edit } from '../edits.ts';
import { contains, type Span } from '../span.ts';
import type { Notebook } from './notebook.ts';
import { cellAt } from './program.ts';
import { rewriteSource } from './rewrite.ts';

/** The notebook's file with edits of its program, as {@link notebookEdits} takes them, written into the cells. */
export const spliceNotebook = (notebook: Notebook, edits: readonly Edit[]): string =>
  apply(notebook.json, notebookEdits(notebook, edits));

/**
 * The edits of a notebook's file that carry out edits of its program, sorted and disjoint. They lie within the
 * sources of changed cells.
 * @param edits sorted and disjoint, each within one of `notebook.cells`
 * @throws RangeError where an edit is not: that is a mistake of the caller, and would spoil the file
 */
export function notebookEdits(notebook: Notebook, edits: readonly Edit[]): Edit[] {
  const { json, cells, sources } = notebook;
  const ofCell = cells.map((): Edit[] => []);
  for (const edit of edits) {
    const i = cellAt(cells, edit.start);
    const cell = cells[i];
    if (cell === undefined || !contains(cell, edit)) throw new RangeError('an edit leaves its notebook cell');
    ofCell[i]?.push({ ...edit, start: edit.start - cell.start, end: edit.end - cell.start });
  }
  const asciiOnly = edits.length > 0 && escapesNonAscii(json);
  return sources.flatMap((cell, i) => rewriteSource(json, cell, ofCell[i] ?? [], asciiOnly));
}

/** The lines of cells in the notebook's file that hold a stretch of its program. */
export function spanInJson({ cells, sources }: Notebook, { start, end }: Span): Span {
  const i = cellAt(cells, start);
  let position = cells[i]?.start ?? 0;
  const held = (sources[i]?.chunks ?? []).filter(({ text }) => {
    const from = position;
    position += text.length;
    return from < Math.max(end, start + 1) && start < position;
  });
  return { start: held[0]?.json.start ?? 0, end: held.at(-1)?.json.end ?? 0 };
}

/** Whether the file writes é as \u00e9, as Python's json does unless told otherwise and Jupyter does not. */
const escapesNonAscii = (json: string): boolean =>
  !/[\u0080-\uffff]/.test(json) && /\\u(?!00[0-7])[0-9a-f]{4}/i.test(json);
