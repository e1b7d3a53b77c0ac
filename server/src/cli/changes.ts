import { apply, type Edit } from '../source/edits.ts';

/** Lines that others take the place of, line ends included. */
export interface Change {
  /** The number of the first, from 0. */
  readonly at: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The lines of a text, each with its end. */
export const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * What edits change, line by line. They say where the changes are, so nothing has to be searched for, however
 * large the text is.
 * @param edits sorted and disjoint
 */
export function changesOf(lines: readonly string[], edits: readonly Edit[]): Change[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const changes: Change[] = [];
  for (const { first, last, edits: own } of groupsOf(starts, edits)) {
    const start = starts[first] ?? 0;
    const shifted = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const before = lines.slice(first, last + 1);
    const change = trimmed({ at: first, before, after: linesOf(apply(before.join(''), shifted)) });
    const previous = changes.at(-1);
    if (change.before.length + change.after.length === 0) continue;
    if (previous !== undefined && previous.at + previous.before.length === change.at)
      changes.splice(-1, 1, joined(previous, change));
    else changes.push(change);
  }
  return changes;
}

/** Two changes that touch, as diffs show them: first all that goes, then all that comes. */
const joined = (first: Change, second: Change): Change => ({
  at: first.at,
  before: [...first.before, ...second.before],
  after: [...first.after, ...second.after],
});

interface Group {
  readonly first: number;
  last: number;
  readonly edits: Edit[];
}

/** Edits that touch common lines, together. */
function groupsOf(starts: readonly number[], edits: readonly Edit[]): Group[] {
  const groups: Group[] = [];
  let line = 0;
  const lineOf = (offset: number): number => {
    while (line + 2 < starts.length && (starts[line + 1] ?? 0) <= offset) line++;
    return line;
  };
  for (const edit of edits) {
    const first = lineOf(edit.start);
    // Where an edit ends at the beginning of a line, it may have taken away what kept that line apart.
    const last = lineOf(edit.end);
    const group = groups.at(-1);
    if (group !== undefined && first <= group.last) {
      group.edits.push(edit);
      group.last = Math.max(group.last, last);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups;
}

/** The change without the lines at its ends that stay. */
function trimmed({ at, before, after }: Change): Change {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    at: at + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}
