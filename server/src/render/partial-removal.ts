import type { Edit } from '../source/edits.ts';
import type { Import, ImportedName, ImportFrom } from '../syntax/ast.ts';
import { commentsIn, type Source } from './source.ts';

/** Takes some of the names out of an import statement that keeps others. */
export function partialRemoval(
  source: Source,
  { names, end }: Import | ImportFrom,
  removed: readonly ImportedName[],
): readonly Edit[] {
  return runsOf(names, removed).flatMap(({ run, last, previous, next }) => {
    const [first = last] = run;
    const gap =
      next === undefined
        ? { start: previous?.end ?? first.start, end: last.end }
        : { start: first.start, end: next.start };
    // A comment behind the last name must not be pulled to the name before.
    const watched = { start: gap.start, end: next === undefined ? end : gap.end };
    return commentsIn(source, watched).length === 0
      ? [{ ...gap, newText: '' }]
      : run.flatMap((name) => withItsComma(source, name, end));
  });
}

interface Run {
  readonly run: readonly ImportedName[];
  readonly last: ImportedName;
  /** The names around it that stay. */
  readonly previous: ImportedName | undefined;
  readonly next: ImportedName | undefined;
}

/** The removed names, those that follow one another together. */
function runsOf(names: readonly ImportedName[], removed: readonly ImportedName[]): readonly Run[] {
  const runs: Run[] = [];
  let open: ImportedName[] = [];
  let previous: ImportedName | undefined;
  for (const name of [...names, undefined]) {
    if (name !== undefined && removed.includes(name)) {
      open.push(name);
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined) runs.push({ run: open, last, previous, next: name });
    open = [];
    previous = name;
  }
  return runs;
}

/** Between comments only the name and its comma go: inside parentheses what is left may end with a comma. */
function withItsComma(source: Source, name: ImportedName, limit: number): readonly Edit[] {
  const comma = commaAfter(source, name.end, limit);
  if (comma === undefined) return [{ start: name.start, end: name.end, newText: '' }];
  if (source.text.slice(name.end, comma).trim() === '') {
    const blanks = /^[ \t]*/.exec(source.text.slice(comma + 1, limit))?.[0].length ?? 0;
    return [{ start: name.start, end: comma + 1 + blanks, newText: '' }];
  }
  return [
    { start: name.start, end: name.end, newText: '' },
    { start: comma, end: comma + 1, newText: '' },
  ];
}

/** The first comma that is not in a comment. */
function commaAfter(source: Source, offset: number, limit: number): number | undefined {
  let position = offset;
  for (const end of [...commentsIn(source, { start: offset, end: limit }), { start: limit, end: limit }]) {
    const comma = source.text.slice(position, end.start).indexOf(',');
    if (comma >= 0) return position + comma;
    position = end.end;
  }
  return undefined;
}
