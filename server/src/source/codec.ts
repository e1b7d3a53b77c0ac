import { legacyCodec } from './legacy.ts';
import { utf8 } from './utf8.ts';

/** One encoding of text in bytes, in which ASCII characters are the ASCII bytes. */
export interface Codec {
  /** Bytes that are not valid become U+FFFD. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Nothing where the encoding lacks one of the characters. */
  readonly encode: (text: string) => Uint8Array | undefined;
  /**
   * Where characters of a text stand in its bytes.
   * @param text what `decode(bytes)` gave
   * @param offsets ascending; an offset inside a character counts as its end
   */
  readonly byteOffsets: (bytes: Uint8Array, text: string, offsets: readonly number[]) => number[];
}

/** The codec Python means by a name, nothing where there is none that could be read. */
export function codecNamed(encoding: string): Codec | undefined {
  const name = normal(encoding);
  return utf8Names.has(name) ? utf8 : legacyCodec(name);
}

/**
 * The offset of the first character that is not really in the bytes, nothing where all are.
 * @param text what `codec.decode(bytes)` gave
 */
export function firstInvalid(codec: Codec, bytes: Uint8Array, text: string): number | undefined {
  const suspects = Array.from(text.matchAll(/\ufffd/g), (match) => match.index);
  if (suspects.length === 0) return undefined;
  const genuine = codec.encode('\ufffd');
  if (genuine === undefined) return suspects[0];
  const places = codec.byteOffsets(bytes, text, suspects);
  return suspects.find((_, i) => !genuine.every((byte, j) => bytes[(places[i] ?? 0) + j] === byte));
}

/** As Python's tokenizer does, so that an editor's `utf-8-unix` is UTF-8; then without dashes and dots. */
function normal(encoding: string): string {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (/^utf-8(-|$)/.test(name)) return 'utf8';
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(name)) return 'latin1';
  return name.replace(/[^a-z0-9]/g, '');
}

/** Python's names of UTF-8. */
const utf8Names: ReadonlySet<string> = new Set(['utf8', 'u8', 'utf', 'utf8ucs2', 'utf8ucs4', 'cp65001']);
