import type { Edit } from '../source/edits.ts';
import type { Import, ImportedName, ImportFrom } from '../syntax/ast.ts';
import { commentsIn, type Source } from './source.ts';

/** Takes some of the names out of an import statement that keeps others. */
export function partialRemoval(
  source: Source,
  statement: Import | ImportFrom,
  removed: readonly ImportedName[],
): readonly Edit[] {
  const { names } = statement;
  const goes = (name: ImportedName): boolean => removed.includes(name);
  const lastKept = names.findLastIndex((name) => !goes(name));
  return names.flatMap((name, i) => {
    if (!goes(name)) return [];
    const next = names[i + 1];
    const previous = names[i - 1];
    const gap =
      i < lastKept
        ? { start: name.start, end: next?.start ?? name.end }
        : { start: previous?.end ?? name.start, end: name.end };
    const hasComment = commentsIn(source, gap).length > 0 || isBeforeComment(source, name, statement);
    return hasComment ? withItsComma(source, name, statement.end) : [{ ...gap, newText: '' }];
  });
}

/** The last name of all, with a comment that would be pulled to the name before. */
function isBeforeComment(source: Source, name: ImportedName, statement: Import | ImportFrom): boolean {
  return (
    name === statement.names.at(-1) && commentsIn(source, { start: name.end, end: statement.end }).length > 0
  );
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
