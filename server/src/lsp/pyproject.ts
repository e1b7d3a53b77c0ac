import { DiagnosticSeverity } from 'vscode-languageserver';
import { folderOf } from '../project/paths.ts';
import { linkTo } from '../verdict/links.ts';
import { messageOf } from '../verdict/verdict.ts';
import { source } from './diagnostics.ts';
import { uriOf } from './paths.ts';
import type { Session } from './session.ts';

/** Beyond the end of any line, which the protocol takes for its end. */
const lineEnd = 2 ** 31 - 1;

/** Shows what is wrong in a `pyproject.toml`, where it stands. Nobody asks a Python server about TOML, so it is sent. */
export interface SettingsProblems {
  /** Looks at the settings of everything open, and of the workspace's folders. */
  readonly check: () => void;
}

export function serveSettingsProblems(session: Session): SettingsProblems {
  const { connection, programs, workspace, client, folders } = session;
  let shown: ReadonlyMap<string, string> = new Map();
  return {
    check: () => {
      const around = [...folders(), ...programs.all().map(({ path }) => folderOf(path))];
      const found = new Map<string, string>();
      for (const folder of new Set(around)) {
        const settings = workspace.settings(folder);
        if (settings.kind !== 'invalid') continue;
        const uri = uriOf(settings.path);
        const { line, column } = settings.position ?? { line: 1, column: 1 };
        const start = { line: line - 1, character: column - 1 };
        const range = { start, end: { line: line - 1, character: lineEnd } };
        const message = messageOf(settings.problem, client.language);
        const { code } = settings.problem;
        found.set(uri, message);
        if (shown.get(uri) === message) continue;
        void connection.sendDiagnostics({
          uri,
          diagnostics: [
            {
              range,
              severity: DiagnosticSeverity.Error,
              code,
              source,
              message,
              ...(client.codeDescription ? { codeDescription: { href: linkTo(code, client.language) } } : {}),
            },
          ],
        });
      }
      for (const uri of shown.keys())
        if (!found.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      shown = found;
    },
  };
}
