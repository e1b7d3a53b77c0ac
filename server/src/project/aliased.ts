import { type Candidate, candidateOf, type Found } from './candidates.ts';
import { folderOf } from './paths.ts';
import type { Project } from './project.ts';
import { foldersOf, meet, onceEach, type Search } from './search.ts';

/**
 * What a search found, with the files that reach a layer only under a name of the project's own. Few projects have such
 * names; only for them are the arguments searched again.
 */
export function withAliased(found: Found, search: Search, project: Project): Found {
  const { files, listed = [] } = search;
  const folders = foldersOf(search);
  const near = [
    ...folders.map(files.absolute),
    ...new Set(listed.map((path) => folderOf(files.absolute(path)))),
    ...found.candidates.map(({ absolute }) => folderOf(absolute)),
  ];
  if (
    folders.length + listed.length === 0 ||
    near.every((folder) => project.aliasesAround(folder).names.size === 0)
  )
    return found;
  const earlier = new Map(found.candidates.map((candidate) => [candidate.path, candidate]));
  const isNew = onceEach(files);
  const candidates: Candidate[] = [];
  for (const met of meet(search)) {
    if (met.kind === 'problem') continue;
    const known = earlier.get(met.path);
    const absolute = files.absolute(met.path);
    if (known === undefined && !project.aliasesAround(folderOf(absolute)).files.has(absolute)) continue;
    if (isNew(met.path)) candidates.push(known ?? candidateOf(files, met));
  }
  return { ...found, candidates };
}
