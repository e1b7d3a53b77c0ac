import {
  type BaseLanguageClient,
  CancellationToken,
  ExecuteCommandRequest,
  WorkDoneProgress,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import {
  type Copies,
  type Page,
  type Patch,
  type Proposal,
  type Scan,
  type ScanReference,
  type ScanRequest,
  serverCommands,
} from '../../server/src/lsp/protocol.ts';

/** The server's own commands, typed. */
export interface Server {
  readonly client: BaseLanguageClient;
  readonly scan: (request: ScanRequest, progress: ScanProgress) => Promise<Scan>;
  readonly propose: (reference: ScanReference) => Promise<Proposal & { readonly edit: WorkspaceEdit }>;
  readonly copies: (reference: ScanReference) => Promise<Copies>;
  readonly patch: (reference: ScanReference) => Promise<Patch>;
  /** A page for people, or nothing where there is none, such as a report before the first scan. */
  readonly page: (
    command: typeof serverCommands.report | typeof serverCommands.checklist,
    argument?: object,
  ) => Promise<Page | null>;
}

export interface ScanProgress {
  readonly token: CancellationToken;
  /** @param percentage of the whole, where it is known */
  readonly report: (message: string | undefined, percentage: number | undefined) => void;
}

export function createServer(client: BaseLanguageClient): Server {
  let scans = 0;
  const execute = <R>(
    command: string,
    argument?: object,
    more: object = {},
    token = CancellationToken.None,
  ) =>
    client.sendRequest<R>(
      ExecuteCommandRequest.method,
      { command, arguments: argument === undefined ? [] : [argument], ...more },
      token,
    );
  return {
    client,
    scan: async (request, { token, report }) => {
      const workDoneToken = `lasagne-to-keras-scan-${scans++}`;
      const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'end') report(value.message, value.percentage);
      });
      try {
        return await execute<Scan>(serverCommands.scan, request, { workDoneToken }, token);
      } finally {
        listening.dispose();
      }
    },
    propose: (reference) => execute(serverCommands.propose, reference),
    copies: (reference) => execute(serverCommands.copies, reference),
    patch: (reference) => execute(serverCommands.patch, reference),
    page: (command, argument) => execute(command, argument),
  };
}
