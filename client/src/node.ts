import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName, type Running, start } from './extension.ts';

let running: Running | undefined;

/** Desktop and remote: the server is a process of its own, so that it can fail and be started again. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  running = start(context, {}, (options) => new LanguageClient(clientId, clientName, server, options));
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
