import { URI } from 'vscode-uri';

/**
 * The path under which the project knows a document. Files of the disk have their own; everything else gets one
 * that no disk has: `/vscode-vfs:/github/owner/name/a.py`.
 */
export function pathOf(uri: string): string {
  const { scheme, authority, path, fsPath } = URI.parse(uri);
  if (scheme === 'file') return fsPath.replaceAll('\\', '/');
  // A whole file system may be the workspace, so its top is a folder like others: without a slash at the end.
  return `/${scheme}:/${authority}${path.replace(/^(?=[^/])/, '/').replace(/\/$/, '')}`;
}

/** The document that a path of the project stands for. */
export function uriOf(path: string): string {
  const [, scheme, authority, rest = ''] = /^\/([a-z][a-z\d+.-]*):\/([^/]*)(?:\/(.*))?$/.exec(path) ?? [];
  if (scheme === undefined || authority === undefined) return URI.file(path).toString();
  return URI.from({ scheme, authority, path: `/${rest}` }).toString();
}

/** Whether a path of the project is one of the disk's. */
export const isOnDisk = (path: string): boolean => !/^\/[a-z][a-z\d+.-]*:\//.test(path);
