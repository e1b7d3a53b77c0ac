import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, type Running, start } from './extension.ts';

let running: Running | undefined;

/** Desktop and remote: the server is a process of its own, so that it can fail and be started again. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  // Without it V8 keeps three times 16 MB, and in newer versions more, for what was just made.
  const options = { execArgv: ['--max-semi-space-size=4'] };
  const server = { module, transport: TransportKind.ipc, options };
  running = start(context, {}, (client) => new LanguageClient(clientId, clientName, server, client));
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
