import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { settingsSection } from '../settings-table.ts';
import type { ClientFacts } from './client-facts.ts';
import { isOnDisk, pathOf } from './paths.ts';
import type { Session } from './session.ts';

/** The folders of the workspace, which come and go. */
export interface Folders {
  readonly all: () => readonly string[];
  readonly change: (added: readonly string[], removed: readonly string[]) => void;
}

export function foldersOf(params: InitializeParams, client: ClientFacts): Folders {
  const given = client.workspaceFolders ? (params.workspaceFolders ?? []) : [];
  const alone = params.rootUri === null ? [] : [{ uri: params.rootUri }];
  let all = [...given, ...(given.length === 0 ? alone : [])].map(({ uri }) => pathOf(uri));
  return {
    all: () => all,
    change: (added, removed) => {
      all = [...all.filter((folder) => !removed.includes(folder)), ...added];
    },
  };
}

const watched = ['**/*.{py,pyw,ipynb}', '**/pyproject.toml', '**/setup.py', '**/.gitignore'];

/** Learns of changed settings, files and folders. @param refresh told which files changed */
export function watch(session: Session, folders: Folders, refresh: (paths: readonly string[]) => void): void {
  const { connection, client, settings, files } = session;
  const copy = async (paths: readonly string[]): Promise<void> => {
    for (const folder of paths.filter((path) => !isOnDisk(path))) await files.load(folder);
    if (paths.some((path) => !isOnDisk(path))) refresh(['pyproject.toml']);
  };
  connection.onInitialized(async () => {
    if (client.watchesFiles) {
      const watchers = watched.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.configurationChanges) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const paths = added.map(({ uri }) => pathOf(uri));
        folders.change(
          paths,
          removed.map(({ uri }) => pathOf(uri)),
        );
        refresh(['pyproject.toml']);
        await copy(paths);
      });
    }
    refresh([]);
    await copy(folders.all());
  });
  connection.onDidChangeConfiguration(() => {
    settings.forget();
    refresh(['pyproject.toml']);
    if (client.refreshesInlayHints) void connection.sendRequest(InlayHintRefreshRequest.type);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const paths = changes.map(({ uri }) => pathOf(uri));
    await files.forget(paths);
    refresh(paths);
  });
}
