import { expect, test } from 'vitest';
import { importsIn } from '../../server/src/project/imports.ts';

/** @param expected `module: names`, with the module's dots */
function checkImports(text: string, ...expected: readonly string[]): void {
  test(text, () => {
    const found = importsIn(text).map(({ module, level, names }) => {
      const listed = names === 'all' ? '*' : (names?.join(' ') ?? '(itself)');
      return `${'.'.repeat(level)}${module}: ${listed}`;
    });
    expect(found).toEqual(expected);
  });
}

checkImports('x = 1');
checkImports('important = from_a(imports)');

checkImports('import a', 'a: (itself)');
checkImports('import a.b as c, d', 'a.b: (itself)', 'd: (itself)');
checkImports('x = y\nimport a', 'a: (itself)');
checkImports('try: import a', 'a: (itself)');
checkImports('from a import b, c as d', 'a: b c');
checkImports('from a import *', 'a: *');
checkImports('from . import b', '.: b');
checkImports('from ..a.b import c # d', '..a.b: c');
checkImports('from a import (b, # not c\n    d,\n)', 'a: b d');
checkImports('from a import b, \\\n    c\nd = 1', 'a: b c');
checkImports('from a import b; import c', 'a: b', 'c: (itself)');
checkImports('if x:\r\n\tfrom a import b\r\n', 'a: b');
checkImports(String.raw`"source": ["import a\n", "from b import c, d\n"]`, 'b: c d', 'a: (itself)');

// What nobody writes costs time in proportion to its length.
const long = 100_000;
test.each([
  `from${' '.repeat(long)}`,
  `from ${'.'.repeat(long)}`,
  `from ${'a'.repeat(long)}`,
  'from a import ('.repeat(long / 10),
  'from a import b, '.repeat(long / 10),
  `import${' '.repeat(long)}`,
  `${' '.repeat(long)}import`,
  'import a, '.repeat(long / 10),
])('%#', (text) => {
  expect(importsIn(text).length).toBeLessThan(long);
});
