import type { Codec } from './codec.ts';

/** UTF-8, by what every host has: this path needs no tables and runs in a browser as it is. */
export const utf8: Codec = {
  decode: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  encode: (text) => (/\p{Surrogate}/u.test(text) ? undefined : new TextEncoder().encode(text)),
  byteOffsets: (bytes, text, offsets) =>
    // As many bytes as characters: all of them are ASCII.
    bytes.length === text.length ? [...offsets] : walked(text, offsets),
};

/** One pass over the text, however many offsets. */
function walked(text: string, offsets: readonly number[]): number[] {
  let character = 0;
  let byte = 0;
  return offsets.map((offset) => {
    while (character < offset) {
      const code = text.charCodeAt(character);
      const pair = code >= 0xd800 && code < 0xdc00;
      byte += pair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      character += pair ? 2 : 1;
    }
    return byte;
  });
}
