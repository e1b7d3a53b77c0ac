import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import type { Span } from '../../server/src/source/span.ts';
import { chunksOf } from '../../server/src/syntax/chunks.ts';
import { grammar } from '../support/parser.ts';

/** Where a text is cut: at every `¦`. A definition that stands alone ends in `¦¦`. */
function checkCuts(marked: string): void {
  test(marked.replaceAll('\n', ' ⏎ '), () => {
    const text = marked.replaceAll('¦', '');
    const shown = chunksOf(text).map(
      ({ start, end, definition }) => text.slice(start, end) + (definition === undefined ? '¦' : '¦¦'),
    );
    expect(shown.join('')).toBe(marked);
  });
}

checkCuts('x = 1\ny = 2\n¦');
checkCuts('x = 1\n\n¦y = 2\n¦');
checkCuts('"""Doc.\n\nMore.\n"""\n\n¦import os\n¦');
checkCuts('def f():\n    pass\n¦¦f()\n¦');
checkCuts('f()\n¦def f():\n    pass\n¦¦');
checkCuts('x = 1\n\n¦# about f\n# and more\ndef f():\n    pass\n\n\n¦¦class A:\n    x = 1\n¦¦');
checkCuts('@decorated\n# why\n@twice(1,\n2)\nasync def f():\n    pass\n¦¦x = 1\n¦');
checkCuts('if a:\n    b\n\nelse:\n    c\n\n¦try:\n    d\n\nexcept E:\n    e\n\nfinally:\n    f\n¦');
checkCuts('def f(\n    a,\n):\n    b\n\n# c\n    d\n¦¦');
checkCuts('def f(a,\nb):\n    c\n¦');
checkCuts('def f():\n    """\ndef g():\n    """\n    c\n¦¦');
checkCuts("x = '''\ndef g():\n'''\n¦");
checkCuts("x = 'it\\'s (' # (\n\n¦y\n¦");
checkCuts('x = r"\\\\" + """ \\""" """\n\n¦y\n¦');
checkCuts('x = "open\n\n¦y\n¦');
checkCuts('x = \\\n\n\n¦y\n¦');
checkCuts('x = 1 + \\\ny\n\n¦z\n¦');
checkCuts('x = (1,\n\n2)\n\n¦y\n¦');
// A parenthesis that was forgotten reaches no further than the next word that no expression holds
checkCuts('x = f(1,\n\ny = 2\n\n¦def g():\n    pass\n¦¦');
checkCuts('x = f(1,\n\ny = 2\n\n¦from a import b\n¦');
checkCuts('x = f(1,\n\n¦@decorated\ndef g():\n    pass\n¦¦');
// but a product of matrices goes on
checkCuts('x = {\na\n@b\n}\n\n¦y\n¦');
checkCuts('x = )\n\n¦y\n¦');
checkCuts('def f(): pass; g()\r\n\r\n¦¦x = 1\r\n   \r\n¦y = 2¦');
checkCuts('\uFEFFx = 1\n\n¦défini = 2\n¦');

// Many comments are a stretch of their own
const many = '# old = 1\n'.repeat(40);
checkCuts(`x = 1\n¦${many}¦y = 2\n¦`);
checkCuts(`def f():\n    pass\n¦¦${many}\n¦@decorated\ndef g():\n    pass\n¦¦`);
checkCuts(`def f():\n    pass\n${many}    pass\n¦¦`);
checkCuts(`if a:\n    b\n${many}else:\n    c\n¦`);
checkCuts(`x = (\n${many}1)\n¦`);
checkCuts(`x = (\n${many}¦`);
checkCuts(`x = 1\n¦${many}¦`);

test('a cell of a notebook begins anew', () => {
  const text = 'x = f(\n1\n)\n';
  const cells = [
    { start: 0, end: 6 },
    { start: 7, end: 8 },
    { start: 9, end: 11 },
  ];
  expect(chunksOf(text, cells).map(({ start }) => start)).toEqual([0, 7, 9]);
});

const parser = new Parser().setLanguage(await Language.load(grammar.python));

/** The statements of a text; undefined where it cannot be read whole. */
function statementsOf(text: string, base: number): readonly (Span & { readonly type: string })[] | undefined {
  const tree = parser.parse(text);
  if (tree === null || tree.rootNode.hasError) return undefined;
  return tree.rootNode.children.map(({ type, startIndex, endIndex }) => ({
    type,
    start: base + startIndex,
    end: base + endIndex,
  }));
}

const lines = [
  'x = 1',
  'def f(a, b=(1, 2)):',
  'class A(object):',
  '@decorated',
  '    return a',
  '    x = [',
  '        1, 2]',
  'x = {',
  '}',
  ')',
  'if a:',
  'else:',
  '    pass',
  'try:',
  'except (A, B), e:',
  'for i in x:',
  '',
  '   ',
  '# a comment',
  '# a comment\n'.repeat(40),
  '    # another "',
  'x = \'a"b\' + "c\'d"',
  '"""docstring',
  '"""',
  "    '''inside'''",
  'x = 1 + \\',
  'print x, "%s"',
  'from a import (b,',
  '    c)',
  'x; y',
  '\fz = 3',
];

test('what can be read whole is the same in parts', () => {
  let whole = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), (chosen) => {
      const text = `${chosen.join('\n')}\n`;
      // No Python, but the grammar's parser goes on with the line after the next
      fc.pre(!/\\\n[ \f]*(#|\n)/.test(text));
      const expected = statementsOf(text, 0);
      fc.pre(expected !== undefined);
      whole++;
      const parts = chunksOf(text).map(({ start, end }) => statementsOf(text.slice(start, end), start));
      expect(parts.flat()).toEqual(expected);
    }),
    { numRuns: 3000, maxSkipsPerRun: 1000 },
  );
  expect(whole).toBeGreaterThan(1000);
});
