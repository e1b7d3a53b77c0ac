import { expect, test } from 'vitest';
import { LineIndex } from '../../server/src/source/lines.ts';
import { type Notebook, openNotebook } from '../../server/src/source/notebook/notebook.ts';
import { locate } from '../../server/src/source/notebook/program.ts';
import type { ProblemCode } from '../../server/src/verdict/verdict.ts';
import { notebook4 } from './notebooks.ts';

function opened(json: string): Notebook {
  const notebook = openNotebook(json);
  if (notebook.kind === 'unreadable') throw new Error(notebook.problem.code);
  return notebook;
}

/** The program, and the sources of its cells by their place in the notebook. */
function checkProgram(json: string, text: string, cells: Readonly<Record<number, string>> = {}): void {
  const notebook = opened(json);
  expect(notebook.text).toBe(text);
  const sources = notebook.cells.map(({ start, end }) => notebook.text.slice(start, end));
  expect(Object.fromEntries(notebook.indices.map((index, i) => [index, sources[i]]))).toEqual(cells);
}

const checkProblem = (json: string, code: ProblemCode, values: Readonly<Record<string, string>> = {}): void =>
  expect(openNotebook(json)).toEqual({ kind: 'unreadable', problem: { code, values } });

/** Not JSON from the place marked by $0 on. */
function checkInvalid(marked: string): void {
  const { line, column } = new LineIndex(marked).position(marked.indexOf('$0'));
  checkProblem(marked.replace('$0', ''), 'notebook-invalid', { line: String(line), column: String(column) });
}

const code = (source: unknown, more: object = {}): object => ({ cell_type: 'code', source, ...more });

test('the code cells in order, each ended by a line end', () => {
  checkProgram(notebook4([]), '');
  checkProgram(notebook4([code('')]), '\n', { 0: '' });
  checkProgram(notebook4([code([])]), '\n', { 0: '' });
  checkProgram(notebook4([code('a = 1'), code(['b = 2\n', 'c = 3\n'])]), 'a = 1\nb = 2\nc = 3\n\n', {
    0: 'a = 1',
    1: 'b = 2\nc = 3\n',
  });
  checkProgram(
    notebook4([{ cell_type: 'markdown', source: '# x' }, code('a'), { cell_type: 'raw' }, code('b')]),
    'a\nb\n',
    {
      1: 'a',
      3: 'b',
    },
  );
  checkProgram(notebook4([code('s = "é😀\\n"\r\n')]), 's = "é😀\\n"\r\n\n', { 0: 's = "é😀\\n"\r\n' });
});

test('magics are masked', () => {
  checkProgram(
    notebook4([code('%matplotlib inline\nx = !ls'), code('%%bash\nls')]),
    '#matplotlib inline\nx = _#s\n#%bash\n#s\n',
    {
      0: '#matplotlib inline\nx = _#s',
      1: '#%bash\n#s',
    },
  );
});

test('format 3: worksheets', () => {
  const sheet = (...cells: object[]): object => ({ cells });
  const old = (...worksheets: object[]): string => JSON.stringify({ metadata: {}, nbformat: 3, worksheets });
  const input = (text: unknown, language = 'python'): object => ({
    cell_type: 'code',
    language,
    input: text,
  });
  checkProgram(old(), '');
  checkProgram(
    old(sheet(input('a'), { cell_type: 'heading', source: 'b' }), sheet(input(['c\n', 'd']))),
    'a\nc\nd\n',
    {
      0: 'a',
      2: 'c\nd',
    },
  );
  checkProgram(old(sheet(input('a', 'julia'), input('b'))), 'b\n', { 1: 'b' });
});

test('a notebook in another language is no Python', () => {
  const written = (metadata: object): string => notebook4([code('a')], metadata);
  const python = (metadata: object): void => checkProgram(written(metadata), 'a\n', { 0: 'a' });
  const other = (metadata: object): void => checkProgram(written(metadata), '');
  python({});
  python({ kernelspec: { name: 'x' } });
  python({ kernelspec: { language: 'python' }, language_info: { name: 'python' } });
  python({ language_info: { name: 'ipython' } });
  python({ kernelspec: { language: '' }, language_info: { name: 'pyspark' } });
  other({ kernelspec: { language: 'R' } });
  other({ language_info: { name: 'julia' } });
  checkProgram(
    notebook4([code('a', { metadata: { vscode: { languageId: 'javascript' } } }), code('b')]),
    'b\n',
    { 1: 'b' },
  );
});

test('what is not JSON is named with its place', () => {
  checkInvalid('$0');
  checkInvalid('{"cells": [$0');
  checkInvalid('{"cells": []}\n$0x');
  checkInvalid('{\n$0<<<<<<< HEAD\n"cells": []}');
  checkInvalid('{"cells": [], $0}');
  checkInvalid('{"cells": [] $0/* no */}');
  checkInvalid('{"cells": [$0undefined]}');
  checkInvalid("{$0'cells': []}");
  checkInvalid('{"cells": [$0"\t"]}');
  checkInvalid('{"cells": [$0"\\x"]}');
});

test('numbers as Python writes them in outputs are read', () => {
  const outputs = '"outputs": [NaN, -Infinity, Infinity, "NaN"]';
  checkProgram(`{"cells": [{"cell_type": "code", "source": "a = NaN", ${outputs}}]}`, 'a = NaN\n', {
    0: 'a = NaN',
  });
});

test('what is JSON but no notebook', () => {
  for (const json of ['{}', '[]', '3', '"cells"', '{"cells": {}}', '{"metadata": {}}'])
    checkProblem(json, 'notebook-no-cells');
  checkProblem(notebook4([code('a'), { cell_type: 'code' }]), 'notebook-cell-invalid', { cell: '2' });
  checkProblem(notebook4([code(3)]), 'notebook-cell-invalid', { cell: '1' });
  checkProblem(notebook4([code(['a', 3])]), 'notebook-cell-invalid', { cell: '1' });
  checkProgram(notebook4([3, null, 'a', {}]), '');
  checkProblem('['.repeat(100_000), 'nested-too-deeply');
  checkProblem('{"a":'.repeat(100_000), 'nested-too-deeply');
});

test('of a key that occurs twice the last one counts', () => {
  checkProgram('{"cells": [{"cell_type": "code", "source": "a", "source": "b"}]}', 'b\n', { 0: 'b' });
});

test('a place in the program is a place in a cell', () => {
  const notebook = opened(
    notebook4([{ cell_type: 'markdown', source: '' }, code('ab'), code(''), code('cd\n')]),
  );
  const places = Array.from(notebook.text, (_, offset) => locate(notebook, offset));
  expect(places.map((place) => `${place?.cell}:${place?.offset}`)).toEqual(
    '1:0 1:1 1:2 2:0 3:0 3:1 3:2 3:3'.split(' '),
  );
  expect(locate(opened(notebook4([])), 0)).toBeUndefined();
});
