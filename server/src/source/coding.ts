/** The encoding a file asks for, and where it does. */
export interface CodingLine {
  /** As it is written: `latin-1`. */
  readonly encoding: string;
  /** 1 or 2. */
  readonly line: number;
}

/** The coding line of PEP 263: a comment on line 1, or on line 2 below a comment or a blank line. */
export function codingLine(bytes: Uint8Array): CodingLine | undefined {
  const [first = '', second = ''] = head(bytes).split(/\r\n|\n|\r/, 2);
  const inFirst = encodingIn(first);
  if (inFirst !== undefined) return { encoding: inFirst, line: 1 };
  const inSecond = /^[ \t\f]*(?:#|$)/.test(first) ? encodingIn(second) : undefined;
  return inSecond === undefined ? undefined : { encoding: inSecond, line: 2 };
}

/** The bytes EF BB BF, which some editors put before UTF-8. */
export const bomLength = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

const encodingIn = (line: string): string | undefined =>
  /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1];

/** The first two lines. A coding line is ASCII in every encoding that can have one, so any of them will do. */
function head(bytes: Uint8Array): string {
  let lines = 0;
  let end = 0;
  for (; end < bytes.length && lines < 2; end++)
    if (bytes[end] === lineFeed || (bytes[end] === carriageReturn && bytes[end + 1] !== lineFeed)) lines++;
  return new TextDecoder('latin1').decode(bytes.subarray(0, end));
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
