/**
 * What the server has in place of iconv-lite, which is half a megabyte and needs Node: the platform's own decoder.
 * Files in old encodings are only read here; whatever is written goes through the editor. Put in by the build.
 */
const platformNames: ReadonlyMap<string, string> = new Map([
  ['shiftjis', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['cp949', 'euc-kr'],
  ['cp936', 'gbk'],
  ['cp950', 'big5'],
  ['big5hkscs', 'big5'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['macroman', 'macintosh'],
]);

export default {
  encodingExists: (name: string): boolean => decoderFor(name) !== undefined,
  decode: (bytes: Uint8Array, name: string): string => decoderFor(name)?.decode(bytes) ?? '',
  /** Nothing, which never decodes to the text it should be, so nobody takes it for an encoding of it. */
  encode: (): Uint8Array => new Uint8Array(),
};

function decoderFor(name: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(platformNames.get(name) ?? name);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
