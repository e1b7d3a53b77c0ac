import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../server/src/source/decode.ts';
import type { ProblemCode } from '../../server/src/verdict/verdict.ts';
import { bytes, utf8 } from './samples.ts';

const checkText = (input: Uint8Array, text: string, encoding = 'utf-8'): void =>
  expect(decode(input)).toMatchObject({ kind: 'decoded', text, encoding });

const checkProblem = (
  input: Uint8Array,
  code: ProblemCode,
  values: Readonly<Record<string, string>> = {},
): void => expect(decode(input)).toEqual({ kind: 'unreadable', problem: { code, values } });

/** A file in an encoding, with a coding line of that name, is read as what was written. */
function checkEncoding(name: string, written: string, encoding = name): void {
  const text = `# -*- coding: ${name} -*-\nname = '${written}'\n`;
  checkText(new Uint8Array(iconv.encode(text, encoding)), text, name);
}

const checkUnknown = (name: string): void =>
  checkProblem(utf8(`# coding: ${name}\n`), 'encoding-unknown', { encoding: name, line: '1' });

test('the text is exactly the characters of the file', () => {
  for (const text of [
    '',
    'a',
    '\n',
    'a\r\nb\rc\nd',
    'a\n\f\nb',
    'a\tb\n\n\n',
    '# é 中 😀\nx = 1',
    '\u2028\u0085\v',
  ])
    checkText(utf8(text), text);
});

test('a byte order mark is not part of the text', () => {
  checkText(bytes(0xef, 0xbb, 0xbf, 'a = 1\n'), 'a = 1\n');
  checkText(bytes(0xef, 0xbb, 0xbf), '');
  checkText(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 'a'), '\ufeffa');
  checkText(bytes(0xef, 0xbb, 0xbf, '# coding: utf8\n'), '# coding: utf8\n', 'utf8');
  checkProblem(bytes(0xef, 0xbb, 0xbf, '#\n# coding: latin-1\n'), 'encoding-conflict', {
    encoding: 'latin-1',
    line: '2',
  });
});

test('a replacement character that is in the file is a character like others', () => {
  checkText(utf8('a = "\ufffd"\n'), 'a = "\ufffd"\n');
  checkProblem(bytes('\ufffd\n\ufffd😀', 0xe9), 'not-utf-8', { byte: '0xE9', line: '2', column: '4' });
  checkEncoding('gb18030', '\ufffd');
  checkProblem(bytes('# coding: gb18030\n', 0x84, 0x31, 0xa4, 0x37, 0xff), 'encoding-mismatch', {
    encoding: 'gb18030',
    line: '2',
    column: '2',
  });
});

test('the coding line stands in line 1 or 2 and is a comment', () => {
  const e = 0xe9;
  const read = (head: string): void =>
    checkText(bytes(head, e), `${head}é`, /coding[:=]\s*([-\w.]+)/.exec(head)?.[1]);
  const unread = (head: string): void => expect(decode(bytes(head, e))).toMatchObject({ kind: 'unreadable' });
  read('# coding: latin-1\n');
  read('# coding=latin1\n');
  read('#!/usr/bin/env python\n# -*- coding: iso-8859-1 -*-\n');
  read(' \t\f# vim: set fileencoding=latin_1 :\r\n');
  read('\n# coding: l1\n');
  read(' \f\r# coding: iso-8859-15\r');
  read('#\r\n# coding: cp1252\r\n');
  read(`#${'x'.repeat(100_000)}\n# coding: latin-1\n`);
  read('# coding: latin-1-unix\n');
  read('# coding: ISO-8859-1\n');
  unread('x = 1\n# coding: latin-1\n');
  unread('#\n#\n# coding: latin-1\n');
  unread('x = 1 # coding: latin-1\n');
  unread('# coding : latin-1\n');
  unread('"""coding: latin-1"""\n');
});

test('encodings by the names Python knows', () => {
  for (const name of ['utf-8', 'utf8', 'UTF-8', 'U8', 'utf_8', 'utf-8-unix', 'utf-8-sig', 'cp65001'])
    checkEncoding(name, 'é中😀', 'utf8');
  for (const name of [
    'latin-1',
    'latin1',
    'L1',
    'iso8859-1',
    'iso_8859_1',
    '8859',
    'latin',
    'cp819',
    'iso-latin-1-dos',
  ])
    checkEncoding(name, 'éß\x80\xff', 'latin1');
  for (const name of ['ascii', 'us-ascii', '646', 'ANSI_X3.4-1968']) checkEncoding(name, 'plain', 'ascii');
  for (const name of ['cp1252', 'windows-1252', 'cp1250', 'iso-8859-2', 'iso-8859-15', 'cp850', 'mac-roman'])
    checkEncoding(name, 'éü');
  for (const name of ['koi8-r', 'cp1251', 'windows-1251', 'cp866', 'iso-8859-5', 'ISO-8859-5'])
    checkEncoding(name, 'слой');
  checkEncoding('ptcp154', 'слой', 'pt154');
  checkEncoding('kz1048', 'слой', 'rk1048');
  for (const name of ['gbk', 'cp936', 'gb2312', 'gb18030']) checkEncoding(name, '批标准化');
  for (const name of ['big5', 'cp950', 'big5-hkscs']) checkEncoding(name, '批標準化功');
  for (const name of ['shift_jis', 'cp932', 'euc-jp']) checkEncoding(name, '正規化ソ表');
  checkEncoding('ujis', '正規化', 'euc-jp');
  for (const name of ['euc-kr', 'cp949']) checkEncoding(name, '정규화');
  checkEncoding('uhc', '정규화', 'cp949');
});

test('encodings that are not known, or in which there is no coding line', () => {
  for (const name of ['klingon', 'binary', 'cesu-8', 'base64', 'hex', 'utf-7', 'utf-16', 'utf-32-le', 'ucs2'])
    checkUnknown(name);
  for (const name of ['constructor', '__proto__', 'toString', '_sbcs', 'iso646-jp', '-', '.'])
    checkUnknown(name);
});

test('bytes that are no text in the encoding are named with their place', () => {
  checkProblem(bytes('a = 1\nb = "', 0xe9, '"\n'), 'not-utf-8', { byte: '0xE9', line: '2', column: '6' });
  checkProblem(bytes('é😀', 0xc0, 0xaf), 'not-utf-8', { byte: '0xC0', line: '1', column: '4' });
  checkProblem(bytes(0xed, 0xa0, 0x80), 'not-utf-8', { byte: '0xED', line: '1', column: '1' });
  checkProblem(bytes('a', 0xe4, 0xb8), 'not-utf-8', { byte: '0xE4', line: '1', column: '2' });
  const mismatch = (name: string, ...rest: readonly (string | number)[]): void =>
    checkProblem(bytes(`# coding: ${name}\n\n# `, ...rest), 'encoding-mismatch', {
      encoding: name,
      line: '3',
      column: '3',
    });
  mismatch('utf-8', 0xe9);
  mismatch('ascii', 0xe9);
  mismatch('cp1252', 0x81);
  mismatch('iso-8859-7', 0xff);
  mismatch('gbk', 0xff, 'a');
  mismatch('shift_jis', 0x81);
  mismatch('euc-jp', 0x8f, 0xa1, 'a');
});

test('NUL bytes are not Python source', () => {
  checkProblem(bytes('a = 1\n', 0), 'binary');
  checkProblem(bytes(0xff, 0xfe, 'a', 0), 'binary');
  checkProblem(bytes('# coding: latin-1\n', 0), 'binary');
});

test('10 MB on one line are read', () => {
  checkText(new Uint8Array(10_000_000).fill(0x61), 'a'.repeat(10_000_000));
});
