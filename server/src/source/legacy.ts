import iconv from 'iconv-lite';
import type { Codec } from './codec.ts';

/**
 * The encodings from before UTF-8 that an old script may be in. The only file that needs iconv-lite.
 * @param name in lower case, letters and digits only
 */
export function legacyCodec(name: string): Codec | undefined {
  const encoding = pythonOnly.get(name) ?? name;
  if (notPython.has(encoding) || !iconv.encodingExists(encoding)) return undefined;
  const decode = (bytes: Uint8Array): string => iconv.decode(bytes, encoding);
  const sample = decode(everyByte);
  // In UTF-16, UTF-7, base64 and the like a coding line could not be read, so it can't name them.
  if (!sample.startsWith(ascii)) return undefined;
  const oneByteEach = sample.length === everyByte.length;
  const encode = (text: string): Uint8Array | undefined => {
    // A byte that stands for nothing would be taken for it.
    if (oneByteEach && text.includes('\ufffd')) return undefined;
    const bytes = new Uint8Array(iconv.encode(text, encoding));
    // What cannot be written becomes a question mark, or another character, without a word.
    return decode(bytes) === text ? bytes : undefined;
  };
  const byteOffsets: Codec['byteOffsets'] = (bytes, text, offsets) =>
    oneByteEach ? [...offsets] : walked(decode, bytes, text, offsets);
  return { decode, encode, byteOffsets };
}

const everyByte = Uint8Array.from({ length: 256 }, (_, i) => i);
const ascii = String.fromCharCode(...everyByte.subarray(0, 128));

/**
 * Counts lines, then the characters of the lines asked for: in none of these encodings is a line feed part of
 * another character, while most other ASCII bytes can be.
 */
function walked(
  decode: (bytes: Uint8Array) => string,
  bytes: Uint8Array,
  text: string,
  offsets: readonly number[],
): number[] {
  let character = 0;
  let byte = 0;
  let lineEnd = text.indexOf('\n');
  return offsets.map((offset) => {
    while (lineEnd !== -1 && lineEnd < offset) {
      byte = bytes.indexOf(0x0a, byte) + 1;
      character = lineEnd + 1;
      lineEnd = text.indexOf('\n', character);
    }
    while (character < offset && byte < bytes.length) {
      const length = characterLength(decode, bytes, byte);
      character += decode(bytes.subarray(byte, byte + length)).length;
      byte += length;
    }
    return byte;
  });
}

/** How many bytes the character at a place has: the fewest that decode. No character begins another. */
function characterLength(decode: (bytes: Uint8Array) => string, bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) < 0x80) return 1;
  const longest = 4;
  for (let length = 1; length < longest; length++)
    if (!decode(bytes.subarray(at, at + length)).includes('\ufffd')) return length;
  return longest;
}

/** Names that Python knows and iconv-lite does not. */
const pythonOnly: ReadonlyMap<string, string> = new Map([
  ['646', 'ascii'],
  ['iso646irv1991', 'ascii'],
  ['latin', 'latin1'],
  ['8859', 'latin1'],
  ['iso8859', 'latin1'],
  ['big5tw', 'big5'],
  ['hkscs', 'big5hkscs'],
  ['gb180302000', 'gb18030'],
  ['eucgb2312cn', 'gb2312'],
  ['uhc', 'cp949'],
  ['ksx1001', 'euckr'],
  ['ujis', 'eucjp'],
  ['cp866u', 'cp1125'],
  ['ruscii', 'cp1125'],
  ['cp1051', 'hproman8'],
  ['cpis', 'cp861'],
  ['kz1048', 'rk1048'],
  ['ptcp154', 'pt154'],
  ['csptcp154', 'pt154'],
  ['cp154', 'pt154'],
  ['cyrillicasian', 'pt154'],
  ['maclatin2', 'maccenteuro'],
  ['maccentraleurope', 'maccenteuro'],
]);

/** Names that iconv-lite knows and Python does not, though ASCII reads the same in them. */
const notPython: ReadonlySet<string> = new Set(['binary', 'cesu8']);
