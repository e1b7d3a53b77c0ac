import { expect, test } from 'vitest';
import { parser } from '../support/parser.ts';

const few = 3;
const many = 500;

/**
 * Checks that a text means the same with a run of comments that is short, and with one so long that the parser is
 * spared of it.
 * @param each how many comments there are in what is repeated
 */
function checkRun(before: string, repeated: string, after: string, each = 1): void {
  test(JSON.stringify([before, repeated, after]), () => {
    const readings = [few, many].map((count) => {
      const { body, comments, damage, text } = parser.parse(before + repeated.repeat(count) + after);
      return {
        statements: body.map(({ kind, start, end }) => [
          kind,
          text.slice(start, end).replaceAll(repeated, ''),
        ]),
        comments: new Set(comments.map(({ start, end }) => text.slice(start, end))),
        others: comments.length - count * each,
        damage: damage.length,
      };
    });
    expect(readings[1]).toEqual(readings[0]);
  });
}

checkRun('x = 1\n', '# y = 2\n', 'z = 3\n');
checkRun('x = 1\n', '#\n', '');
checkRun('x = 1\r\n', '# y = 2\r\n', 'z = 3\r\n');
checkRun('def f():\n    x = 1\n', '    # y\n\n', '    z = 3\ng()\n');
checkRun('def f():\n    x = 1\n', '# y = 2\n', '    z = 3\ng()\n');
checkRun('def f():\n    x = 1\n', '# y = 2\n', 'g()  # last\n');
checkRun('if a:\n    x = 1\n', '    # y\n# z\n', 'else:\n    b()\n', 2);
checkRun('x = [\n    1,\n', '    # 2,\n', '    3]\n');
checkRun('x = f(a,\n', '    # 2,\n', '  b="# no comment")\n');
checkRun('def f():\n  x = """\n', '# in a string\n', '"""\n  # one\n  y\n', 0);
checkRun('def f():\n  x = (\n', '# never closed\n', '');
