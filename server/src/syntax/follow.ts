import type { Tree } from 'web-tree-sitter';
import type { Module } from './ast.ts';
import { type Change, changeBetween, treeEdit } from './changes.ts';
import { readTree } from './module.ts';
import type { GrammarTables } from './node.ts';
import { type KnownPart, moved, type Part } from './parts.ts';

/** Grows the tree of a text, out of the tree of an earlier version of it where there is one; undefined where it gives up. */
export type Grow = (text: string, earlier: Tree | null) => Tree | undefined;

/** A text whose tree is kept for the next version of it. */
interface Followed {
  readonly text: string;
  readonly tree: Tree;
  readonly parts: readonly Part[];
}

/**
 * Parses texts of which most are the one before with a few letters more. What has not changed is neither parsed nor
 * converted again; what comes out is the same as without.
 * @param most how many texts are followed: those parsed last
 */
export function follow(
  grow: Grow,
  tables: GrammarTables,
  most: number,
): (text: string) => Module | undefined {
  const followed: Followed[] = [];
  return (text) => {
    const earlier = earlierVersion(followed, text);
    const tree = (earlier && regrown(earlier, text, grow)) ?? grow(text, null);
    if (earlier !== undefined) {
      followed.splice(followed.indexOf(earlier.version), 1);
      earlier.version.tree.delete();
    }
    if (tree === undefined) return undefined;
    const { module, parts } = readTree(
      tree.rootNode,
      text,
      tables,
      earlier ? knownFrom(earlier) : () => undefined,
    );
    followed.unshift({ text, tree, parts });
    for (const { tree: old } of followed.splice(most)) old.delete();
    return module;
  };
}

interface Earlier {
  readonly version: Followed;
  readonly change: Change;
}

/** The text that this one came from: one with which it has more than half in common. */
function earlierVersion(followed: readonly Followed[], text: string): Earlier | undefined {
  const candidates = followed.map((version) => ({ version, change: changeBetween(version.text, text) }));
  const size = ({ change }: Earlier): number => change.newEnd - change.start;
  const [nearest] = candidates.sort((a, b) => size(a) - size(b));
  return nearest !== undefined && 2 * size(nearest) < text.length ? nearest : undefined;
}

/** A tree that grew out of an earlier one is the same as a fresh one only where nothing in it is damaged. */
function regrown({ version, change }: Earlier, text: string, grow: Grow): Tree | undefined {
  version.tree.edit(treeEdit(change, version.text, text));
  const tree = grow(text, version.tree);
  if (tree?.rootNode.hasError !== true) return tree;
  tree.delete();
  return undefined;
}

/** What stands whole before or behind the change, and not right beside it, is what it was. */
function knownFrom({ version, change }: Earlier): KnownPart {
  const byStart = new Map(version.parts.map((part) => [part.start, part]));
  const shift = change.newEnd - change.oldEnd;
  return ({ type, start, end, hasError }) => {
    const by = end < change.start ? 0 : start > change.newEnd ? shift : undefined;
    if (by === undefined || hasError) return undefined;
    const part = byStart.get(start - by);
    const isSame = part?.type === type && part.end === end - by && part.damage.length === 0;
    return isSame ? moved(part, by) : undefined;
  };
}
