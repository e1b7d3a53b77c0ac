import type { Span } from '../source/span.ts';
import { manyComments } from './buried-comments.ts';
import { endOfLine, type LineEnd } from './lines.ts';

/** A stretch of a text that is read on its own: one definition, or statements between two blank lines. */
export interface Chunk extends Span {
  /** Set where the stretch is one `def` or `class` of the module's own and nothing else. */
  readonly definition: Header | undefined;
}

/** What the first lines of a definition say. */
export interface Header {
  /** Where `def` or `class` stands, below the decorators. */
  readonly start: number;
  readonly kind: 'function' | 'class';
  readonly name: string;
  readonly nameSpan: Span;
}

/**
 * Cuts a text where a statement begins at the left margin. What is between two cuts is the same statements as in the
 * whole, so that a text can be read in parts; and an error in one part does not reach the others. Where in doubt it
 * does not cut.
 * @param text with line feeds or CRLF for line ends
 * @param cells the cells of a notebook, each of which begins anew
 */
export function chunksOf(text: string, cells: readonly Span[] = []): readonly Chunk[] {
  const starts = cells.length === 0 ? [0] : [0, ...cells.slice(1).map(({ start }) => start)];
  return starts.flatMap((start, i) => [...cut(text, start, starts[i + 1] ?? text.length)]);
}

/** @param start where a chunk begins: what stands before it does not matter */
export function* cut(text: string, start: number, end: number): Generator<Chunk> {
  let from = start;
  let definition: Header | undefined;
  let last: 'definition' | 'statement' | undefined;
  for (const margin of marginsOf(text, start, end)) {
    if (margin.kind === 'inside') definition = undefined;
    else if (margin.kind === 'name') definition = margin.header;
    else {
      // Statements that are not set apart belong together: each cut costs a call of the parser.
      const belongs = margin.kind === 'statement' && last === 'statement' && !margin.isApart;
      if (last !== undefined && !belongs && margin.from > from) {
        yield { start: from, end: margin.from, definition };
        from = margin.from;
      }
      definition = margin.header;
      last = margin.kind;
    }
  }
  if (end > from) yield { start: from, end, definition };
}

/** A line with code at the left margin. */
type Margin =
  | {
      readonly kind: 'statement' | 'definition';
      /** Where the statement begins, the comments right above it included. */
      readonly from: number;
      /** A blank line stands above it. */
      readonly isApart: boolean;
      readonly header?: Header | undefined;
    }
  /** The line below decorators. */
  | { readonly kind: 'name'; readonly header: Header | undefined }
  /** Code that goes on inside parentheses at the left margin. */
  | { readonly kind: 'inside' };

function* marginsOf(text: string, start: number, end: number): Generator<Margin> {
  let depth = 0;
  let isApart = false;
  let isDecorated = false;
  let comments: Comments | undefined;
  let line: LineEnd;
  for (let at = start; at < end; at = line.next) {
    const first = text.charAt(at);
    const isBlank = depth === 0 && blank.test(text.slice(at, at + 1)) && isEmpty(text, at, end);
    if (depth > 0 && beginsAnew(text, at)) {
      depth = 0;
      isApart = true;
    }
    if (isBlank) isApart = true;
    else if (first === '#') {
      comments ??= { from: at, lines: 0 };
      comments.lines++;
    } else if (blank.test(first)) comments = undefined;
    else if (depth > 0) {
      if (!closing.test(first)) yield { kind: 'inside' };
    } else if (isDecorated) {
      if (first !== '@') {
        yield { kind: 'name', header: headerAt(text, at) };
        isDecorated = false;
      }
    } else if (!goesOn(text, at)) {
      const header = headerAt(text, at);
      isDecorated = first === '@';
      const kind = isDecorated || header !== undefined ? 'definition' : 'statement';
      const above = ownStretch(comments);
      yield* above;
      yield { kind, from: above.length > 0 ? at : (comments?.from ?? at), isApart, header };
    }
    if (!isBlank && first !== '#') {
      isApart = false;
      if (!blank.test(first)) comments = undefined;
    }
    line = endOfLine(text, at, end, depth);
    depth = line.depth;
  }
  if (depth === 0) yield* ownStretch(comments);
}

/** Lines of comments at the left margin that no code has followed yet. */
interface Comments {
  readonly from: number;
  lines: number;
}

/** Many lines of comments are a stretch of their own, which needs no parser. */
const ownStretch = (comments: Comments | undefined): readonly Margin[] =>
  comments === undefined || comments.lines < manyComments
    ? []
    : [{ kind: 'definition', from: comments.from, isApart: true }];

const blank = /^[ \t\f\r\n]/;
const closing = /^[)\]}]/;

function isEmpty(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && ' \t\f\r'.includes(text.charAt(i))) i++;
  return i === end || text.charAt(i) === '\n';
}

/**
 * Words that no expression holds at the beginning of a line: a parenthesis that is open there was forgotten. A line
 * that begins with `@` may go on with a product of matrices.
 */
const statements =
  /(?:async[ \t]+def|def|class|import|while|try|with|raise|return)\b|from[ \t]+[\w.]+[ \t]+import\b|@[^\n]+\n(?:async[ \t]+def\b|def\b|class\b|@)/y;
const continuations = /(?:else|elif|except|finally)\b/y;
const definitionHead = /(?:async[ \t]+)?(def|class)[ \t]+([\p{L}\p{N}_]+)/uy;

const beginsAnew = (text: string, at: number): boolean => matches(statements, text, at) !== null;
const goesOn = (text: string, at: number): boolean => matches(continuations, text, at) !== null;

function headerAt(text: string, at: number): Header | undefined {
  const [whole, word, name] = matches(definitionHead, text, at) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const nameEnd = at + whole.length;
  const kind = word === 'class' ? 'class' : 'function';
  return { kind, name, nameSpan: { start: nameEnd - name.length, end: nameEnd }, start: at };
}

function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
