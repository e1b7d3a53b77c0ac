import { CodeActionKind, type Disposable, languages, Range, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
} from 'vscode-languageclient';

const fixAll = CodeActionKind.Empty.append('notebook.source.fixAll.lasagneToKeras');

/**
 * On save VS Code asks the first cell of a notebook only, and that is often prose, which the server never sees. So we
 * answer there for the first cell of code; the server takes it for the whole notebook.
 */
export const fixNotebooksFromProse = (client: BaseLanguageClient): Disposable =>
  languages.registerCodeActionsProvider(
    { notebookType: 'jupyter-notebook', language: 'markdown' },
    {
      provideCodeActions: async (prose, _range, { only }) => {
        if (only === undefined || !only.contains(fixAll)) return [];
        const notebook = workspace.notebookDocuments.find((one) =>
          one.getCells().some(({ document }) => document === prose),
        );
        const code = notebook?.getCells().find(({ document }) => document.languageId === 'python');
        if (code === undefined) return [];
        const { code2ProtocolConverter: write, protocol2CodeConverter: read } = client;
        const offered = await client.sendRequest(CodeActionRequest.type, {
          textDocument: write.asTextDocumentIdentifier(code.document),
          range: write.asRange(new Range(0, 0, 0, 0)),
          context: { diagnostics: [], only: [fixAll.value] },
        });
        const [action] = (offered ?? []).flatMap((one) => (Command.is(one) ? [] : one));
        if (action === undefined) return [];
        return [await read.asCodeAction(await client.sendRequest(CodeActionResolveRequest.type, action))];
      },
    },
    { providedCodeActionKinds: [fixAll] },
  );
