import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from '../../server/src/syntax/chunks.ts';
import { createMemory } from '../../server/src/syntax/memory.ts';
import { createParser } from '../../server/src/syntax/parser.ts';
import { grammar, parser } from '../support/parser.ts';

const remembering = await createParser(grammar, 1_000_000);
const example = readFileSync(new URL('../../examples/cifar10_resnet.py', import.meta.url), 'utf8');

/** One after the other, each version of a text is read as if it were the first. */
function checkVersions(name: string, ...versions: readonly string[]): void {
  test(name, () => {
    for (const text of versions) expect(remembering.parse(text), text).toEqual(parser.parse(text));
  });
}

/** What is typed letter by letter in the middle of a text. */
const typed = (before: string, letters: string, after: string): readonly string[] =>
  Array.from({ length: letters.length + 1 }, (_, length) => before + letters.slice(0, length) + after);

const half = example.indexOf('\n\n\n', example.length / 2) + 2;

checkVersions('nothing changes', example, example);
checkVersions(
  'a call typed in the middle',
  ...typed(example.slice(0, half), 'net = f(net, (1, 2), a="b")\n', example.slice(half)),
);
checkVersions(
  'a comment, a blank line, a star import',
  example,
  `# first\n${example}`,
  `\n# first\n${example}`,
  `from lasagne.layers import *\n${example}`,
);
checkVersions(
  'a docstring opened and closed',
  example,
  `${example.slice(0, half)}"""${example.slice(half)}`,
  example,
);
checkVersions(
  'Python 2 or 3 is decided anew',
  'x = 1\ny = 2\n',
  'print x\ny = 2\n',
  'x = 1\ny: int = 2\n',
  'x = 1\ny = 2\n',
);
checkVersions(
  'an else that joins the statement above',
  'if a:\n  b\nc\n',
  'if a:\n  b\nelse:\n  c\n',
  'if a:\n  b\nc\n',
);
checkVersions('everything is deleted', example, '', example);
checkVersions('dots of a relative import do not move', 'a\nfrom ..b import c\n', 'aa\nfrom ..b import c\n');

const pieces = [
  '(',
  ')',
  '"""',
  "'",
  '\n',
  '    ',
  'x = 1\n',
  'def f():\n    pass\n',
  '# c\n',
  '# c\n'.repeat(39),
  'print x\n',
  '\\\n',
  '😀',
  ':',
  'f"{x}"',
  '\r\n',
];

/** After any edits, one on top of the other, a question about a text has the same answer as about a new text. */
function checkEdits(name: string, text: string, numRuns: number, check: (text: string) => void): void {
  test(name, () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fc.constantFrom('', ...pieces),
    });
    const edited = fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let current = text;
      for (const { at, remove, insert } of edits) {
        const start = Math.floor(at * current.length);
        current = current.slice(0, start) + insert + current.slice(start + remove);
        check(current);
      }
    });
    fc.assert(edited, { numRuns });
  });
}

checkEdits('any editing: the same as a fresh look', example, 150, (text) => {
  expect(remembering.parse(text)).toEqual(parser.parse(text));
});

const { chunks } = createMemory(1_000_000);
const short =
  'x = 1\ny = (\n2)\n\n# c\n@d\ndef f():\n    pass\n\nif a:\n    b\nelse:\n    c\nclass C: pass\nz\n';
const many = '# c\n'.repeat(40);
const commented = `x = 1\n${many}y = (\n${many}2)\ndef f():\n${many}    pass\n${many}class C: pass\n${many}`;
for (const text of [example, short, commented])
  checkEdits('any editing: cut as a new text is', text, 2000, (edited) => {
    expect(chunks(edited)).toEqual(chunksOf(edited));
  });

test('earlier versions of a text do not stay in memory with what is remembered of them', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const filling = `text_${'x'.repeat(2 ** 19)} = 1\n\n`;
  const version = (i: number): string =>
    Buffer.from(`def version_${i}(): return a_name_that_is_long_${i}\n\n${filling}`).toString('latin1');
  remembering.parse(version(0));
  const before = heap();
  for (let i = 1; i <= 30; i++) remembering.parse(version(i));
  expect((heap() - before) / 2 ** 20).toBeLessThan(5);
});
