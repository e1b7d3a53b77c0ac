import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  type ConfigurationParams,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';

const server = fileURLToPath(new URL('../../dist/server.cjs', import.meta.url));

/** What a modern editor says of itself. */
export const modern: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  notebookDocument: { synchronization: {} },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  window: { workDoneProgress: true },
};

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The address of a file in the client's folder. */
  readonly uri: (name: string) => string;
  readonly folder: string;
  readonly open: (name: string, text: string, version?: number) => string;
  /** Replaces the whole text. */
  readonly change: (uri: string, version: number, text: string) => Promise<void>;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The next diagnostics that are pushed for a version of a document, or for what is not open. */
  readonly pushed: (uri: string, version?: number) => Promise<readonly Diagnostic[]>;
  readonly execute: (command: string, argument?: object) => Promise<unknown>;
  /** Edits the server asked for through workspace/applyEdit. */
  readonly applied: readonly WorkspaceEdit[];
  /** Changes settings, as a person does, and says so. */
  readonly configure: (settings: Readonly<Record<string, unknown>>) => void;
  /** Writes a file of the folder by another way than the editor, and says so as a watcher does. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** Hands over all that is sent in one piece, so that the server has read it before it answers any of it. */
  readonly atOnce: (send: () => Promise<void>) => Promise<void>;
  /** The server's exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>;
}

interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The workspace's folders, inside the client's; without, the client's folder is the only one. */
  readonly folders?: readonly string[];
  /** Settings of one place, which win over the others. @param name what was asked about, inside the folder */
  readonly settingsAt?: (name: string) => Readonly<Record<string, unknown>>;
  /** Options of Node's. */
  readonly node?: readonly string[];
  /** What only our own extension passes. */
  readonly initializationOptions?: InitializationOptions;
}

/** Starts the built server, as an editor would, in a folder of its own. It ends with the test. */
export async function start({
  capabilities = modern,
  locale = 'en',
  files = {},
  settings = {},
  folders = [''],
  settingsAt = () => ({}),
  node = [],
  initializationOptions = {},
}: Start = {}): Promise<Client> {
  const folder = mkdtempSync(join(tmpdir(), 'lasagne-lsp-'));
  for (const [name, text] of Object.entries({ 'setup.py': '', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const child = spawn(process.execPath, [...node, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const sent = new PassThrough();
  sent.pipe(child.stdin);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(sent),
  );
  const rootUri = pathToFileURL(folder).toString();
  const current: Record<string, unknown> = { ...settings };
  const applied: WorkspaceEdit[] = [];
  const keyOf = (uri: string, version?: number): string => `${uri} ${version}`;
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ scopeUri }) => ({ ...current, ...settingsAt(scopeUri?.slice(rootUri.length + 1) ?? '') })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('window/showMessageRequest', () => null);
  connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
      waiting.get(keyOf(uri, version))?.(diagnostics);
    },
  );
  connection.listen();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  onTestFinished(async () => {
    if (child.exitCode === null) {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    }
    connection.dispose();
    child.kill();
    rmSync(folder, { recursive: true });
  });
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: folders.map((name) => ({ uri: `${rootUri}/${name}`.replace(/\/$/, ''), name })),
    locale,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const uriOf = (name: string): string => `${rootUri}/${name}`;
  return {
    connection,
    initialized,
    ended,
    folder,
    applied,
    configure: (settings) => {
      Object.assign(current, settings);
      void connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
    atOnce: async (send) => {
      sent.unpipe(child.stdin);
      await send();
      child.stdin.write(sent.read());
      sent.pipe(child.stdin);
    },
    write: async (name, text) => {
      writeFileSync(join(folder, name), text);
      const changes = [{ uri: uriOf(name), type: 2 }];
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    uri: uriOf,
    open: (name, text, version = 1) => {
      const uri = uriOf(name);
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'python', version, text },
      });
      return uri;
    },
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    pull: async (uri) => {
      const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    pushed: (uri, version) =>
      new Promise((resolve) => {
        waiting.set(keyOf(uri, version), resolve);
      }),
    execute: (command, argument) =>
      connection.sendRequest('workspace/executeCommand', {
        command,
        arguments: argument === undefined ? [] : [argument],
      }),
  };
}

/** The text of one document after an edit with versions. */
export function edited(uri: string, text: string, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create(uri, 'python', 1, text);
  const changes = edit?.documentChanges ?? [];
  const own = changes.filter(
    (change): change is TextDocumentEdit => 'edits' in change && change.textDocument.uri === uri,
  );
  const edits = own.flatMap((change) =>
    change.edits.map((one) => ({
      range: one.range,
      newText: 'newText' in one ? one.newText : one.snippet.value,
    })),
  );
  return TextDocument.applyEdits(document, [...edits]);
}

/** The code with which a request is refused. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  const error: unknown = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ResponseError)) return 'answered';
  const codes = { ...ErrorCodes, ...LSPErrorCodes };
  return Object.entries(codes).find(([, code]) => code === error.code)?.[0] ?? String(error.code);
}
