/**
 * Paths with forward slashes, the only kind inside the project: hosts turn others into this kind.
 * Node's own module is not used because a browser has none.
 */

/** `folder/name`; the present folder is left out, as in what people type. */
export const join = (folder: string, name: string): string =>
  folder === '.' || folder === '' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;

/** The folder a path is in; that of the top is the top. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  if (slash === -1) return '.';
  const isTop = slash === 0 || (slash === 2 && path[1] === ':');
  return isTop ? path.slice(0, slash + 1) : path.slice(0, slash);
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** An absolute path without `.`, `..` and doubled slashes. */
export function normalized(absolute: string): string {
  const parts: string[] = [];
  for (const part of absolute.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const top = absolute.startsWith('/') ? '/' : '';
  const path = top + parts.join('/');
  return /^[A-Za-z]:$/.test(path) ? `${path}/` : path;
}

/** How `path` is reached from `folder`, where it is below it; else undefined. Both are absolute. */
export function below(folder: string, path: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** The folder and those above it, nearest first. */
export function* upwards(folder: string): Generator<string> {
  yield folder;
  const above = folderOf(folder);
  if (above !== folder && above !== '.') yield* upwards(above);
}
