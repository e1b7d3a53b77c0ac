import type { CancellationToken, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose } from '../features/diagnostics.ts';
import { candidates } from './candidates.ts';
import { bulkFile } from './closed.ts';
import { closedDiagnostics } from './diagnostics.ts';
import type { Session } from './session.ts';
import { settled } from './turns.ts';

/** Reports on files that are not open. Asked again while nothing changed, it has nothing to add. */
export function serveWorkspaceDiagnostics(session: Session): void {
  const { connection, settings, workspace, programs } = session;
  let told: { readonly generation: number; readonly uris: ReadonlySet<string> } | undefined;
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, results) => {
    await settled(token);
    const { workspaceDiagnostics } = await settings.of(undefined);
    const generation = workspace.generation();
    const isKnown = told?.generation === generation && previousResultIds.length >= told.uris.size;
    if (workspaceDiagnostics && isKnown) return { items: [] };
    const uris = new Set<string>();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    if (workspaceDiagnostics) {
      for await (const item of closedReports(session, `${generation}`, token)) {
        uris.add(item.uri);
        if (results === undefined) items.push(item);
        else results.report({ items: [item] });
      }
    }
    // What is open now reports for itself.
    const gone = previousResultIds.filter(({ uri }) => !uris.has(uri) && programs.of(uri) === undefined);
    for (const { uri } of gone) items.push({ kind: 'full', uri, version: null, items: [] });
    told = workspaceDiagnostics ? { generation, uris } : undefined;
    return { items };
  });
}

async function* closedReports(
  session: Session,
  resultId: string,
  token: CancellationToken,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  for await (const met of candidates(session, session.folders(), token)) {
    // The cells of a closed notebook have no addresses that a diagnostic could name.
    if (met.kind !== 'candidate' || /\.ipynb$/i.test(met.path)) continue;
    const read = bulkFile(session, met.path);
    if (read.kind === 'problem' || read.file.version !== undefined) continue;
    const { uri, path, text } = read.file;
    const settings = await session.settings.of(uri);
    const { analysis } = session.workspace.analyze(read.file, settings);
    const document = TextDocument.create(uri, 'python', 0, text);
    const program = {
      uri,
      path,
      text,
      cells: [],
      version: '',
      parts: [{ document, start: 0, end: text.length }],
    };
    const items = closedDiagnostics(program, diagnose(analysis, session.client.language), settings, session);
    if (items.length > 0) yield { kind: 'full', uri, version: null, resultId, items: [...items] };
  }
}
