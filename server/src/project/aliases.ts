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
    { paths: tree.withWords(), original: `\\w*(?:${words.join('|')})\\w*` },
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
        waiting.push({ paths, original: name });
      }
    }
  }
  return { names, files: withAlias };
}

/** Whether a text looks as if it gave something another name: then it is worth parsing. */
function mayRename(files: FileSystem, path: string, original: string): boolean {
  const renames = new RegExp(`\\b${original}\\s+as\\s|=[\\s(]*[^=\\n]*\\b${original}\\b(?!\\s*\\()`);
  const scanned = files.scan(path, (bytes) => renames.test(bytes.text()));
  return scanned.kind === 'scanned' && scanned.value;
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
