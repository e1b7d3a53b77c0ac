import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import type { Edit } from '../source/edits.ts';
import { openNotebook } from '../source/notebook/notebook.ts';
import { type Change, changesOf, linesOf } from './changes.ts';
import type { Output } from './terminal.ts';

/** How many unchanged lines stand around a change. */
const context = 3;

/**
 * The unified diff of a script.
 * @param edits sorted and disjoint
 */
export function patchOf(path: string, text: string, edits: readonly Edit[]): string {
  const lines = linesOf(text);
  const hunks: StructuredPatchHunk[] = [];
  let shift = 0;
  for (const changes of neighbours(changesOf(lines, edits))) {
    hunks.push(hunkOf(lines, changes, shift));
    for (const { before, after } of changes) shift += after.length - before.length;
  }
  return print(path, hunks);
}

/** The unified diff of a notebook's sources, cell by cell: its JSON would be unreadable. */
export function notebookPatch(path: string, before: string, after: string): string {
  const old = openNotebook(before);
  const fresh = openNotebook(after);
  if (old.kind === 'unreadable' || fresh.kind === 'unreadable') return '';
  return old.sources
    .map(({ index, source }, i) => {
      const name = `${path}:cell ${index + 1}`;
      return print(name, structuredPatch('', '', ended(source), ended(fresh.sources[i]?.source ?? '')).hunks);
    })
    .join('');
}

/** Cells end without a line end, which a diff would remark upon each time. */
const ended = (source: string): string => (source.endsWith('\n') ? source : `${source}\n`);

/** The same in colours. */
export const colored = (patch: string, colors: Output['colors']): string =>
  patch.replace(/^(?:(---|\+\+\+) |(@@)|(\+)|(-)).*$/gm, (line, header, hunk, plus) =>
    header ? colors.bold(line) : hunk ? colors.cyan(line) : plus ? colors.green(line) : colors.red(line),
  );

function print(path: string, hunks: StructuredPatchHunk[]): string {
  if (hunks.length === 0) return '';
  const name = path.replace(/^\/+/, '');
  const names = { oldFileName: `a/${name}`, newFileName: `b/${name}` };
  return formatPatch({ ...names, oldHeader: undefined, newHeader: undefined, hunks }, FILE_HEADERS_ONLY);
}

/** Changes so near to each other that they share a hunk. */
function neighbours(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    const isNear = last !== undefined && change.at - (last.at + last.before.length) <= 2 * context;
    if (isNear) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(lines: readonly string[], changes: readonly Change[], shift: number): StructuredPatchHunk {
  const first = changes[0]?.at ?? 0;
  const start = Math.max(0, first - context);
  const written: string[] = [];
  let at = start;
  for (const { at: changed, before, after } of changes) {
    for (; at < changed; at++) written.push(` ${lines[at] ?? ''}`);
    for (const line of before) written.push(`-${line}`);
    for (const line of after) written.push(`+${line}`);
    at += before.length;
  }
  const end = Math.min(lines.length, at + context);
  for (; at < end; at++) written.push(` ${lines[at] ?? ''}`);
  const newLines = written.filter((line) => !line.startsWith('-')).length;
  return {
    oldStart: start + 1,
    oldLines: end - start,
    newStart: start + 1 + shift,
    newLines,
    lines: written.flatMap((line) =>
      line.endsWith('\n') ? [line.slice(0, -1)] : [line, '\\ No newline at end of file'],
    ),
  };
}
