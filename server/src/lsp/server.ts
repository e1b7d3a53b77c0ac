import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
} from 'vscode-languageserver';
import type { Engine } from '../engine.ts';
import { serveActions } from './actions.ts';
import { capabilitiesFor } from './capabilities.ts';
import { factsOf } from './client-facts.ts';
import { serveCommands } from './commands.ts';
import { serveDiagnostics } from './diagnostics.ts';
import type { Files } from './files.ts';
import { serveHover } from './hover.ts';
import { type LateEngine, lateEngine } from './late-engine.ts';
import { optionsOf } from './options.ts';
import { pathOf } from './paths.ts';
import { followPrograms, type Program } from './programs.ts';
import type { InitializationOptions } from './protocol.ts';
import { serveSettingsProblems } from './pyproject.ts';
import type { Session } from './session.ts';
import { settingsStore } from './settings.ts';
import { serveTyping } from './typing.ts';
import { foldersOf, watch } from './watching.ts';
import { createWorkspace } from './workspace.ts';
import { serveWorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** The characters of some 50,000 lines: people type in one document at a time and look things up in a few others. */
export const remembered = 2_500_000;

/** Where the server runs: what it gets its engine and its files from. */
export interface Host {
  readonly version: string;
  readonly engine: (options: InitializationOptions) => Promise<Engine>;
  readonly files: (connection: Connection, options: InitializationOptions) => Files;
  /** Ends the server in such a way that its client notices and starts it again. */
  readonly fail: (error: unknown) => void;
}

/** Serves one client over a connection. From here on nothing knows where it runs. */
export function serveConnection(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const options = optionsOf(params);
    const client = factsOf(params);
    // The answer does not wait for the parser: the client has enough to do meanwhile.
    const engine = lateEngine(host.engine(options), (error) => fail(connection, host, error));
    start(connection, engine, host.files(connection, options), params);
    return {
      capabilities: capabilitiesFor(client, options.clientCommands ?? []),
      serverInfo: { name: 'lasagne-to-keras', version: host.version },
    };
  });
  connection.listen();
}

/** Says why, as far as somebody still listens. */
function fail(connection: Connection, host: Host, error: unknown): void {
  const message = `The parser broke down, so the server ends: ${String(error)}`;
  const log = { type: MessageType.Error, message };
  const end = (): void => host.fail(error);
  connection.sendNotification('window/logMessage', log).then(end, end);
}

function start(connection: Connection, engine: LateEngine, files: Files, params: InitializeParams): void {
  const client = factsOf(params);
  const folders = foldersOf(params, client);
  const events = {
    changed: (program: Program): void => {
      workspace.typed(program);
      diagnostics.changed(program);
      problems.check();
    },
    closed: (uri: string, documents: readonly string[]): void => {
      workspace.closed(pathOf(uri));
      diagnostics.closed(uri, documents);
    },
    saved: (): void => {
      if (!client.watchesFiles) refresh(['pyproject.toml']);
    },
  };
  const programs = followPrograms(connection, events);
  const workspace = createWorkspace({
    engine: engine.get,
    system: files.system,
    programs,
    language: client.language,
  });
  const settings = settingsStore(connection, client.configuration);
  const session: Session = {
    connection,
    client,
    programs,
    settings,
    workspace,
    files,
    folders: folders.all,
    ready: engine.ready,
  };
  const diagnostics = serveDiagnostics(session);
  const problems = serveSettingsProblems(session);
  const refresh = (paths: readonly string[]): void => {
    workspace.changed(paths);
    diagnostics.refresh();
    problems.check();
  };
  serveWorkspaceDiagnostics(session);
  serveHover(session);
  serveTyping(session);
  serveActions(session);
  serveCommands(session);
  watch(session, folders, refresh);
}
