import fc from 'fast-check';
import { test } from 'vitest';
import { checkFileLaws, isReadable } from './check.ts';

const runs = 500;

const comment = fc.nat(999).map((n) => `  # c${n}`);
const gap = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', ' ', '  ') },
  fc.constantFrom('\n    ', '\n', '\n\t', '\\\n  '),
  comment.map((text) => `${text}\n    `),
  comment.map((text) => `\n  ${text}\n        `),
);
const value = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('0.2', 'None', "'x'", 'a.b', '(0, 2)'),
    fc.tuple(gap, inner, gap).map(([a, b, c]) => `f(${a}${b}${c})`),
  );

const call = fc
  .letrec((tie) => {
    const inner = tie('call').map(String);
    const wrapped = fc.tuple(gap, inner, gap).map(([a, b, c]) => `DenseLayer(${a}${b}${c}, 3)`);
    const incoming = fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('net', 'net[-1][1]', 'a if b else c', 'lambda: x'),
      inner,
      wrapped,
    );
    const argument = fc.tuple(
      fc.constantFrom('alpha', 'epsilon', 'beta', 'gamma', 'name', 'other'),
      value(inner),
    );
    return {
      call: fc
        .tuple(
          fc.constantFrom('BatchNormLayer', 'L.batch_norm', '(batch_norm)'),
          incoming,
          fc.uniqueArray(argument, { selector: ([keyword]) => keyword, maxLength: 4 }),
          fc.array(gap, { minLength: 20, maxLength: 20 }),
          fc.option(fc.nat(4)),
          fc.boolean(),
        )
        .map(([callee, input, keywords, gaps, at, trailing]) => {
          const named = keywords.map(([keyword, source]) => `${keyword}=${source}`);
          if (at === null) named.unshift(input);
          else named.splice(at, 0, `incoming=${input}`);
          const written = named.map((one, i) => `${gaps[2 * i]}${one}${gaps[2 * i + 1]}`).join(',');
          return `${callee}(${written}${trailing ? `,${gaps[19]}` : ''})`;
        }),
    };
  })
  .call.map(String);

const statement = fc
  .tuple(
    call,
    fc.constantFrom(
      'net = @',
      'net = @  # end',
      'g(@, 1)  # end',
      'net = @; y = 1  # end',
      'if x:\n\tnet = @ # end\n\ty',
      'return_ = [@,\n  @]',
    ),
  )
  .map(([one, around]) => around.replaceAll('@', () => one));

const lineEnds = (text: string, crlf: boolean): string => (crlf ? text.replaceAll('\n', '\r\n') : text);

test('every layout of calls keeps the laws', () => {
  fc.assert(
    fc.property(statement, fc.boolean(), (text, crlf) =>
      checkFileLaws(lineEnds(`import a\n${text}\n`, crlf)),
    ),
    { numRuns: runs },
  );
});

// The grammar stumbles over names at the beginning of a line, which Python allows inside parentheses.
const importGap = gap.filter((text) => !text.endsWith('\n'));
const imported = fc.constantFrom('A', 'BN', 'bn', 'C', 'X as BN', 'BN as B');
const importStatement = fc.oneof(
  fc
    .uniqueArray(imported, { minLength: 1, maxLength: 4 })
    .map((names) => `from l import ${names.join(', ')}`),
  fc.uniqueArray(imported, { minLength: 1, maxLength: 4 }).map((names) => `import ${names.join(', \\\n  ')}`),
  fc
    .tuple(
      fc.uniqueArray(imported, { minLength: 1, maxLength: 4 }),
      fc.array(importGap, { minLength: 10, maxLength: 10 }),
    )
    .map(
      ([names, gaps]) =>
        `from l import (${names.map((one, i) => `${gaps[2 * i]}${one}${gaps[2 * i + 1]}`).join(',')})`,
    ),
  fc.constant('x = 1'),
);
const importLine = fc
  .tuple(
    fc.array(importStatement, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '  # c', ';', ' ; # c', ' '),
  )
  .map(([statements, end]) => statements.join('; ') + end);
const importBlock = fc
  .tuple(fc.array(importLine, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([lines, inFunction]) =>
    inFunction ? `def f():\n${lines.map((line) => `    ${line}`).join('\n')}` : lines.join('\n'),
  );

test('every shape of import statements keeps the laws', () => {
  const text = fc.tuple(
    fc.array(importBlock, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '\n', '\nnet = BatchNormLayer(x)', '; net = BatchNormLayer(x)\n'),
  );
  fc.assert(
    fc.property(text, fc.boolean(), ([blocks, end], crlf) => {
      const file = lineEnds(blocks.join('\n') + end, crlf);
      fc.pre(isReadable(file));
      checkFileLaws(file, { remove: ['BN', 'bn'] });
    }),
    { numRuns: runs },
  );
});
