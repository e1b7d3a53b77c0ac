import { countBefore } from './ordered.ts';

/** A position as people count: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in one text. Line ends are CRLF, LF and a lone CR, as Python reads them. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    if (text.includes('\r')) {
      const lineEnd = /\r\n?|\n/g;
      while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
    } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  position(offset: number): Position {
    const line = this.#lineOf(offset);
    return { line: line + 1, column: offset - this.lineStart(offset) + 1 };
  }

  /** The offset at which the line that holds `offset` begins. */
  lineStart(offset: number): number {
    return this.#starts[this.#lineOf(offset)] ?? 0;
  }

  #lineOf(offset: number): number {
    return countBefore(this.#starts, offset + 1, (start) => start) - 1;
  }
}
