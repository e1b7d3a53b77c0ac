import type { Edit } from '../source/edits.ts';
import { contains, textOf } from '../source/span.ts';
import type { Import, ImportedName, ImportFrom, Statement } from '../syntax/ast.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { commentText } from './comments.ts';
import type { ImportingFile } from './insertion.ts';
import { partialRemoval } from './partial-removal.ts';
import { commentsIn, indentationOf, lineBefore, lineEndIn, restOfLine } from './source.ts';

/** A name that an import statement need not import any more. */
export interface Removal {
  readonly statement: Import | ImportFrom;
  readonly name: ImportedName;
}

/** Statements that take the place of one that becomes empty. */
export interface Replacement {
  readonly statement: Statement;
  readonly lines: readonly string[];
}

/** Takes names out of import statements, and statements without names out of the file. Comments stay. */
export function removalEdits(
  file: ImportingFile,
  removals: readonly Removal[],
  replacement: Replacement | undefined,
): readonly Edit[] {
  if (removals.length === 0) return [];
  const empty = emptied(file, removals);
  const partial = byStatement(removals).filter(([statement]) => !empty.has(statement));
  const edits = partial.flatMap(([statement, names]) =>
    names.length === statement.names.length ? [] : partialRemoval(file.source, statement, names),
  );
  for (const body of bodiesOf(file.module)) {
    if (!body.statements.some((statement) => empty.has(statement))) continue;
    const kept = replacementIn(body, empty) ?? replacement;
    for (const line of logicalLines(file, body)) edits.push(...lineEdits(file, line, empty, kept));
  }
  return united(edits);
}

/** The statements that lose all their names. One that shares its line with others keeps them where comments would be lost. */
export function emptied(
  { source, module }: ImportingFile,
  removals: readonly Removal[],
): ReadonlySet<Statement> {
  const whole = byStatement(removals).filter(([statement, names]) => names.length === statement.names.length);
  const alone = ([statement]: (typeof whole)[number]): boolean =>
    commentsIn(source, statement).length === 0 ||
    (lineBefore(source, statement.start, []).trim() === '' && restOfLine(module.text, statement.end).blank);
  return new Set(whole.filter(alone).map(([statement]) => statement));
}

function byStatement(
  removals: readonly Removal[],
): readonly (readonly [Import | ImportFrom, readonly ImportedName[]])[] {
  const statements = new Map<Import | ImportFrom, Set<ImportedName>>();
  for (const { statement, name } of removals) {
    statements.set(statement, (statements.get(statement) ?? new Set()).add(name));
  }
  return [...statements].map(([statement, names]) => [statement, [...names]]);
}

/** A function or branch that would be left without a statement gets `pass`. */
function replacementIn(
  { statements, required }: Body,
  empty: ReadonlySet<Statement>,
): Replacement | undefined {
  const [first] = statements;
  if (!required || first === undefined || !statements.every((one) => empty.has(one))) return undefined;
  return { statement: first, lines: ['pass'] };
}

/** The statements of a body by the lines they share, semicolons between them. */
function logicalLines(
  { source: { text } }: ImportingFile,
  { statements }: Body,
): readonly (readonly Statement[])[] {
  const lines: Statement[][] = [];
  for (const statement of statements) {
    const line = lines.at(-1);
    const previous = line?.at(-1);
    const between = previous && text.slice(previous.end, statement.start);
    if (between !== undefined && /^(?:\\\r?\n|[ \t\f])*;(?:\\\r?\n|[ \t\f;])*$/.test(between))
      line?.push(statement);
    else lines.push([statement]);
  }
  return lines;
}

function lineEdits(
  file: ImportingFile,
  line: readonly Statement[],
  empty: ReadonlySet<Statement>,
  replacement: Replacement | undefined,
): readonly Edit[] {
  const goes = (statement: Statement): boolean =>
    empty.has(statement) && statement !== replacement?.statement;
  const edits =
    replacement && line.includes(replacement.statement) ? [replaced(file, line, replacement)] : [];
  if (line.every(goes)) return [deletedLine(file, line)];
  for (const [i, statement] of line.entries()) {
    if (!goes(statement)) continue;
    const staysAfter = line.slice(i).some((other) => !goes(other));
    const start = staysAfter ? statement.start : (line[i - 1]?.end ?? statement.start);
    const end = staysAfter ? (line[i + 1]?.start ?? statement.end) : statement.end;
    edits.push({ start, end, newText: '' });
  }
  return edits;
}

function replaced(
  { source }: ImportingFile,
  line: readonly Statement[],
  { statement, lines }: Replacement,
): Edit {
  const { start, end } = statement;
  const indent = indentationOf(lineBefore(source, start, []));
  const comments = commentsIn(source, statement).map((comment) => commentText(source, comment));
  const shared = line.length > 1 || !restOfLine(source.text, end).blank;
  const separator = shared ? '; ' : lineEndIn(source.text, textOf(source.text, statement)) + indent;
  return { start, end, newText: [...comments, ...lines].join(separator) };
}

/** Deletes a line with its line break; comments on it or inside its statement are left. */
function deletedLine({ source, cells }: ImportingFile, line: readonly Statement[]): Edit {
  const { text, lines } = source;
  const span = { start: line[0]?.start ?? 0, end: line.at(-1)?.end ?? 0 };
  const cell = cells.find((one) => contains(one, span)) ?? { start: 0, end: text.length };
  const semicolon = /^[ \t]*;/.exec(text.slice(span.end, span.end + 80))?.[0].length ?? 0;
  const end = span.end + semicolon;
  const rest = restOfLine(text, end, cell.end);
  const before = lineBefore(source, span.start, []);
  const comments = commentsIn(source, span).map((comment) => commentText(source, comment));
  if (!rest.blank || before.trim() !== '') return { ...span, end, newText: '' };
  if (comments.length > 0 || rest.comment !== undefined) {
    const separator = lineEndIn(text, textOf(text, span)) + indentationOf(before);
    const kept = rest.comment === undefined ? comments : [...comments, ''];
    return { start: span.start, end: rest.comment?.start ?? rest.end, newText: kept.join(separator) };
  }
  const lineStart = Math.max(lines.lineStart(span.start), cell.start);
  // A byte order mark belongs to the file, not to its first line.
  const start = text.startsWith('\uFEFF') && lineStart === 0 ? 1 : lineStart;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(rest.end, Math.min(rest.end + 2, cell.end)))?.[0] ?? '';
  if (lineBreak !== '' || start === cell.start)
    return { start, end: rest.end + lineBreak.length, newText: '' };
  const previous = text.slice(start - 2, start) === '\r\n' ? 2 : 1;
  return { start: start - previous, end: rest.end, newText: '' };
}

/** Deletions that overlap as one. */
function united(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && edit.start < last.end && edit.newText === '' && last.newText === '') {
      result[result.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    } else result.push(edit);
  }
  return result;
}
