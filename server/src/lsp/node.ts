import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createClientPipeTransport,
  createClientSocketTransport,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { nodeFiles } from '../cli/node-files.ts';
import { version } from '../cli/version.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { FileSystem } from '../project/file-system.ts';
import { clientFiles } from './client-files.ts';
import type { Files } from './files.ts';
import { isOnDisk } from './paths.ts';
import { type Host, serveConnection } from './server.ts';

/** How a client is reached: it listens at the port or pipe, and we call. */
export type Transport =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly name: string };

/** Serves one client until it says goodbye, which ends the process. */
export async function serve(transport: Transport): Promise<void> {
  serveConnection(await connect(transport), host);
}

async function connect(transport: Transport): Promise<Connection> {
  const over = (reader: MessageReader, writer: MessageWriter): Connection =>
    createConnection(ProposedFeatures.all, reader, writer);
  switch (transport.kind) {
    case 'ipc':
      return createConnection(ProposedFeatures.all);
    case 'stdio':
      return over(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
    case 'socket':
      return over(...(await (await createClientSocketTransport(transport.port)).onConnected()));
    case 'pipe':
      return over(...(await (await createClientPipeTransport(transport.name)).onConnected()));
  }
}

const host: Host = {
  version,
  engine: loadEngine,
  files: (connection, { files }) => {
    const disk = nodeFiles();
    return files === true ? both(disk, clientFiles(connection)) : onDisk(disk);
  },
};

/** With the parser that lies beside the bundle. */
function loadEngine(): Promise<Engine> {
  const beside = (name: string): Uint8Array => readFileSync(join(__dirname, name));
  return createEngine({
    runtime: beside('web-tree-sitter.wasm'),
    python: beside('tree-sitter-python.wasm'),
  });
}

const onDisk = (system: FileSystem): Files => ({
  system,
  load: async () => undefined,
  forget: async () => undefined,
  isReadOnly: (path) => {
    try {
      accessSync(path, constants.W_OK);
      return false;
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
