import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../cli/node-files.ts';
import { version } from '../cli/version.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { FileSystem } from '../project/file-system.ts';
import { clientFiles } from './client-files.ts';
import type { Files } from './files.ts';
import { isOnDisk } from './paths.ts';
import { type Host, remembered, serveConnection } from './server.ts';

/**
 * Serves one client until it says goodbye or goes away, which ends the process. How it is reached stands on the
 * command line, as clients expect it there: `--stdio`, `--socket=PORT`, `--pipe=NAME`, `--node-ipc`.
 */
export function serve(): void {
  serveConnection(createConnection(ProposedFeatures.all), host);
}

const host: Host = {
  version,
  engine: loadEngine,
  files: (connection, { files }) => {
    const disk = nodeFiles();
    return files === true ? both(disk, clientFiles(connection)) : onDisk(disk);
  },
  fail: () => process.exit(brokenDown),
};

/** What `sysexits` calls an internal error of the program. */
const brokenDown = 70;

/** With the parser that lies beside the bundle. */
async function loadEngine(): Promise<Engine> {
  const beside = (name: string): Uint8Array => readFileSync(join(__dirname, name));
  const grammar = {
    runtime: beside('web-tree-sitter.wasm'),
    python: beside('tree-sitter-python.wasm'),
  };
  return createEngine(grammar, { remembers: remembered });
}

const onDisk = (system: FileSystem): Files => ({
  system,
  load: async () => undefined,
  forget: async () => undefined,
  isReadOnly: (path) => {
    try {
      accessSync(path, constants.W_OK);
      // The superuser may write everything, and still means it when nobody is to write a file.
      return (statSync(path).mode & 0o222) === 0;
    } catch {
      return true;
    }
  },
});

/** The disk for what is on it, the client for virtual workspaces. */
function both(disk: FileSystem, remote: Files): Files {
  const local = onDisk(disk);
  const of = (path: string): FileSystem => (isOnDisk(path) ? disk : remote.system);
  return {
    system: {
      absolute: (path) => of(path).absolute(path),
      inspect: (path) => of(path).inspect(path),
      list: (folder) => of(folder).list(folder),
      read: (path) => of(path).read(path),
      scan: (path, look) => of(path).scan(path, look),
      real: (path) => of(path).real(path),
    },
    load: async (folder) => (isOnDisk(folder) ? undefined : remote.load(folder)),
    forget: (paths) => remote.forget(paths.filter((path) => !isOnDisk(path))),
    isReadOnly: (path) => (isOnDisk(path) ? local : remote).isReadOnly(path),
  };
}
