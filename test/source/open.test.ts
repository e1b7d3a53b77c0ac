import { expect, test } from 'vitest';
import { type Opened, open } from '../../server/src/source/open.ts';
import { notebook4 } from './notebooks.ts';
import { bytes, utf8 } from './samples.ts';

function opened(path: string, input: Uint8Array): Opened {
  const file = open(path, input);
  if (file.kind === 'unreadable') throw new Error(file.problem.code);
  return file;
}

/** Replaces the first `x` of a file, and names its place as cell:line:column. */
function checkOpened(path: string, input: Uint8Array, place: string, output: Uint8Array): void {
  const file = opened(path, input);
  const start = file.text.indexOf('x');
  const { cell, line, column } = file.position(start);
  expect(`${cell ?? ''}:${line}:${column}`).toBe(place);
  expect(file.splice([{ start, end: start + 1, newText: 'é' }])).toEqual({ kind: 'bytes', bytes: output });
  expect(file.splice([])).toEqual({ kind: 'bytes', bytes: input });
}

const checkUnreadable = (path: string, input: Uint8Array, code: string): void =>
  expect(open(path, input)).toMatchObject({ kind: 'unreadable', problem: { code } });

test('scripts', () => {
  checkOpened('a.py', utf8('# é\r\n "😀" x'), ':2:7', utf8('# é\r\n "😀" é'));
  checkOpened('a.pyw', bytes('# coding: l1\r', 0xfc, 'x'), ':2:2', bytes('# coding: l1\r', 0xfc, 0xe9));
  checkUnreadable('a.py', bytes(0xe9), 'not-utf-8');
  checkUnreadable('ipynb', bytes(0), 'binary');
});

test('notebooks', () => {
  const cells = (source: string): readonly object[] => [
    { cell_type: 'markdown', source: 'x' },
    { cell_type: 'code', source: ['%time\n', 'a\n'] },
    { cell_type: 'code', source: ['b = 1\n', source] },
  ];
  checkOpened('a.ipynb', utf8(notebook4(cells('c, x'))), '2:2:4', utf8(notebook4(cells('c, é'))));
  const mark = '\ufeff';
  checkOpened('A.IPYNB', utf8(mark + notebook4(cells('x'))), '2:2:1', utf8(mark + notebook4(cells('é'))));
  expect(opened('a.ipynb', utf8(notebook4([]))).position(0)).toEqual({ line: 1, column: 1 });
  checkUnreadable('a.ipynb', bytes('{"cells": ["', 0xe9, '"]}'), 'not-utf-8');
  checkUnreadable('a.ipynb', utf8('# coding: utf-8\n'), 'notebook-invalid');
  checkUnreadable('a.ipynb', utf8(''), 'notebook-invalid');
});

test('a script that looks like a notebook is a script', () => {
  expect(opened('a.py', utf8(notebook4([]))).cells).toEqual([]);
  expect(opened('a.ipynb', utf8(notebook4([{ cell_type: 'code', source: 'ab' }]))).cells).toEqual([
    { start: 0, end: 2 },
  ]);
});
