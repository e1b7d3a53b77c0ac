import type { Span } from '../span.ts';

/** A statement line with its continuation lines: open brackets, triple-quoted strings, backslashes. */
export interface LogicalLine {
  /** After its line end. */
  readonly end: number;
  /** What is IPython's and not Python's. */
  readonly magic?: Span;
}

/** Reads one logical line of a notebook cell that begins at `start`. */
export function logicalLine(source: string, start: number): LogicalLine {
  const first = start + match(indentation, source, start).length;
  // None of these begins a Python statement: magic, shell, help, and the three ways to quote a call.
  if (/[%!?,;/]/.test(source.charAt(first))) return escaped(source, first, first);
  let depth = 0;
  for (let i = first; i < source.length; ) {
    const character = source.charAt(i);
    if (depth === 0) {
      if (character === '\n' || character === '\r') return { end: i + match(lineEnd, source, i).length };
      if (character === '?' && match(help, source, i) !== '') return escaped(source, first, i);
      const assigned = character === '=' ? match(assignment, source, i) : '';
      if (assigned !== '') return escaped(source, i + assigned.length, i);
    }
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    const next = tokenEnd(source, i);
    // It would run on into the next cell, which for Python is another program.
    if (next > source.length) return { end: source.length, magic: { start: i, end: source.length } };
    i = next;
  }
  return { end: source.length };
}

/** The end of the physical line at an offset, before its line end. */
export const physicalEnd = (source: string, offset: number): number =>
  offset + match(restOfLine, source, offset).length;

const indentation = /[ \t\f]*/y;
const lineEnd = /\r\n|\n|\r/y;
const restOfLine = /[^\r\n]*/y;
/** `net?` and `net??` */
const help = /\?{1,2}[ \t]*(?=#|[\r\n]|$)/y;
/** `files = !ls` and `value = %magic` */
const assignment = /=[ \t]*(?=[!%])/y;

/** A magic from `start` on: to the end of the line, and of the lines that a backslash adds. */
function escaped(source: string, start: number, from: number): LogicalLine {
  let end = physicalEnd(source, from);
  while (source.charAt(end - 1) === '\\' && end < source.length)
    end = physicalEnd(source, end + match(lineEnd, source, end).length);
  return { end: end + match(lineEnd, source, end).length, magic: { start, end } };
}

/** The end of the string, comment, escaped line end or single character at an offset; past the source if it is open. */
function tokenEnd(source: string, offset: number): number {
  const character = source.charAt(offset);
  if (character === '#') return physicalEnd(source, offset);
  if (character === '\\') return offset + 1 + Math.max(1, match(lineEnd, source, offset + 1).length);
  if (character === '"' || character === "'") return stringEnd(source, offset, character);
  return offset + 1;
}

function stringEnd(source: string, offset: number, quote: string): number {
  const triple = source.startsWith(quote.repeat(3), offset);
  const closing = triple ? quote.repeat(3) : quote;
  for (let i = offset + closing.length; i < source.length; ) {
    if (source.startsWith(closing, i)) return i + closing.length;
    const character = source.charAt(i);
    // A string that is not closed ends with its line.
    if (!triple && (character === '\n' || character === '\r')) return i;
    i += character === '\\' ? 1 + Math.max(1, match(lineEnd, source, i + 1).length) : 1;
    if (i > source.length) return i;
  }
  return triple ? source.length + 1 : source.length;
}

/** What a sticky pattern finds at an offset. */
function match(pattern: RegExp, source: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0] ?? '';
}
