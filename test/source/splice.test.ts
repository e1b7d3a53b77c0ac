import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { type Decoded, decode } from '../../server/src/source/decode.ts';
import { apply, type Edit } from '../../server/src/source/edits.ts';
import { splice } from '../../server/src/source/splice.ts';
import { bytes, disjointEdits, utf8 } from './samples.ts';

function decoded(input: Uint8Array): Decoded {
  const result = decode(input);
  if (result.kind === 'unreadable') throw new Error(result.problem.code);
  return result;
}

/** Replaces every `old` of the text, and compares bytes. */
function checkSplice(input: Uint8Array, old: string, newText: string, output: Uint8Array): void {
  const read = decoded(input);
  const edits = Array.from(read.text.matchAll(new RegExp(old, 'g')), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    newText,
  }));
  expect(splice(input, read, edits)).toEqual({ kind: 'bytes', bytes: output });
}

const checkNotEncodable = (encoding: string, newText: string): void => {
  const input = utf8(`# coding: ${encoding}\n`);
  const problem = { code: 'not-encodable', values: { encoding } };
  expect(splice(input, decoded(input), [{ start: 0, end: 0, newText }])).toEqual({
    kind: 'unreadable',
    problem,
  });
};

/** In every encoding the bytes are cut where the characters are. */
function checkProperty(name: string, encoding: string, characters: string): void {
  const text = fc.array(fc.constantFrom(...characters, 'a', ' ', '\n', '\r\n', '\\'), { maxLength: 60 });
  const whole = fc
    .tuple(fc.boolean(), text)
    .map(([ends, parts]) => `# coding: ${name}\n${parts.join('')}${ends ? '\n' : ''}`);
  const encode = (value: string): Uint8Array => new Uint8Array(iconv.encode(value, encoding));
  const cases = whole.chain((value) =>
    fc.tuple(
      fc.constant(value),
      disjointEdits(
        value,
        text.map((parts) => parts.join('')),
      ),
    ),
  );
  fc.assert(
    fc.property(cases, ([value, edits]) => {
      const input = encode(value);
      expect(splice(input, decoded(input), edits)).toEqual({
        kind: 'bytes',
        bytes: encode(apply(value, edits)),
      });
    }),
  );
}

test('no edits give the same bytes', () => {
  for (const text of ['', 'a\r\nb\rc', '\f\n\n', 'é']) checkSplice(utf8(text), 'nowhere', '', utf8(text));
  checkSplice(bytes(0xef, 0xbb, 0xbf, 'é'), 'nowhere', '', bytes(0xef, 0xbb, 0xbf, 'é'));
});

test('only the edits change', () => {
  checkSplice(utf8('a = 1\r\nb = 1\r'), '1', '2', utf8('a = 2\r\nb = 2\r'));
  checkSplice(utf8('é = "😀" + x'), 'x', 'ü', utf8('é = "😀" + ü'));
  checkSplice(bytes(0xef, 0xbb, 0xbf, 'ab'), 'b', 'cé', bytes(0xef, 0xbb, 0xbf, 'acé'));
  checkSplice(bytes(0xef, 0xbb, 0xbf, 'ab'), '^', 'x', bytes(0xef, 0xbb, 0xbf, 'xab'));
  checkSplice(bytes('# coding: latin-1\n', 0xe9, 'x'), 'x', 'ü', bytes('# coding: latin-1\n', 0xe9, 0xfc));
  checkSplice(bytes('# coding: cp1252\n', 0x80, 'x'), 'x', '€', bytes('# coding: cp1252\n', 0x80, 0x80));
});

test('bytes for which the encoding has a second spelling stay as they are', () => {
  // 0x8790 and 0x81e0 are both ≒ in Shift JIS.
  checkSplice(
    bytes('# coding: cp932\n', 0x87, 0x90, 0x81, 0xe0, 'x'),
    'x',
    '',
    bytes('# coding: cp932\n', 0x87, 0x90, 0x81, 0xe0),
  );
});

test('what the encoding lacks is refused, not written as a question mark', () => {
  checkNotEncodable('latin-1', '中');
  checkNotEncodable('ascii', 'é');
  checkNotEncodable('iso-8859-7', '\ufffd');
  checkNotEncodable('gbk', '😀');
  checkNotEncodable('shift_jis', '\u00a5');
  checkNotEncodable('utf-8', '\ud83d');
});

test('every encoding: random texts and edits', () => {
  checkProperty('utf-8', 'utf8', 'éß中😀𝒳\u2028\ufeff\ufffd\f');
  checkProperty('latin-1', 'latin1', 'éß\x80\xff\f');
  checkProperty('cp1252', 'cp1252', '€éß');
  checkProperty('koi8-r', 'koi8-r', 'слой');
  checkProperty('gbk', 'gbk', '批标准化丂');
  checkProperty('gb18030', 'gb18030', '批标准化丂é😀\ufffd');
  checkProperty('big5', 'big5', '批標準化功許');
  checkProperty('shift_jis', 'shift_jis', '正規化ソ表ｱ');
  checkProperty('euc-jp', 'euc-jp', '正規化ソ表ｱ丂');
  checkProperty('euc-kr', 'euc-kr', '정규화');
});

/** As many edits as lines, in a large file. */
function checkMany(encoding: string, line: string): void {
  const input = new Uint8Array(iconv.encode(`# coding: ${encoding}\n${line.repeat(50_000)}`, encoding));
  const read = decoded(input);
  const edits: Edit[] = Array.from(read.text.matchAll(/x/g), ({ index }) => ({
    start: index,
    end: index + 1,
    newText: 'y',
  }));
  expect(splice(input, read, edits)).toMatchObject({ kind: 'bytes' });
}

test('50,000 edits are applied, and end', () => {
  checkMany('utf-8', 'a = x\n');
  checkMany('utf-8', 'é = x\n');
  checkMany('latin-1', 'é = x\n');
  checkMany('gbk', '批 = x\n');
  checkMany('gbk', '批 = x ');
});
