import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { settingsSection } from '../../server/src/settings-table.ts';
import { registerCommands } from './commands.ts';
import { crashHandler } from './crashes.ts';
import { documentSelector } from './documents.ts';
import { answerFileRequests } from './files.ts';
import { commandIds, trustedCommands } from './manifest/ids.ts';
import { fixNotebooksFromProse } from './notebooks.ts';
import { createPages } from './pages.ts';
import { createStatus } from './status.ts';

/** Also the section of `…trace.server`, which the client library reads itself. */
export const clientId = settingsSection;
export const clientName = 'Lasagne to Keras';

export interface Running {
  readonly stop: () => Promise<void>;
}

/**
 * Everything the desktop and the browser have in common: from here on, nothing knows where it runs.
 * @param own what this host must tell the server
 * @param createClient makes the client of this host
 */
export function start(
  context: ExtensionContext,
  own: InitializationOptions,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Running {
  const log = window.createOutputChannel(clientName, { log: true });
  const client = createClient(clientOptions(log, own));
  const pages = createPages();
  const status = createStatus();
  context.subscriptions.push(log, pages, status, answerFileRequests(client), fixNotebooksFromProse(client));
  context.subscriptions.push(registerCommands({ context, client, log, pages, status }));
  const started = startServer(client, log);
  return {
    stop: async () => {
      await started;
      await client.dispose();
    },
  };
}

/** The editor is not kept waiting: what is asked of the server before it runs is answered as soon as it does. */
async function startServer(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
    const { name, version } = client.initializeResult?.serverInfo ?? {};
    log.info(`${name} ${version} is running.`);
  } catch (error) {
    // The client has shown it to the person.
    log.error(error instanceof Error ? error : String(error));
  }
}

const clientOptions = (log: LogOutputChannel, own: InitializationOptions): LanguageClientOptions => {
  const options: InitializationOptions = {
    ...own,
    files: true,
    clientCommands: [commandIds.copyText],
    hoversShowDiagnostics: true,
  };
  return {
    documentSelector: documentSelector(),
    outputChannel: log,
    initializationOptions: options,
    errorHandler: crashHandler(log),
    markdown: { isTrusted: { enabledCommands: trustedCommands }, supportHtml: false },
  };
};
