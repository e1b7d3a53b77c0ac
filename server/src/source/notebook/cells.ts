import type { Node } from 'jsonc-parser';
import { problem } from '../../verdict/verdict.ts';
import type { Span } from '../span.ts';
import { type Unreadable, unreadable } from '../unreadable.ts';
import { elements, member, stringOf } from './json.ts';

/** A Python cell of a notebook. */
export interface CodeCell {
  /** Its place among all cells, from 0. */
  readonly index: number;
  readonly source: string;
  readonly chunks: readonly Chunk[];
  /** The JSON value the source is written in. */
  readonly value: Span;
  /** Whether that value is a list of lines, and not one string. */
  readonly list: boolean;
}

/** A stretch of a source and the JSON text that stands for it: an element of a list, or a line within a string. */
export interface Chunk {
  readonly text: string;
  readonly json: Span;
}

/** The Python cells of a notebook of format 4, or 3 and earlier, where they are in worksheets. */
export function codeCells(json: string, root: Node): readonly CodeCell[] | Unreadable {
  const sheets = elements(member(root, 'worksheets'))?.map((sheet) => elements(member(sheet, 'cells')) ?? []);
  const cells = elements(member(root, 'cells')) ?? sheets?.flat();
  if (cells === undefined) return unreadable(problem('notebook-no-cells'));
  const python: CodeCell[] = [];
  for (const [index, cell] of isPython(languageOf(root)) ? cells.entries() : []) {
    if (stringOf(member(cell, 'cell_type')) !== 'code' || !isPython(languageOfCell(cell))) continue;
    const value = member(cell, 'source') ?? member(cell, 'input');
    const chunks = value && chunksOf(json, value);
    if (value === undefined || chunks === undefined)
      return unreadable(problem('notebook-cell-invalid', { cell: String(index + 1) }));
    const source = chunks.map((chunk) => chunk.text).join('');
    python.push({ index, source, chunks, value: spanOf(value), list: value.type === 'array' });
  }
  return python;
}

/** What the kernel runs. A notebook that does not say is Python's, as all were once. */
function languageOf(root: Node): string | undefined {
  const metadata = member(root, 'metadata');
  const kernel = stringOf(member(member(metadata, 'kernelspec'), 'language'));
  return kernel || stringOf(member(member(metadata, 'language_info'), 'name'));
}

/** Format 3 names a language in each cell; VS Code does where it differs from the notebook's. */
const languageOfCell = (cell: Node): string | undefined =>
  stringOf(member(cell, 'language')) ??
  stringOf(member(member(member(cell, 'metadata'), 'vscode'), 'languageId'));

const isPython = (language: string | undefined): boolean =>
  !language || /^(i?python|pyspark|pypy)/i.test(language);

/** Nothing where the value is neither a string nor a list of strings. */
function chunksOf(json: string, value: Node): readonly Chunk[] | undefined {
  if (value.type === 'string') return linesOf(json, value);
  const lines = elements(value)?.map((line) => ({ text: stringOf(line), json: spanOf(line) }));
  return lines?.every((line): line is Chunk => line.text !== undefined) ? lines : undefined;
}

/** The lines of a JSON string, without its quotes. */
function linesOf(json: string, value: Node): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const end = value.offset + value.length - 1;
  const add = (start: number, stop: number): void => {
    const text: unknown = JSON.parse(`"${json.slice(start, stop)}"`);
    chunks.push({ text: String(text), json: { start, end: stop } });
  };
  let start = value.offset + 1;
  for (let i = json.indexOf('\\', start); i !== -1 && i < end; i = json.indexOf('\\', i + 2)) {
    if (json.charAt(i + 1) !== 'n') continue;
    add(start, i + 2);
    start = i + 2;
  }
  if (start < end || chunks.length === 0) add(start, end);
  return chunks;
}

const spanOf = (node: Node): Span => ({ start: node.offset, end: node.offset + node.length });
