import { Disposable, FilePermission, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DirectoryEntry,
  type FileKind,
  type FileStat,
  fileRequests,
} from '../../server/src/lsp/protocol.ts';

/** Reads files for a server that has no disk: in a browser, and in workspaces that are not on this machine's disk. */
export const answerFileRequests = (client: BaseLanguageClient): Disposable =>
  Disposable.from(
    client.onRequest(fileRequests.stat, ({ uri }: Asked) => ifReadable(stat(Uri.parse(uri)))),
    client.onRequest(fileRequests.read, ({ uri }: Asked) => ifReadable(read(Uri.parse(uri)))),
    client.onRequest(fileRequests.list, ({ uri }: Asked) => ifReadable(list(Uri.parse(uri)))),
  );

interface Asked {
  readonly uri: string;
}

async function stat(uri: Uri): Promise<FileStat> {
  const { type, size, mtime, permissions } = await workspace.fs.stat(uri);
  return { kind: kindOf(type), size, mtime, readOnly: permissions === FilePermission.Readonly };
}

async function read(uri: Uri): Promise<{ readonly base64: string }> {
  return { base64: toBase64(await workspace.fs.readFile(uri)) };
}

async function list(uri: Uri): Promise<DirectoryEntry[]> {
  const entries = await workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({
    name,
    kind: kindOf(type),
    isLink: (type & FileType.SymbolicLink) !== 0,
  }));
}

const kindOf = (type: FileType): FileKind =>
  type & FileType.File ? 'file' : type & FileType.Directory ? 'folder' : 'other';

/** What is missing or locked is an answer; anything else is an error, and the server hears of it. */
const ifReadable = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof FileSystemError) return null;
    throw error;
  });

/** In slices, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const slice = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice)
    binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
}

export const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
