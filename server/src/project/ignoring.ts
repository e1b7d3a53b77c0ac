import ignore from 'ignore';
import type { FileSystem } from './file-system.ts';
import { below, join, upwards } from './paths.ts';

/** Patterns as in `.gitignore`, and the folder they are relative to. */
export interface Rules {
  readonly folder: string;
  readonly says: (path: string, isFolder: boolean) => 'ignored' | 'wanted' | 'nothing';
}

/** @param folder absolute */
export function rulesOf(folder: string, patterns: string | readonly string[]): Rules {
  const matcher = ignore().add(patterns);
  return {
    folder,
    says: (path, isFolder) => {
      const relative = below(folder, path);
      if (relative === undefined) return 'nothing';
      const result = matcher.test(isFolder ? `${relative}/` : relative);
      return result.ignored ? 'ignored' : result.unignored ? 'wanted' : 'nothing';
    },
  };
}

/** Whether the rules, outermost first, leave a path out. The innermost that speaks of it decides, as in git. */
export function ignoredBy(rules: readonly Rules[], path: string, isFolder: boolean): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const said = rules[i]?.says(path, isFolder) ?? 'nothing';
    if (said !== 'nothing') return said === 'ignored';
  }
  return false;
}

/** The rules of an ignore file, relative to a folder, where there is one that can be read. */
export function rulesFrom(files: FileSystem, folder: string, name = '.gitignore'): Rules | undefined {
  const patterns = files.read(join(folder, name));
  return patterns.kind === 'read' ? rulesOf(folder, new TextDecoder().decode(patterns.bytes)) : undefined;
}

/**
 * The rules that the git repository around a folder has for it, outermost first. A rule that leaves out the
 * folder itself has no say in it: who asks for an ignored folder wants what is in it.
 */
export function rulesAbove(files: FileSystem, folder: string): Rules[] {
  const folders = [...upwards(folder)];
  const top = folders.findIndex((above) => files.inspect(join(above, '.git')).kind !== 'failed');
  const repository = folders[top];
  if (repository === undefined) return [];
  const around = folders.slice(1, top + 1).reverse();
  return [
    rulesFrom(files, repository, '.git/info/exclude'),
    ...around.map((above) => rulesFrom(files, above)),
  ]
    .filter((rules) => rules !== undefined)
    .filter((rules) => rules.says(folder, true) !== 'ignored');
}
