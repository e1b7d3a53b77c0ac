import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../server/src/source/edits.ts';
import type { CodeCell } from '../../server/src/source/notebook/cells.ts';
import { openNotebook } from '../../server/src/source/notebook/notebook.ts';
import { spliceNotebook } from '../../server/src/source/notebook/splice.ts';
import { notebook4 } from './notebooks.ts';
import { disjointEdits } from './samples.ts';

/** Replaces every `old` in the cells, and compares the whole file. */
function checkFile(json: string, old: RegExp, newText: string, output: string): void {
  const notebook = openNotebook(json);
  if (notebook.kind === 'unreadable') throw new Error(notebook.problem.code);
  const edits = notebook.cells.flatMap(({ start, end }) =>
    Array.from(notebook.text.slice(start, end).matchAll(new RegExp(old, 'g')), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      newText,
    })),
  );
  expect(spliceNotebook(notebook, edits)).toBe(output);
}

/** The same for one cell, given by the JSON text of its source. */
function checkSource(source: string, old: RegExp, newText: string, output: string): void {
  const around = (value: string): string =>
    `{\n "cells": [ {"id": "x",\n  "source": ${value},\n  "cell_type": "code", "outputs": ["\\u00e9"]}],\n "z": 1.0 }`;
  checkFile(around(source), old, newText, around(output));
}

test('no edits give the same file', () => {
  for (const source of [
    '[]',
    '""',
    '["a\\n", "b"]',
    '"a\\nb"',
    '[\n  "a",\n  "b"\n ]',
    '[ ]',
    '"\\u0061\\/"',
  ])
    checkSource(source, /nowhere/, '', source);
  checkFile('{"cells":[]}', /nowhere/, '', '{"cells":[]}');
});

test('a list stays a list, with its layout', () => {
  checkSource('["a\\n", "b\\n", "c"]', /b/, 'x', '["a\\n", "x\\n", "c"]');
  checkSource('[\n    "a\\n",\n    "b"\n  ]', /b/, 'x\ny', '[\n    "a\\n",\n    "x\\n",\n    "y"\n  ]');
  checkSource('[\n    "a\\n",\n    "b"\n  ]', /^/, 'x\n', '[\n    "x\\n",\n    "a\\n",\n    "b"\n  ]');
  checkSource('["a\\n", "b"]', /$/, '\nc', '["a\\n", "b\\n", "c"]');
  checkSource('["a\\n","b"]', /b/, 'x\ny', '["a\\n","x\\n","y"]');
  checkSource('["a"]', /a/, 'x\ny', '["x\\n", "y"]');
  checkSource('[\n\t"a"\n]', /a/, 'x\ny', '[\n\t"x\\n",\n\t"y"\n]');
  checkFile(
    '{"cells":[{"cell_type":"code","source":["a"]}]}',
    /a/,
    'x\ny',
    '{"cells":[{"cell_type":"code","source":["x\\n","y"]}]}',
  );
  checkSource('["a\\nb\\n", "c"]', /b/, 'x', '["a\\n", "x\\n", "c"]');
  checkSource('[]', /^/, 'x\ny', '["x\\n", "y"]');
});

test('lines that go take their comma with them', () => {
  checkSource('["a\\n", "b\\n", "c"]', /a\n/, '', '["b\\n", "c"]');
  checkSource('["a\\n", "b\\n", "c"]', /b\n/, '', '["a\\n", "c"]');
  checkSource('["a\\n", "b\\n", "c"]', /c/, '', '["a\\n", "b\\n"]');
  checkSource('[\n "a\\n",\n "b"\n]', /a\nb/, '', '[]');
  checkSource('["a\\n", "b\\n", "c"]', /[abc]\n?/, '', '[]');
  checkSource('["a\\n", "b\\n", "c"]', /[bc]\n?/, '', '["a\\n"]');
  checkSource('["a\\n", "b\\n", "a\\n", "b"]', /a\n/, '', '["b\\n", "b"]');
  checkSource('["a\\n", "b\\n", "c\\n", "d\\n", "a"]', /a\n?/, '', '["b\\n", "c\\n", "d\\n"]');
});

test('lines that are joined become one', () => {
  checkSource('["a\\n", "b\\n", "c"]', /a\n/, 'x', '["xb\\n", "c"]');
  checkSource('["f(\\n", "  a)\\n", "c"]', /\n\s+/, '', '["f(a)\\n", "c"]');
  checkSource('["a\\n", "b\\n", "c"]', /\n/, '+', '["a+b+c"]');
  checkSource('["a\\n", "b"]', /b/, 'x\n', '["a\\n", "x\\n"]');
});

test('a string stays a string', () => {
  checkSource('"a\\nb\\nc"', /b/, 'x\ny', '"a\\nx\\ny\\nc"');
  checkSource('""', /^/, 'x = "1"\n', '"x = \\"1\\"\\n"');
  checkSource('"a"', /a/, '', '""');
  checkSource('"a\\n"', /$/, 'b', '"a\\nb"');
  checkSource('"a\\r\\nb\\r\\n"', /b/, 'x', '"a\\r\\nx\\r\\n"');
});

test('lines that stay keep their JSON text', () => {
  checkSource('["\\u0061\\/\\n", "b\\n", "\\u00e9"]', /b/, 'x', '["\\u0061\\/\\n", "x\\n", "\\u00e9"]');
  checkSource('["\\/\\n", "b"]', /^/, 'x\n', '["x\\n", "\\/\\n", "b"]');
  checkSource('"\\u0061\\/\\\\n\\nb\\n\\u00e9"', /b/, 'x', '"\\u0061\\/\\\\n\\nx\\n\\u00e9"');
});

test('non-ASCII characters are written as the file writes them', () => {
  const file = (output: string, source: string): string =>
    `{"o": "${output}", "cells": [{"cell_type": "code", "source": ["${source}"]}]}`;
  checkFile(file('\\u00e9', 'a'), /a/, 'é😀\x7f', file('\\u00e9', '\\u00e9\\ud83d\\ude00\x7f'));
  checkFile(file('é', 'a \\u00fc'), /a/, 'é', file('é', 'é ü'));
  checkFile(file('', 'a'), /a/, 'é', file('', 'é'));
  checkFile(file('\\u001b', 'a'), /a/, 'é', file('\\u001b', 'é'));
});

test('an edit that leaves its cell is a mistake of the caller', () => {
  const notebook = openNotebook(
    notebook4([
      { cell_type: 'code', source: 'a' },
      { cell_type: 'code', source: 'b' },
    ]),
  );
  if (notebook.kind === 'unreadable') throw new Error(notebook.problem.code);
  for (const [start, end] of [
    [0, 2],
    [1, 3],
    [0, 4],
    [3, 4],
  ] as const)
    expect(() => spliceNotebook(notebook, [{ start, end, newText: '' }])).toThrow(RangeError);
});

const line = fc.array(fc.constantFrom('a', ' ', '\\', '"', '/', 'é', '😀', '\t', '(', '\x1b', '\u2028'), {
  maxLength: 8,
});
const source = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 5 })
  .chain((lines) =>
    line.map((last) => `${lines.map(([text, end]) => text.join('') + end).join('')}${last.join('')}`),
  );
const cell = fc
  .tuple(source, fc.constantFrom('list', 'string', 'chunks', 'markdown'))
  .map(([text, kind]) => ({
    cell_type: kind === 'markdown' ? 'markdown' : 'code',
    source:
      kind === 'list'
        ? (text.match(/[^\n]*\n|[^\n]+/g) ?? [])
        : kind === 'chunks'
          ? (text.match(/.{1,5}/gsu) ?? [])
          : text,
    outputs: [{ text: ['é\n'] }],
  }));
const layout = fc.constantFrom<readonly [number | string, boolean]>(
  [1, false],
  [0, false],
  ['\t', true],
  [0, true],
);
const written = fc.tuple(fc.array(cell, { maxLength: 4 }), layout).map(([cells, [indent, ascii]]) => {
  const json = JSON.stringify({ cells, nbformat: 4 }, null, indent);
  return ascii
    ? json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : json;
});

test('random notebooks: what is read back is the program with the edits', () => {
  const cases = written.chain((json) => {
    const notebook = openNotebook(json);
    if (notebook.kind === 'unreadable') throw new Error(notebook.problem.code);
    const edits = disjointEdits(notebook.text, source, notebook.cells);
    return fc.record({ notebook: fc.constant(notebook), edits });
  });
  fc.assert(
    fc.property(cases, ({ notebook, edits }) => {
      const output = spliceNotebook(notebook, edits);
      const joined = notebook.sources.map((code) => `${code.source}\n`).join('');
      const again = openNotebook(output);
      if (again.kind === 'unreadable') throw new Error(again.problem.code);
      expect(again.sources.map((code) => `${code.source}\n`).join('')).toBe(apply(joined, edits));
      expect(withoutSources(output)).toEqual(withoutSources(notebook.json));
      expect(again.sources.map((code) => code.list)).toEqual(notebook.sources.map((code) => code.list));
      expect(
        again.sources.filter((code, i) => !isLines(code) && isLines(notebook.sources[i] ?? code)),
      ).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** Whether a source is divided as Jupyter does: at every line end and nowhere else. */
const isLines = ({ chunks, source: text }: CodeCell): boolean =>
  chunks.map((chunk) => chunk.text).join('|') === text.replace(/\n(?!$)/g, '\n|');

/** The file's text outside the sources of its code cells. */
function withoutSources(json: string): string {
  const notebook = openNotebook(json);
  if (notebook.kind === 'unreadable') throw new Error(notebook.problem.code);
  return apply(
    json,
    notebook.sources.map(({ value }) => ({ ...value, newText: '' })),
  );
}
