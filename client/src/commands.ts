import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serverCommands } from '../../server/src/lsp/protocol.ts';
import { type Bulk, convert, scanFor } from './bulk/bulk.ts';
import { targetsOf } from './bulk/targets.ts';
import { type CommandId, commandIds } from './manifest/ids.ts';
import type { Pages } from './pages.ts';
import { createServer } from './server.ts';
import type { Status } from './status.ts';

/** What the commands work with. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly pages: Pages;
  readonly status: Status;
}

/** Registers every command of {@link commandIds}. */
export function registerCommands({ context, client, log, pages, status }: Parts): Disposable {
  const server = createServer(client);
  const bulk: Bulk = { server, pages, status, log };
  const handlers: Record<CommandId, (...args: readonly unknown[]) => unknown> = {
    [commandIds.convertWorkspace]: () => convert(bulk, {}),
    [commandIds.convertSelected]: (...args) => convert(bulk, { uris: targetsOf(args) }),
    [commandIds.showReport]: async () => {
      const page = (await server.page(serverCommands.report)) ?? (await reportOfNewScan(bulk));
      if (page) await pages.showMarkdown(page);
    },
    [commandIds.showChecklist]: async (uri) => {
      const shown = typeof uri === 'string' ? uri : window.activeTextEditor?.document.uri.toString();
      const page = await server.page(serverCommands.checklist, shown === undefined ? {} : { uri: shown });
      if (page) await pages.showMarkdown(page);
    },
    [commandIds.showLogs]: () => log.show(),
    [commandIds.restartServer]: async () => {
      // One that is just starting is as good as a new one.
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    [commandIds.copyText]: (text) => (typeof text === 'string' ? env.clipboard.writeText(text) : undefined),
    [commandIds.openExample]: () => openExample(context),
  };
  return Disposable.from(
    ...Object.entries(handlers).map(([id, handle]) => commands.registerCommand(id, handle)),
  );
}

async function reportOfNewScan(bulk: Bulk) {
  const scan = await scanFor(bulk, {});
  return scan && bulk.server.page(serverCommands.report, { scan: scan.id });
}

/** The example in a document of its own: it can be changed freely, and the extension's folder stays as it is. */
async function openExample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'examples', 'cifar10_resnet.py'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'python', content }));
}
