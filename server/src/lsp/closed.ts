import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedEdit } from '../features/bulk/preview.ts';
import { decodeUtf8 } from '../source/decode.ts';
import { apply, type Edit } from '../source/edits.ts';
import { openNotebook } from '../source/notebook/notebook.ts';
import { notebookEdits } from '../source/notebook/splice.ts';
import { open } from '../source/open.ts';
import type { Span } from '../source/span.ts';
import type { Problem } from '../verdict/verdict.ts';
import type { PlacedEdit } from './edits.ts';
import { placedEdits } from './edits.ts';
import { uriOf } from './paths.ts';
import type { Program } from './programs.ts';
import type { Session } from './session.ts';

/** A file for a bulk refactor, open or not, as one program. */
export interface BulkFile {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  readonly cells: readonly Span[];
  readonly version?: string;
  /** The edits where the editor has to make them: in documents and cells, or in the text of the file. */
  readonly place: (edits: readonly AnnotatedEdit[]) => readonly PlacedEdit[];
  /** The file's own text before and after some edits; undefined where the editor would read other characters in it. */
  readonly rewritten: (edits: readonly Edit[]) => Rewritten | undefined;
}

interface Rewritten {
  readonly before: string;
  readonly after: string;
}

export type BulkRead =
  | { readonly kind: 'file'; readonly file: BulkFile }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads a file for a bulk refactor. What is being typed wins over the disk. */
export function bulkFile({ programs, files }: Session, path: string): BulkRead {
  const program = programs.of(uriOf(path)) ?? programs.all().find((one) => one.path === path);
  if (program !== undefined) return { kind: 'file', file: openFile(program) };
  const read = files.system.read(path);
  if (read.kind === 'failed') return { kind: 'problem', problem: read.problem };
  const opened = open(path, read.bytes);
  if (opened.kind === 'unreadable') return { kind: 'problem', problem: opened.problem };
  const decoded = decodeUtf8(read.bytes);
  const own = decoded.kind === 'decoded' ? decoded.text : undefined;
  const isNotebook = /\.ipynb$/i.test(path);
  const readable = own !== undefined && (isNotebook || own === opened.text) ? own : undefined;
  const { text, cells } = opened;
  return { kind: 'file', file: closedFile(path, { text, cells, readable, isNotebook }) };
}

function openFile(program: Program): BulkFile {
  const { uri, path, text, cells, version } = program;
  return {
    uri,
    path,
    text,
    cells,
    version,
    place: (edits) => placedEdits(program, edits),
    // The JSON of an open notebook is the editor's own affair.
    rewritten: (edits) => (cells.length > 0 ? undefined : { before: text, after: apply(text, edits) }),
  };
}

interface Closed {
  readonly text: string;
  readonly cells: readonly Span[];
  /** The file's own text, where it is UTF-8. */
  readonly readable: string | undefined;
  readonly isNotebook: boolean;
}

function closedFile(path: string, { text, cells, readable, isNotebook }: Closed): BulkFile {
  const uri = uriOf(path);
  const inFile = (edits: readonly AnnotatedEdit[]): readonly AnnotatedEdit[] => {
    if (!isNotebook || readable === undefined) return edits;
    const notebook = openNotebook(readable);
    if (notebook.kind === 'unreadable') return [];
    // The JSON of a cell changes as a whole, so one question stands for all.
    const label = edits.find((edit) => edit.label?.needsConfirmation)?.label;
    return notebookEdits(notebook, edits).map((edit) => ({ ...edit, label }));
  };
  return {
    uri,
    path,
    text,
    cells,
    place: (edits) => {
      if (readable === undefined) return [];
      const document = TextDocument.create(uri, 'python', 0, readable);
      return inFile(edits).map(({ start, end, newText, label }) => ({
        uri,
        version: null,
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText,
        label,
      }));
    },
    rewritten: (edits) =>
      readable === undefined ? undefined : { before: readable, after: apply(readable, inFile(edits)) },
  };
}
