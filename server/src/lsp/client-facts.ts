import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languages } from '../verdict/localized.ts';
import { optionsOf } from './options.ts';

/** What a client can do, as far as the server does otherwise for it. */
export interface ClientFacts {
  readonly language: Language;
  readonly hoversShowDiagnostics: boolean;
  readonly markdown: { readonly hover: boolean; readonly completion: boolean; readonly signature: boolean };
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly resolvesEdits: boolean;
  readonly codeActionLiterals: boolean;
  readonly codeActionData: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
  readonly annotatedEdits: boolean;
  readonly appliesEdits: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly showsDocuments: boolean;
  readonly progress: boolean;
}

/** Reads the capabilities of a client. Whatever it does not mention, it cannot do. */
export function factsOf(params: InitializeParams): ClientFacts {
  const { capabilities, locale } = params;
  const { textDocument, workspace, window } = capabilities;
  const action = textDocument?.codeAction;
  const edits = workspace?.workspaceEdit;
  const language = languages.find((one) => (locale ?? '').toLowerCase().startsWith(one)) ?? 'en';
  const knowsMarkdown = (formats: readonly string[] | undefined): boolean =>
    formats?.includes('markdown') === true;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    language,
    hoversShowDiagnostics: optionsOf(params).hoversShowDiagnostics === true,
    markdown: {
      hover: knowsMarkdown(textDocument?.hover?.contentFormat),
      completion: knowsMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
      signature: knowsMarkdown(textDocument?.signatureHelp?.signatureInformation?.documentationFormat),
    },
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation: diagnostics?.relatedInformation === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true,
    resolvesEdits:
      action?.resolveSupport?.properties.includes('edit') === true && action.dataSupport === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    codeActionData: action?.dataSupport === true,
    versionedEdits: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    annotatedEdits: edits?.documentChanges === true && edits.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsDocuments: window?.showDocument?.support === true,
    progress: window?.workDoneProgress === true,
  };
}
