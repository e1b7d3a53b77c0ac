/** Where a line of code ends, which strings and backslashes may carry over several lines of text. */
export interface LineEnd {
  /** The beginning of the next one. */
  readonly next: number;
  /** How many parentheses, brackets and braces are open there. */
  readonly depth: number;
}

/**
 * Reads to the end of a line as Python's tokenizer does.
 * @param depth how many parentheses are open at `at`
 */
export function endOfLine(text: string, at: number, end: number, depth: number): LineEnd {
  let open = depth;
  let i = at;
  while (i < end) {
    switch (text.charCodeAt(i)) {
      case lineFeed:
        return { next: i + 1, depth: open };
      case hash:
        i = indexOr(text, '\n', i, end);
        break;
      case backslash:
        i += text.charCodeAt(i + 1) === carriageReturn ? 3 : 2;
        break;
      case doubleQuote:
      case singleQuote:
        i = endOfString(text, i, end);
        break;
      case 40:
      case 91:
      case 123:
        open++;
        i++;
        break;
      case 41:
      case 93:
      case 125:
        open = Math.max(0, open - 1);
        i++;
        break;
      default:
        i++;
    }
  }
  return { next: end, depth: open };
}

const lineFeed = 10;
const carriageReturn = 13;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const backslash = 92;

/** Behind the closing quotes; at the end of the line where a string in single quotes is not closed. */
function endOfString(text: string, at: number, end: number): number {
  const quote = text.charCodeAt(at);
  const isTriple = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
  for (let i = at + (isTriple ? 3 : 1); i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) {
      i += text.charCodeAt(i + 1) === carriageReturn && text.charCodeAt(i + 2) === lineFeed ? 2 : 1;
    } else if (code === lineFeed && !isTriple) return i;
    else if (code === quote) {
      if (!isTriple) return i + 1;
      if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) return i + 3;
    }
  }
  return end;
}

function indexOr(text: string, sought: string, from: number, end: number): number {
  const found = text.indexOf(sought, from);
  return found < 0 ? end : Math.min(found, end);
}

/** The code without comments and without what stands between quotes. */
export function withoutProse(source: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of source.matchAll(/["'#]/g)) {
    if (index < from) continue;
    const isComment = source.charCodeAt(index) === hash;
    pieces.push(source.slice(from, isComment ? index : index + 1));
    from = isComment
      ? indexOr(source, '\n', index, source.length)
      : endOfString(source, index, source.length);
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}
