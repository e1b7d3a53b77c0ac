import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { Edit } from '../source/edits.ts';
import type { ClientFacts } from './client-facts.ts';
import { type Program, placeOf } from './programs.ts';

/** An edit with the place it is made at. */
export interface PlacedEdit {
  readonly uri: string;
  /** The document's version; null for one that is not open. */
  readonly version: number | null;
  readonly range: Range;
  readonly newText: string;
  /** What has to be confirmed before it is made. */
  readonly confirm?: string | undefined;
}

/** Edits of an open program, each in the document it belongs to. */
export const placedEdits = (
  program: Program,
  edits: readonly (Edit & { readonly confirm?: string | undefined })[],
): readonly PlacedEdit[] =>
  edits.map((edit) => ({ ...placeOf(program, edit), newText: edit.newText, confirm: edit.confirm }));

/** Edits as the client understands them: with versions and questions where it can, plain where it can't. */
export function workspaceEdit(edits: readonly PlacedEdit[], client: ClientFacts): WorkspaceEdit {
  const byDocument = new Map<string, PlacedEdit[]>();
  for (const edit of edits) byDocument.set(edit.uri, [...(byDocument.get(edit.uri) ?? []), edit]);
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries([...byDocument].map(([uri, own]) => [uri, own.map(plain)])) };
  }
  const questions = [...new Set(edits.flatMap(({ confirm }) => confirm ?? []))];
  const idOf = (question: string): string => `confirm-${questions.indexOf(question)}`;
  const annotate = client.annotatedEdits && questions.length > 0;
  const documentChanges = [...byDocument].map(([uri, own]): TextDocumentEdit => {
    const version = own[0]?.version ?? null;
    const written = own.map((edit) =>
      annotate && edit.confirm !== undefined
        ? { ...plain(edit), annotationId: idOf(edit.confirm) }
        : plain(edit),
    );
    return { textDocument: { uri, version }, edits: written };
  });
  if (!annotate) return { documentChanges };
  const changeAnnotations = Object.fromEntries(
    questions.map((question) => [idOf(question), { label: question, needsConfirmation: true }]),
  );
  return { documentChanges, changeAnnotations };
}

/** A new file beside a document. Where one of that name exists the client refuses, and nothing is lost. */
export function fileBeside(uri: string, file: string, text: string): WorkspaceEdit {
  const place = Utils.joinPath(Utils.dirname(URI.parse(uri)), file).toString();
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri: place },
      {
        textDocument: { uri: place, version: null },
        edits: [{ range: { start, end: start }, newText: text }],
      },
    ],
  };
}

const plain = ({ range, newText }: PlacedEdit) => ({ range, newText });
