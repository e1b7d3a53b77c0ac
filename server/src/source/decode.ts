import { problem } from '../verdict/verdict.ts';
import { type Codec, codecNamed, firstInvalid } from './codec.ts';
import { bomLength, codingLine } from './coding.ts';
import { LineIndex } from './lines.ts';
import { type Unreadable, unreadable } from './unreadable.ts';
import { utf8 } from './utf8.ts';

/** A file's text, and what is needed to write into its bytes. */
export interface Decoded {
  readonly kind: 'decoded';
  /** Exactly the characters of the file, line ends included; only a byte order mark is left out. */
  readonly text: string;
  /** As the coding line names it, or `utf-8`. */
  readonly encoding: string;
  readonly codec: Codec;
  /** How many bytes of mark stand before the text. */
  readonly bom: number;
}

/** Reads a script as Python 3 does: UTF-8, unless a coding line (PEP 263) names another encoding. */
export function decode(bytes: Uint8Array): Decoded | Unreadable {
  if (bytes.includes(0)) return unreadable(problem('binary'));
  const bom = bomLength(bytes);
  const named = codingLine(bytes.subarray(bom));
  if (named === undefined) return decodeUtf8(bytes);
  const { encoding, line } = named;
  const codec = codecNamed(encoding);
  if (codec === undefined) return unreadable(problem('encoding-unknown', { encoding, line: String(line) }));
  if (bom > 0 && codec !== utf8)
    return unreadable(problem('encoding-conflict', { encoding, line: String(line) }));
  const text = codec.decode(bytes.subarray(bom));
  const invalid = firstInvalid(codec, bytes.subarray(bom), text);
  if (invalid === undefined) return { kind: 'decoded', text, encoding, codec, bom };
  return unreadable(problem('encoding-mismatch', { encoding, ...place(text, invalid) }));
}

/** Reads a file that is UTF-8 and nothing else, such as a notebook. */
export function decodeUtf8(bytes: Uint8Array): Decoded | Unreadable {
  const bom = bomLength(bytes);
  const content = bytes.subarray(bom);
  const text = utf8.decode(content);
  const invalid = firstInvalid(utf8, content, text);
  if (invalid === undefined) return { kind: 'decoded', text, encoding: 'utf-8', codec: utf8, bom };
  const [at = 0] = utf8.byteOffsets(content, text, [invalid]);
  const byte = `0x${(content[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return unreadable(problem('not-utf-8', { byte, ...place(text, invalid) }));
}

function place(text: string, offset: number): { readonly line: string; readonly column: string } {
  const { line, column } = new LineIndex(text).position(offset);
  return { line: String(line), column: String(column) };
}
