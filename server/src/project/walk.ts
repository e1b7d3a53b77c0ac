import { type Problem, problem } from '../verdict/verdict.ts';
import type { Entry, FileSystem } from './file-system.ts';
import { ignoredBy, type Rules, rulesAbove, rulesFrom, rulesOf } from './ignoring.ts';
import { below, folderOf, join } from './paths.ts';
import type { SettingsReader } from './settings.ts';
import { isEnvironment, isPython, isSkippedFolder } from './skipped.ts';

/** A file met on the way, under the path that leads to it from the argument it was found through. */
export type Met =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** The argument it was found through: the file itself, or a folder above it. */
      readonly argument: string;
    }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Problem };

export interface WalkRules {
  readonly settings: SettingsReader;
  /** Patterns as in `.gitignore`, relative to the working folder. */
  readonly exclude: readonly string[];
}

/**
 * The Python files that arguments stand for, in an order that depends on names only. Files asked for by name
 * are always taken; of folders, what git and the settings leave out is left out. Links to files are followed,
 * links to folders are not, so nothing is met for ever.
 */
export function* walk(files: FileSystem, argumentPaths: readonly string[], rules: WalkRules): Generator<Met> {
  for (const argument of argumentPaths) {
    const path = argument.length > 1 ? argument.replace(/\/+$/, '') || '/' : argument;
    const absolute = files.absolute(path);
    const found = files.inspect(path);
    if (found.kind === 'failed') yield { kind: 'problem', path, problem: found.problem };
    else if (found.kind === 'other') yield { kind: 'problem', path, problem: problem('not-a-file') };
    else if (found.kind === 'folder') yield* walkFolder(files, path, absolute, rules);
    else {
      const settings = rules.settings(folderOf(absolute));
      if (settings.kind === 'invalid') yield { ...settings, kind: 'problem' };
      else yield { kind: 'file', path, argument: path };
    }
  }
}

function* walkFolder(
  files: FileSystem,
  path: string,
  absolute: string,
  { settings, exclude }: WalkRules,
): Generator<Met> {
  const configured = settings(absolute);
  if (configured.kind === 'invalid') yield { ...configured, kind: 'problem' };
  else {
    const working = files.absolute('.');
    // Outside the working folder the patterns have nothing to be relative to but the folder asked for.
    const base = absolute === working || below(working, absolute) !== undefined ? working : absolute;
    const asked = exclude.length === 0 ? undefined : rulesOf(base, exclude);
    yield* walkBelow(
      { files, settings, asked, argument: path },
      {
        kind: 'folder',
        path,
        absolute,
        excluded: configured.exclude,
        ignored: rulesAbove(files, absolute),
      },
    );
  }
}

interface Walk {
  readonly files: FileSystem;
  readonly settings: SettingsReader;
  readonly asked: Rules | undefined;
  readonly argument: string;
}
interface Folder {
  readonly kind: 'folder';
  readonly path: string;
  readonly absolute: string;
  readonly excluded: Rules | undefined;
  readonly ignored: readonly Rules[];
}

function* walkBelow(walk: Walk, top: Folder): Generator<Met> {
  const ahead: (Met | Folder)[] = [top];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next.kind !== 'folder') yield next;
    else for (const inside of contentOf(walk, next).reverse()) ahead.push(inside);
  }
}

/** What is in a folder and not left out, in order. */
function contentOf(walk: Walk, folder: Folder): (Met | Folder)[] {
  const listed = walk.files.list(folder.path);
  if (listed.kind === 'failed') return [{ kind: 'problem', path: folder.path, problem: listed.problem }];
  const { entries } = listed;
  if (folder.path !== walk.argument && isEnvironment(entries)) return [];
  let { excluded } = folder;
  if (folder.path !== walk.argument && entries.some(({ name }) => name === 'pyproject.toml')) {
    const configured = walk.settings(folder.absolute);
    if (configured.kind === 'invalid') return [{ ...configured, kind: 'problem' }];
    excluded = configured.exclude;
  }
  const own = entries.some(({ name }) => name === '.gitignore')
    ? rulesFrom(walk.files, folder.absolute)
    : undefined;
  const ignored = own === undefined ? folder.ignored : [...folder.ignored, own];
  const rules = [excluded, walk.asked].filter((some) => some !== undefined);
  const isLeftOut = (path: string, isFolder: boolean): boolean =>
    ignoredBy(ignored, path, isFolder) || rules.some((rule) => rule.says(path, isFolder) === 'ignored');

  return inOrder(entries).flatMap((entry): Met | Folder | [] => {
    const isFolder = entry.kind === 'folder';
    if (isFolder && isSkippedFolder(entry.name)) return [];
    const absolute = join(folder.absolute, entry.name);
    if (isLeftOut(absolute, isFolder)) return [];
    const path = join(folder.path, entry.name);
    if (isFolder) return { kind: 'folder', path, absolute, excluded, ignored };
    return metFile(walk, path, entry) ?? [];
  });
}

function metFile(walk: Walk, path: string, entry: Entry): Met | undefined {
  if (entry.kind === 'link') {
    const target = walk.files.inspect(path);
    if (target.kind === 'failed') return { kind: 'problem', path, problem: target.problem };
    if (target.kind !== 'file') return undefined;
  } else if (entry.kind !== 'file') return undefined;
  return { kind: 'file', path, argument: walk.argument };
}

const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .filter(({ kind, name }) => kind === 'folder' || isPython(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
