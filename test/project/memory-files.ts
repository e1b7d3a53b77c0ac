import type { Bytes, Entry, FileSystem } from '../../server/src/project/file-system.ts';
import { join, normalized } from '../../server/src/project/paths.ts';
import { problem } from '../../server/src/verdict/verdict.ts';

/** Files by path, from the top without the first slash; a link names what it points to. */
export type Tree = Readonly<Record<string, string | { readonly link: string }>>;

/** A file system that is a value. The working folder is the top. */
export function memoryFiles(tree: Tree): FileSystem {
  const entries = new Map(Object.entries(tree).map(([path, content]) => [`/${path}`, content]));
  const absolute = (path: string): string => normalized(path.startsWith('/') ? path : `/${path}`);
  const isFolder = (path: string): boolean =>
    path === '/' || [...entries.keys()].some((other) => other.startsWith(`${path}/`));

  /** The path with links followed; undefined where one leads nowhere or in a circle. */
  const follow = (path: string, steps = 0): string | undefined => {
    let real = '/';
    for (const name of path.split('/').filter((part) => part !== '')) {
      const next = join(real, name);
      const content = entries.get(next);
      const target = typeof content === 'object' ? absolute(`${real}/${content.link}`) : undefined;
      const reached = target === undefined ? next : steps > 40 ? undefined : follow(target, steps + 1);
      if (reached === undefined || !(entries.has(reached) || isFolder(reached))) return undefined;
      real = reached;
    }
    return real;
  };

  const contentOf = (path: string): string | undefined => {
    const real = follow(absolute(path));
    const content = real === undefined ? undefined : entries.get(real);
    return typeof content === 'string' ? content : undefined;
  };

  return {
    absolute,
    inspect: (path) => {
      const real = follow(absolute(path));
      if (real !== undefined) return { kind: entries.has(real) ? 'file' : 'folder' };
      const isLink = entries.has(absolute(path));
      return { kind: 'failed', problem: problem(isLink ? 'dangling-link' : 'not-found') };
    },
    list: (folder) => {
      const top = (follow(absolute(folder)) ?? '').replace(/\/$/, '');
      const found = new Map<string, Entry>();
      for (const [path, content] of entries) {
        if (!path.startsWith(`${top}/`)) continue;
        const [name = '', ...rest] = path.slice(top.length + 1).split('/');
        const kind = rest.length > 0 ? 'folder' : typeof content === 'object' ? 'link' : 'file';
        found.set(name, { name, kind });
      }
      // Any order will do for a disk, so this one is made as unhelpful as can be.
      return { kind: 'listed', entries: [...found.values()].reverse() };
    },
    read: (path) => {
      const content = contentOf(path);
      return content === undefined
        ? { kind: 'failed', problem: problem('vanished') }
        : { kind: 'read', bytes: new TextEncoder().encode(content) };
    },
    scan: <T>(path: string, look: (bytes: Bytes) => T) => {
      const content = contentOf(path);
      return content === undefined
        ? { kind: 'failed' as const, problem: problem('vanished') }
        : {
            kind: 'scanned' as const,
            value: look({ includes: (word) => content.includes(word), text: () => content }),
          };
    },
    real: (path) => follow(absolute(path)) ?? absolute(path),
  };
}
