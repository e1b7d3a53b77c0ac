import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { AnnotatedEdit, EditLabel } from '../features/bulk/preview.ts';
import type { ClientFacts } from './client-facts.ts';
import { type Program, placeOf } from './programs.ts';

/** An edit with the place it is made at. */
export interface PlacedEdit {
  readonly uri: string;
  /** The document's version; null for one that is not open. */
  readonly version: number | null;
  readonly range: Range;
  readonly newText: string;
  /** What a preview says of it. */
  readonly label?: EditLabel | undefined;
}

/** Edits of an open program, each in the document it belongs to. */
export const placedEdits = (program: Program, edits: readonly AnnotatedEdit[]): readonly PlacedEdit[] =>
  edits.map((edit) => ({ ...placeOf(program, edit), newText: edit.newText, label: edit.label }));

/** Edits as the client understands them: with versions and labels where it can, plain where it can't. */
export function workspaceEdit(edits: readonly PlacedEdit[], client: ClientFacts): WorkspaceEdit {
  const byDocument = new Map<string, PlacedEdit[]>();
  for (const edit of edits) byDocument.set(edit.uri, [...(byDocument.get(edit.uri) ?? []), edit]);
  if (!client.versionedEdits) {
    return { changes: Object.fromEntries([...byDocument].map(([uri, own]) => [uri, own.map(plain)])) };
  }
  const labels = new Map(
    edits.flatMap(({ label }) => (label === undefined ? [] : [[keyOf(label), label] as const])),
  );
  const ids = [...labels.keys()];
  const idOf = (label: EditLabel): string => `label-${ids.indexOf(keyOf(label))}`;
  const annotate = client.annotatedEdits && labels.size > 0;
  const documentChanges = [...byDocument].map(([uri, own]): TextDocumentEdit => {
    const version = own[0]?.version ?? null;
    const written = own.map((edit) =>
      annotate && edit.label !== undefined ? { ...plain(edit), annotationId: idOf(edit.label) } : plain(edit),
    );
    return { textDocument: { uri, version }, edits: written };
  });
  if (!annotate) return { documentChanges };
  const changeAnnotations = Object.fromEntries(
    [...labels.values()].map((label) => [
      idOf(label),
      { label: label.text, needsConfirmation: label.needsConfirmation },
    ]),
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

const keyOf = ({ text, needsConfirmation }: EditLabel): string => `${needsConfirmation} ${text}`;

const plain = ({ range, newText }: PlacedEdit) => ({ range, newText });
