import type { Connection } from 'vscode-languageserver';
import type { Entry, FileSystem, Kind } from '../project/file-system.ts';
import { folderOf, join, nameOf, normalized } from '../project/paths.ts';
import { isPython, isSkippedFolder } from '../project/skipped.ts';
import { problem } from '../verdict/verdict.ts';
import type { Files } from './files.ts';
import { latin1 } from './overlay.ts';
import { uriOf } from './paths.ts';
import { type DirectoryEntry, type FileStat, fileRequests } from './protocol.ts';

/** So many files are asked for at once: each is a message to the client, and maybe one to a far server. */
const together = 8;
/** What a client holds for us is copied; beyond this the rest stays unknown. */
const mostFiles = 10_000;

interface Copied {
  readonly kind: Kind;
  readonly bytes: Uint8Array | undefined;
  readonly readOnly: boolean;
}

/**
 * Files that only the client can read: in a browser, and in workspaces that are on no disk. The project reads at
 * once or not at all, so folders are copied beforehand. Until then every file stands alone, which is enough for
 * all but re-exports.
 */
export function clientFiles(connection: Connection): Files {
  const copies = new Map<string, Copied>();
  const folders = new Map<string, readonly Entry[]>();

  const loadFile = async (path: string): Promise<void> => {
    const uri = uriOf(path);
    const [stat, read] = await Promise.all([
      connection.sendRequest<FileStat | null>(fileRequests.stat, { uri }),
      connection.sendRequest<{ readonly base64: string } | null>(fileRequests.read, { uri }),
    ]);
    if (stat === null || read === null) copies.delete(path);
    else copies.set(path, { kind: stat.kind, bytes: fromBase64(read.base64), readOnly: stat.readOnly });
  };

  const copy = async (top: string): Promise<void> => {
    const waiting = [top];
    const wanted: string[] = [];
    for (
      let folder = waiting.pop();
      folder !== undefined && wanted.length < mostFiles;
      folder = waiting.pop()
    ) {
      const listed = await connection.sendRequest<DirectoryEntry[] | null>(fileRequests.list, {
        uri: uriOf(folder),
      });
      if (listed === null) continue;
      folders.set(folder, listed.map(entryOf));
      for (const { name, kind, isLink } of listed) {
        const path = join(folder, name);
        if (kind === 'folder' && !isLink && !isSkippedFolder(name)) waiting.push(path);
        else if (kind === 'file' && isOfInterest(name)) wanted.push(path);
      }
    }
    const next = async (): Promise<void> => {
      for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) await loadFile(path);
    };
    await Promise.all(Array.from({ length: together }, next));
  };

  // Once is enough: the client tells what changes.
  const loading = new Map<string, Promise<void>>();
  return {
    load: (folder) => {
      const started = loading.get(folder) ?? copy(folder);
      loading.set(folder, started);
      return started;
    },
    system: memory(copies, folders),
    isReadOnly: (path) => copies.get(path)?.readOnly === true,
    forget: async (paths) => {
      for (const path of paths.filter((one) => isOfInterest(nameOf(one)))) {
        await loadFile(path);
        const others = (folders.get(folderOf(path)) ?? []).filter(({ name }) => name !== nameOf(path));
        const own: Entry[] = copies.has(path) ? [{ name: nameOf(path), kind: 'file' }] : [];
        folders.set(folderOf(path), [...others, ...own]);
      }
    },
  };
}

const isOfInterest = (name: string): boolean =>
  isPython(name) || ['pyproject.toml', '.gitignore', 'setup.py'].includes(name);

const entryOf = ({ name, kind, isLink }: DirectoryEntry): Entry => ({ name, kind: isLink ? 'link' : kind });

function memory(
  copies: ReadonlyMap<string, Copied>,
  folders: ReadonlyMap<string, readonly Entry[]>,
): FileSystem {
  const missing = { kind: 'failed', problem: problem('not-found') } as const;
  const listedKind = (path: string): Kind | undefined => {
    const entry = folders.get(folderOf(path))?.find(({ name }) => name === nameOf(path));
    return entry === undefined || entry.kind === 'link' ? undefined : entry.kind;
  };
  return {
    absolute: normalized,
    real: (path) => path,
    inspect: (path) => {
      const kind = folders.has(path) ? 'folder' : (copies.get(path)?.kind ?? listedKind(path));
      return kind === undefined ? missing : { kind };
    },
    list: (folder) => {
      const entries = folders.get(folder);
      return entries === undefined ? missing : { kind: 'listed', entries };
    },
    read: (path) => {
      const bytes = copies.get(path)?.bytes;
      return bytes === undefined ? missing : { kind: 'read', bytes };
    },
    scan: (path, look) => {
      const bytes = copies.get(path)?.bytes;
      if (bytes === undefined) return missing;
      const text = latin1(bytes);
      return { kind: 'scanned', value: look({ includes: (word) => text.includes(word), text: () => text }) };
    },
  };
}

const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
