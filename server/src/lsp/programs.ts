import { type Connection, type NotebookCell, NotebookDocuments, TextDocuments } from 'vscode-languageserver';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { cellAt, joinCells } from '../source/notebook/program.ts';
import type { Span } from '../source/span.ts';
import { pathOf } from './paths.ts';

/** What is open in the editor, as a program: a script, or the Python cells of a notebook in order. */
export interface Program {
  /** Of the script or of the notebook. */
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  /** Empty for scripts. */
  readonly cells: readonly Span[];
  /** Changes whenever any part of it does. */
  readonly version: string;
  /** The documents it is made of, one for a script, and where each stands in `text`. */
  readonly parts: readonly Part[];
}

interface Part extends Span {
  readonly document: TextDocument;
}

/** A stretch of a document as the protocol has it. */
export interface Place {
  readonly uri: string;
  /** Of the document, for edits that have to meet the text they were made for. */
  readonly version: number;
  readonly range: Range;
}

/** The open programs. */
export interface Programs {
  /** The program that a document is, or that a cell or notebook belongs to. */
  readonly of: (uri: string) => Program | undefined;
  readonly all: () => readonly Program[];
  readonly isCell: (uri: string) => boolean;
}

export interface ProgramEvents {
  readonly changed: (program: Program) => void;
  /** @param documents what the program was made of */
  readonly closed: (uri: string, documents: readonly string[]) => void;
  readonly saved: () => void;
}

/** Follows what is opened, typed and closed. */
export function followPrograms(connection: Connection, events: ProgramEvents): Programs {
  const documents = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(documents);
  const cached = new Map<string, Program>();

  const notebookOf = (uri: string) =>
    notebooks.getNotebookDocument(uri) ?? notebooks.findNotebookDocumentForCell(uri);
  const of: Programs['of'] = (uri) => {
    const notebook = notebookOf(uri);
    if (notebook !== undefined)
      return cachedProgram(cached, notebook.uri, pythonCells(notebook.cells, documents));
    const document = documents.get(uri);
    return document?.languageId === 'python' ? cachedProgram(cached, uri, [document]) : undefined;
  };
  const changed = (uri: string): void => {
    const program = of(uri);
    if (program !== undefined) events.changed(program);
  };
  documents.onDidChangeContent(({ document }) => changed(document.uri));
  documents.onDidSave(events.saved);
  documents.onDidClose(({ document }) => {
    if (notebookOf(document.uri) !== undefined) return;
    cached.delete(document.uri);
    events.closed(document.uri, [document.uri]);
  });
  notebooks.onDidChange(({ notebookDocument }) => changed(notebookDocument.uri));
  notebooks.onDidOpen(({ uri }) => changed(uri));
  notebooks.onDidSave(events.saved);
  notebooks.onDidClose(({ uri, cells }) => {
    cached.delete(uri);
    events.closed(
      uri,
      cells.map(({ document }) => document),
    );
  });
  documents.listen(connection);
  notebooks.listen(connection);
  return {
    of,
    isCell: (uri) => notebooks.findNotebookDocumentForCell(uri) !== undefined,
    all: () => {
      const uris = new Set(documents.all().map(({ uri }) => notebookOf(uri)?.uri ?? uri));
      return [...uris].flatMap((uri) => of(uri) ?? []);
    },
  };
}

/** Where a stretch of a program stands; one that leaves its cell is cut at the border. */
export function placeOf(program: Program, span: Span): Place {
  const part = program.parts[cellAt(program.parts, span.start)];
  if (part === undefined) throw new RangeError('a program without documents has no places');
  const { document, start, end } = part;
  const range = {
    start: document.positionAt(span.start - start),
    end: document.positionAt(Math.min(span.end, end) - start),
  };
  return { uri: document.uri, version: document.version, range };
}

/** The offset in a program of a position in one of its documents. */
export function offsetOf(program: Program, uri: string, position: Position): number | undefined {
  const part = program.parts.find(({ document }) => document.uri === uri);
  return part && part.start + part.document.offsetAt(position);
}

function pythonCells(
  cells: readonly NotebookCell[],
  documents: TextDocuments<TextDocument>,
): readonly TextDocument[] {
  return cells.flatMap((cell) => {
    const document = documents.get(cell.document);
    return document?.languageId === 'python' ? [document] : [];
  });
}

function cachedProgram(
  cached: Map<string, Program>,
  uri: string,
  documents: readonly TextDocument[],
): Program {
  const version = documents.map((document) => `${document.uri}@${document.version}`).join(' ');
  const known = cached.get(uri);
  if (known?.version === version && known.parts.every(({ document }, i) => document === documents[i]))
    return known;
  const isScript = documents.length === 1 && documents[0]?.uri === uri;
  const texts = documents.map((document) => document.getText());
  const { text, cells } = isScript ? { text: texts[0] ?? '', cells: [] } : joinCells(texts);
  const parts = documents.map((document, i) => ({
    document,
    start: cells[i]?.start ?? 0,
    end: cells[i]?.end ?? text.length,
  }));
  const program = { uri, path: pathOf(uri), text, cells, version, parts };
  cached.set(uri, program);
  return program;
}
