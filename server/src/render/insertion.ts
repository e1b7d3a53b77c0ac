import type { Edit } from '../source/edits.ts';
import { contains, type Span } from '../source/span.ts';
import type { Import, ImportFrom, Module, Statement } from '../syntax/ast.ts';
import { hasLineBreak, lineEndIn, restOfLine, type Source } from './source.ts';

/** A file in which statements are inserted or removed. */
export interface ImportingFile {
  readonly source: Source;
  readonly module: Module;
  /** Of a notebook; no edit crosses a cell's border. */
  readonly cells: readonly Span[];
}

/** Puts import statements where the file keeps its imports, before the first use. */
export function insertImports(file: ImportingFile, statements: readonly string[], firstUse: number): Edit {
  const anchor = lastImportBefore(file.module, firstUse) ?? docstringOf(file.module, firstUse);
  return anchor === undefined ? atTop(file, statements, firstUse) : afterStatement(file, anchor, statements);
}

/** The last import statement of the block at the top of the module; a star import further down may hide what comes before it. */
function lastImportBefore(module: Module, firstUse: number): Import | ImportFrom | undefined {
  let last: Import | ImportFrom | undefined;
  let top = true;
  for (const statement of module.body) {
    if (statement.end > firstUse) break;
    top &&= standsAmongImports(statement);
    if (isImport(statement) && (top || isStar(statement)) && isWhole(module, statement)) last = statement;
  }
  return last;
}

export const isStar = (statement: Statement): boolean => statement.kind === 'import-from' && statement.star;

export const isImport = (statement: Statement): statement is Import | ImportFrom =>
  statement.kind === 'import' || statement.kind === 'import-from';

/** Settings and conditional imports are often found between imports; what comes after a definition is no longer the top. */
const standsAmongImports = ({ kind }: Statement): boolean =>
  isOneOf(kind, ['import', 'import-from', 'simple', 'assignment', 'if', 'try', 'delete', 'global']);

const isOneOf = (kind: Statement['kind'], kinds: readonly Statement['kind'][]): boolean =>
  kinds.includes(kind);

/** Whether no syntax error touches a stretch. */
export const isWhole = ({ damage }: Module, span: Span): boolean =>
  damage.every(({ start, end }) => end < span.start || start > span.end);

function docstringOf({ body }: Module, firstUse: number): Statement | undefined {
  const first = body[0];
  return first?.kind === 'simple' && first.values[0]?.kind === 'string' && first.end <= firstUse
    ? first
    : undefined;
}

/** On a line of its own below, or behind a semicolon where the line goes on. */
function afterStatement(file: ImportingFile, anchor: Statement, statements: readonly string[]): Edit {
  const { text } = file.source;
  const cell = file.cells.find((span) => contains(span, anchor));
  const rest = restOfLine(text, anchor.end, cell?.end);
  if (!rest.blank) return insert(anchor.end, `; ${statements.join('; ')}`);
  const lineEnd = lineEndIn(text, text.slice(rest.end, rest.end + 2));
  const lines = lineEnd + statements.join(lineEnd);
  if (isImport(anchor)) return insert(rest.end, lines);
  const crowded = /^(?:\r\n|\n|\r)[^\r\n]/.test(text.slice(rest.end, rest.end + 3));
  return insert(rest.end, lineEnd + lines + (crowded ? lineEnd : ''));
}

/** Above the first statement: of the cell in a notebook, whose magics come first; below the header in a script. */
function atTop(
  { source, module, cells }: ImportingFile,
  statements: readonly string[],
  firstUse: number,
): Edit {
  const { text, lines } = source;
  const lineEnd = lineEndIn(text, '');
  const cell = cells.find(({ start, end }) => start <= firstUse && firstUse < end);
  const first = cell && module.body.find(({ start }) => start >= cell.start);
  const offset =
    first === undefined ? headerEnd(text) : Math.max(lines.lineStart(first.start), cell?.start ?? 0);
  const crowded = offset < text.length && !hasLineBreak(text.charAt(offset));
  return insert(
    offset,
    statements.map((statement) => statement + lineEnd).join('') + (crowded ? lineEnd : ''),
  );
}

/** Where the first line after shebang, coding line and a header of comments begins. */
function headerEnd(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = text.slice(start);
  // A comment that a blank line follows speaks of the file; one that does not, of what comes next.
  const header = /^(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r(?!\n)))+[ \t]*(?:\r\n|\n|\r)/.exec(head);
  const required = /^(?:#![^\r\n]*(?:\r\n|\n|\r))?(?:#[^\r\n]*coding[:=][^\r\n]*(?:\r\n|\n|\r))?/.exec(head);
  return start + (header?.[0].length ?? required?.[0].length ?? 0);
}

const insert = (offset: number, newText: string): Edit => ({ start: offset, end: offset, newText });
