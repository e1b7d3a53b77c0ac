import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { findingsOf } from '../features/bulk/file-plan.ts';
import { diagnose } from '../features/diagnostics.ts';
import { say } from '../features/texts.ts';
import { candidates } from './candidates.ts';
import { bulkFile } from './closed.ts';
import { closedDiagnostics, source } from './diagnostics.ts';
import type { Session } from './session.ts';
import type { EditorSettings } from './settings.ts';
import { settled } from './turns.ts';

/** Reports on files that are not open. Asked again while nothing changed, it has nothing to add. */
export function serveWorkspaceDiagnostics(session: Session): void {
  const { connection, settings, workspace, programs } = session;
  const isOpenNotebook = (uri: string): boolean => isNotebook(uri) && programs.of(uri) !== undefined;
  let told: { readonly generation: number; readonly uris: ReadonlySet<string> } | undefined;
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, results) => {
    await settled(token);
    const { workspaceDiagnostics } = await settings.of(undefined);
    const generation = workspace.generation();
    const isKnown =
      told?.generation === generation &&
      previousResultIds.length >= told.uris.size &&
      ![...told.uris].some(isOpenNotebook);
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
    // What is open now reports for itself; a notebook does so under the names of its cells.
    const gone = previousResultIds.filter(
      ({ uri }) => !uris.has(uri) && (programs.of(uri) === undefined || isOpenNotebook(uri)),
    );
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
    if (met.kind !== 'candidate') continue;
    const read = bulkFile(session, met.path);
    if (read.kind === 'problem' || read.file.version !== undefined) continue;
    const { uri, path, text } = read.file;
    const settings = await session.settings.of(uri);
    const { analysis } = session.workspace.analyze(read.file, settings);
    if (isNotebook(path)) {
      const items = notebookSummary(analysis, settings, session);
      if (items.length > 0) yield { kind: 'full', uri, version: null, resultId, items: [...items] };
      continue;
    }
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

const isNotebook = (path: string): boolean => /\.ipynb$/i.test(path);

/** The cells of a closed notebook have no addresses that a diagnostic could name: one for the file says how many. */
function notebookSummary(
  analysis: Analysis,
  { ready: severity }: EditorSettings,
  { client }: Session,
): readonly Diagnostic[] {
  const count = (outcome: 'automatic' | 'confirm' | 'refused'): number =>
    findingsOf(analysis, outcome).length;
  const [ready, confirm, refused] = [count('automatic'), count('confirm'), count('refused')];
  if (confirm + refused === 0 && (ready === 0 || severity === 'off')) return [];
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      severity:
        confirm + refused > 0
          ? DiagnosticSeverity.Warning
          : severity === 'hint'
            ? DiagnosticSeverity.Hint
            : DiagnosticSeverity.Information,
      code: 'closed-notebook',
      source,
      message: say(client.language, 'closed-notebook', { ready, confirm, refused }),
    },
  ];
}
