import { apply, type Edit } from '../edits.ts';
import type { Span } from '../span.ts';
import type { Chunk, CodeCell } from './cells.ts';
import { cellAt } from './program.ts';

/**
 * Edits of the JSON text that carry out edits of a cell's source. A list stays a list of lines, in its own
 * layout; lines that don't change keep their JSON text.
 * @param edits of `cell.source`, sorted and disjoint
 * @param asciiOnly whether non-ASCII characters are written as \uXXXX
 */
export function rewriteSource(
  json: string,
  cell: CodeCell,
  edits: readonly Edit[],
  asciiOnly: boolean,
): Edit[] {
  if (edits.length === 0) return [];
  if (cell.chunks.length === 0) {
    const inner = { start: cell.value.start + 1, end: cell.value.end - 1 };
    const lines = linesOf(apply('', edits)).map((line) => quoted(line, asciiOnly));
    return [{ ...inner, newText: lines.join(', ') }];
  }
  const style = cell.list ? separator(json, cell) : undefined;
  return groups(cell, edits).map(({ first, last, text }) => {
    const replaced = cell.chunks.slice(first, last + 1);
    const kept = new Map(replaced.map((chunk) => [chunk.text, json.slice(chunk.json.start, chunk.json.end)]));
    const written = linesOf(text).map((line) => kept.get(line) ?? inner(quoted(line, asciiOnly), cell.list));
    if (written.length === 0) return { ...removal(cell, first, last), newText: '' };
    return { ...across(replaced), newText: written.join(style ?? '') };
  });
}

/** Neighbouring chunks to be replaced together, and the text that takes their place. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

function groups(cell: CodeCell, edits: readonly Edit[]): Group[] {
  const spans = spansOf(cell.chunks);
  const found: Group[] = [];
  for (let i = 0; i < edits.length; ) {
    const first = cellAt(spans, edits[i]?.start ?? 0);
    const start = spans[first]?.start ?? 0;
    const members: Edit[] = [];
    let last = first;
    let text = '';
    for (;;) {
      // Neighbours too, so that a chunk is left between groups and with it the comma that belongs to neither.
      for (let edit = edits[i]; edit && cellAt(spans, edit.start) <= last + 1; edit = edits[++i]) {
        members.push({ ...edit, start: edit.start - start, end: edit.end - start });
        last = Math.max(last, cellAt(spans, edit.start), cellAt(spans, Math.max(edit.start, edit.end - 1)));
      }
      text = apply(cell.source.slice(start, spans[last]?.end), members);
      // A line that lost its end goes on in the next chunk.
      const goesOn = text !== '' && !text.endsWith('\n') && cell.chunks[last]?.text.endsWith('\n');
      if (!goesOn || last + 1 >= spans.length) break;
      last++;
    }
    found.push({ first, last, text });
  }
  return found;
}

function spansOf(chunks: readonly Chunk[]): Span[] {
  let start = 0;
  return chunks.map(({ text }) => {
    const span = { start, end: start + text.length };
    start = span.end;
    return span;
  });
}

/** What is to go where chunks go: of a list also a comma. */
function removal(cell: CodeCell, first: number, last: number): Span {
  const { chunks, value, list } = cell;
  const gone = across(chunks.slice(first, last + 1));
  const before = chunks[first - 1];
  const after = chunks[last + 1];
  if (!list) return gone;
  if (after !== undefined) return { start: gone.start, end: after.json.start };
  if (before !== undefined) return { start: before.json.end, end: gone.end };
  return { start: value.start + 1, end: value.end - 1 };
}

const across = (chunks: readonly Chunk[]): Span => ({
  start: chunks[0]?.json.start ?? 0,
  end: chunks.at(-1)?.json.end ?? 0,
});

/** What stands between two lines of a list: the comma and the white space of its layout. */
function separator(json: string, { chunks, value }: CodeCell): string {
  const [first, second] = chunks;
  if (first && second) return json.slice(first.json.end, second.json.start);
  const space = json.slice(value.start + 1, first?.json.start);
  // In a list of one on one line there is nothing to go by but the space after the key.
  return space === '' && json.charAt(value.start - 1) === ' ' ? ', ' : `,${space}`;
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

const quoted = (text: string, asciiOnly: boolean): string => {
  const literal = JSON.stringify(text);
  if (!asciiOnly) return literal;
  return literal.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

const inner = (literal: string, list: boolean): string => (list ? literal : literal.slice(1, -1));
