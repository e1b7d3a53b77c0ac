import type { Resolution } from '../names/resolution.ts';
import type { FileSystem } from './file-system.ts';
import type { Modules } from './modules.ts';
import { words } from './prefilter.ts';
import type { Tree } from './tree.ts';

/** What a project calls the layers we look for under names of its own, and where such names occur. */
export interface Aliases {
  readonly names: ReadonlySet<string>;
  /** Absolute paths. */
  readonly files: ReadonlySet<string>;
}

/**
 * Finds the names under which modules of a project offer a layer to others: `BN = BatchNormLayer` in one, and
 * `from common import BN` in a file that says nothing of `BatchNorm`. Names made from such names are found too.
 */
export function findAliases(files: FileSystem, modules: Modules, tree: Tree): Aliases {
  const names = new Set<string>();
  const withAlias = new Set<string>();
  const asked = new Set<string>();
  const waiting: { readonly paths: readonly string[]; readonly original: string }[] = [
    // Names that only end in a word are found from there on: beginning at every letter takes ten times as long.
    { paths: tree.withWords(), original: `(?:${words.join('|')})\\w{0,99}\\b` },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { original } = next;
    for (const path of next.paths) {
      if (asked.has(path) || !path.endsWith('.py') || !mayRename(files, path, original)) continue;
      asked.add(path);
      for (const name of ownNames(modules, path)) {
        if (names.has(name)) continue;
        names.add(name);
        const paths = [...(tree.filesWith([name]).get(name) ?? [])];
        for (const file of paths) withAlias.add(file);
        waiting.push({ paths, original: `\\b${name}\\b` });
      }
    }
  }
  return { names, files: withAlias };
}

/** Whether a text looks as if it gave something another name: then it is worth parsing. */
function mayRename(files: FileSystem, path: string, original: string): boolean {
  const scanned = files.scan(path, (bytes) => {
    const text = bytes.text();
    return [...text.matchAll(new RegExp(original, 'g'))].some(({ index, 0: { length } }) =>
      isRenamed(text.slice(Math.max(0, index - 300), index), text.slice(index + length, index + length + 9)),
    );
  });
  return scanned.kind === 'scanned' && scanned.value;
}

/** `… as BN`, or something assigned that is not the result of a call; the assignment may have begun a line above. */
function isRenamed(before: string, after: string): boolean {
  const [above = '', line = ''] = before.split('\n').slice(-2);
  const begun = /[(\\]\s*$/.test(above) ? above + line : before.includes('\n') ? line : before;
  return /^\s+as\s/.test(after) || (begun.includes('=') && !/^\s*\(/.test(after));
}

function ownNames(modules: Modules, path: string): string[] {
  const exported = [...(modules.exportsOf(path)?.names ?? [])];
  return exported
    .filter(([name, resolution]) => !words.some((word) => name.includes(word)) && isLayer(resolution))
    .map(([name]) => name);
}

const isLayer = (resolution: Resolution): boolean =>
  resolution.kind === 'alternatives'
    ? resolution.of.some(isLayer)
    : resolution.kind === 'symbol' &&
      resolution.name.startsWith('lasagne.') &&
      words.some((word) => resolution.name.includes(word));
