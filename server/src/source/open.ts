import { decode, decodeUtf8 } from './decode.ts';
import type { Edit } from './edits.ts';
import { LineIndex, type Position } from './lines.ts';
import { openNotebook } from './notebook/notebook.ts';
import { locate } from './notebook/program.ts';
import { notebookEdits, spanInJson } from './notebook/splice.ts';
import type { Span } from './span.ts';
import { type Spliced, splice } from './splice.ts';
import type { Unreadable } from './unreadable.ts';

/** A script or a notebook as one program. */
export interface Opened {
  readonly kind: 'opened';
  readonly text: string;
  /** The stretches of a notebook's cells in `text`; empty for scripts. No edit may cross a border. */
  readonly cells: readonly Span[];
  /**
   * The file's bytes with edits of `text` written into them; nothing else in them changes.
   * @param edits sorted and disjoint
   */
  readonly splice: (edits: readonly Edit[]) => Spliced | Unreadable;
  readonly position: (offset: number) => FilePosition;
  /** The text of the file itself, for whoever knows nothing of cells. */
  readonly raw: FileText;
}

/** A file as it stands on the disk: of a notebook, its JSON. */
export interface FileText {
  readonly text: string;
  /** What edits of the program are in here. */
  readonly edits: (edits: readonly Edit[]) => readonly Edit[];
  /** What holds a stretch of the program: of a notebook, whole lines of a cell. */
  readonly span: (span: Span) => Span;
  readonly position: (offset: number) => Position;
}

/** A position as people count, in a notebook within its cell. */
export interface FilePosition extends Position {
  /** The cell's place among all cells of a notebook, from 0. */
  readonly cell?: number;
}

/** Reads a file's bytes: `.ipynb` as a notebook, everything else as Python. */
export const open = (path: string, bytes: Uint8Array): Opened | Unreadable =>
  /\.ipynb$/i.test(path) ? openCells(bytes) : openScript(bytes);

function openScript(bytes: Uint8Array): Opened | Unreadable {
  const decoded = decode(bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const { text } = decoded;
  const position = positions(text);
  return {
    kind: 'opened',
    text,
    cells: [],
    splice: (edits) => splice(bytes, decoded, edits),
    position,
    raw: { text, edits: (edits) => edits, span: (span) => span, position },
  };
}

function openCells(bytes: Uint8Array): Opened | Unreadable {
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const notebook = openNotebook(decoded.text);
  if (notebook.kind === 'unreadable') return notebook;
  const inProgram = positions(notebook.text);
  return {
    kind: 'opened',
    text: notebook.text,
    cells: notebook.cells,
    splice: (edits) => splice(bytes, decoded, notebookEdits(notebook, edits)),
    position: (offset) => {
      const place = locate(notebook, offset);
      const { line, column } = inProgram(offset);
      if (place === undefined) return { line, column };
      return { cell: place.cell, line: line - inProgram(offset - place.offset).line + 1, column };
    },
    raw: {
      text: decoded.text,
      edits: (edits) => notebookEdits(notebook, edits),
      span: (span) => spanInJson(notebook, span),
      position: positions(decoded.text),
    },
  };
}

/** Lines are counted when the first position is asked for: most files have nothing to report. */
function positions(text: string): (offset: number) => Position {
  let index: LineIndex | undefined;
  return (offset) => {
    index ??= new LineIndex(text);
    return index.position(offset);
  };
}
