import { problem } from '../verdict/verdict.ts';
import type { Decoded } from './decode.ts';
import type { Edit } from './edits.ts';
import { type Unreadable, unreadable } from './unreadable.ts';

/** The bytes of a changed file. */
export interface Spliced {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array;
}

/**
 * Writes edits of a text into the bytes it was decoded from. Only what is inserted is encoded; every byte
 * outside the edits stays, and no edits give the bytes as they were.
 * @param edits sorted and disjoint, none of them beginning or ending inside a surrogate pair
 */
export function splice(bytes: Uint8Array, decoded: Decoded, edits: readonly Edit[]): Spliced | Unreadable {
  const { codec, bom, text } = decoded;
  const places = codec.byteOffsets(
    bytes.subarray(bom),
    text,
    edits.flatMap((edit) => [edit.start, edit.end]),
  );
  const pieces: Uint8Array[] = [];
  let position = 0;
  for (const [i, edit] of edits.entries()) {
    const inserted = codec.encode(edit.newText);
    if (inserted === undefined) return unreadable(problem('not-encodable', { encoding: decoded.encoding }));
    pieces.push(bytes.subarray(position, bom + (places[2 * i] ?? 0)), inserted);
    position = bom + (places[2 * i + 1] ?? 0);
  }
  pieces.push(bytes.subarray(position));
  return { kind: 'bytes', bytes: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
