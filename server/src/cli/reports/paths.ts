import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path below a folder as tools expect it, with slashes and without `./`; undefined for one that is not below. */
export function pathBelow(folder: string, path: string): string | undefined {
  const inside = relative(folder, resolve(folder, path));
  // On another drive Windows gives back an absolute path.
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside;
  return isOutside ? undefined : inside.split(sep).join('/');
}

/** The address of a folder, with the slash at its end that makes it one. */
export const folderUri = (folder: string): string => `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;

/** A path as a part of an address. */
export const encodedPath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const fileUri = (folder: string, path: string): string => pathToFileURL(resolve(folder, path)).href;
