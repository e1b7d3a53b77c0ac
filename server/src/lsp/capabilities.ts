import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { kinds } from '../features/actions.ts';
import type { ClientFacts } from './client-facts.ts';
import { source } from './diagnostics.ts';
import { clientCommands, serverCommands } from './protocol.ts';

/** What the server offers to a client. @param own commands that the client carries out itself */
export function capabilitiesFor(client: ClientFacts, own: readonly string[]): ServerCapabilities {
  const commands = [...Object.values(serverCommands), ...Object.values(clientCommands)];
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    notebookDocumentSync: {
      notebookSelector: [{ notebook: '*', cells: [{ language: 'python' }] }],
      save: true,
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['(', ','] },
    signatureHelpProvider: { triggerCharacters: ['(', ','] },
    inlayHintProvider: { resolveProvider: false },
    codeActionProvider: client.codeActionLiterals
      ? { codeActionKinds: Object.values(kinds), resolveProvider: client.resolvesEdits }
      : true,
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: source,
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }
      : {}),
    executeCommandProvider: {
      commands: commands.filter((command) => !own.includes(command)),
      workDoneProgress: true,
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
