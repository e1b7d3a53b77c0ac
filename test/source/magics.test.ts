import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskMagics } from '../../server/src/source/notebook/magics.ts';

/** Checks the masked source, with either line end, and the law: line ends stand where they stood. */
function checkMasked(source: string, masked: string): void {
  expect(maskMagics(source)).toBe(masked);
  checkLaw(source);
  expect(maskMagics(source.replaceAll('\n', '\r\n'))).toBe(masked.replaceAll('\n', '\r\n'));
}

const checkPython = (source: string): void => checkMasked(source, source);

const checkLaw = (source: string): void => expect(skeleton(maskMagics(source))).toBe(skeleton(source));

/** Length and line ends, nothing else. */
const skeleton = (text: string): string => text.replace(/[^\r\n]/g, '.');

test('Python is left alone', () => {
  checkPython('');
  checkPython('\n\n');
  checkPython('net = BatchNormLayer(net)\n');
  checkPython('x = a % b\nx %= 3\nx != y\n');
  checkPython('print("%d"\n      % x)\n');
  checkPython('print("%d %s" %\n      (a,\n% (b)))\n');
  checkPython('s = "%d" \\\n% 3\n');
  checkPython('"""\n%matplotlib inline\n!ls\nwhat?\n"""\n');
  checkPython("s = '''\n!ls ''' + r'\\'\n");
  checkPython('"""a\\"""\n!b\n"""');
  checkPython("r'''\\'''\n!b\n'''");
  checkPython('# why?\n# %matplotlib\nx = 1  # what?\n');
  checkPython('s = "what?"\nt = "= !ls"\n');
  checkPython("f(a='?',\n  b=1)\n");
  checkPython("s = 'it''s' \\\n  '!ls'\n");
  checkPython('s = "a\\\n!b"\n');
  checkPython('x = 1\\\n\n');
  checkPython('y = f"{x!r}" if x else None\n');
  checkPython('@decorator\ndef f(a, *, b=1): return {1: [2]}\n');
  checkPython('x = (1\n');
});

test('line magics, commands, help', () => {
  checkMasked('%matplotlib inline', '##################');
  checkMasked('!ls', '###');
  checkMasked('?net\nnet?\nnet??  \nnet.add? # why\nx = 1', '####\n####\n#######\n##############\nx = 1');
  checkMasked('x = net?\n', '########\n');
  checkMasked('x = 1\n%time f(\ny = 2\n', 'x = 1\n########\ny = 2\n');
  checkMasked("!echo 'it is\nx = 1\n", '############\nx = 1\n');
  checkMasked('!!ls\n/f x\n,f a b\n;f a\n', '####\n####\n######\n####\n');
  checkMasked('f(a,\n  b)?\n', '####\n#####\n');
  checkMasked('%env 😀\n', '#######\n');
});

test('a statement that is timed is Python', () => {
  checkMasked('%time net = f(net)\n', '_;    net = f(net)\n');
  checkMasked('if x:\n  %timeit f()\n', 'if x:\n  _;      f()\n');
  checkMasked('%timeit -n 10 f()\n', '#################\n');
  checkMasked('%time for x in y: f()\n', '#####################\n');
  checkMasked("%time f('\n", '#########\n');
});

test('inside a block a statement remains', () => {
  checkMasked(
    'if x:\n    %matplotlib inline\nelse:\n    y\n',
    'if x:\n    _#################\nelse:\n    y\n',
  );
  checkMasked('for f in fs:\n\t!rm {f}\n', 'for f in fs:\n\t_######\n');
  checkMasked('if x:\n  net?\n', 'if x:\n  _###\n');
  checkMasked('if x:\n  !\n', 'if x:\n  _\n');
});

test('a magic on the right of an assignment is a value of which nothing is known', () => {
  checkMasked('x = !ls\n', 'x = _##\n');
  checkMasked('x = %magic a\n', 'x = _#######\n');
  checkMasked('a, b =!ls "\nc = 1', 'a, b =_####\nc = 1');
  checkMasked('if x:\n  files = !ls *.py\n', 'if x:\n  files = _#######\n');
});

test('a backslash continues a magic', () => {
  checkMasked(
    '!pip install \\\n  lasagne \\\n  theano\nx = 1',
    '##############\n###########\n########\nx = 1',
  );
  checkMasked('!ls \\', '#####');
  checkMasked('x = !ls \\\n -a\ny = 1\n', 'x = _####\n###\ny = 1\n');
});

test('cell magics that run Python lose their first line', () => {
  for (const name of ['time', 'timeit', 'capture', 'prun', 'debug', 'python', 'python2', 'python3', 'pypy'])
    checkMasked(`%%${name}\nx = 1\n%y\n`, `##${name.replace(/./g, '#')}\nx = 1\n##\n`);
  checkMasked('\n# timed\n%%time x\ny = 1', '\n# timed\n########\ny = 1');
  checkMasked(
    '%%capture out --no-stderr\nfor i in x:\n    !ls\n',
    '#########################\nfor i in x:\n    _##\n',
  );
  checkMasked('%%time', '######');
});

test('other cells are masked whole', () => {
  checkMasked('%%bash\nif x; then\n  ls\n\nfi\n', '######\n##########\n####\n\n##\n');
  checkMasked('%%writefile a.py\nx = BatchNormLayer(y)', '################\n#####################');
  checkMasked('\n  %%html\n<b>', '\n########\n###');
  checkMasked('%%', '##');
  checkMasked('%%!\nls', '###\n##');
  checkMasked('x = 1\n%%bash\ny = 2\n', 'x = 1\n######\ny = 2\n');
});

test('a cell that is not finished does not run on into the next', () => {
  checkMasked('x = """abc\ndef', 'x = _#####\n###');
  checkMasked("'''\nabc\n", '###\n###\n');
  checkMasked('x = 1 \\', 'x = 1 #');
  checkMasked("x = 'a\\", 'x = _##');
  checkPython("x = 'abc\ny = 1");
  checkPython('f(a, \n');
});

test('random cells keep their length and their line ends', () => {
  const pieces = [
    '%',
    '%%',
    '!',
    '?',
    '\\',
    '"',
    "'",
    '"""',
    "'''",
    '#',
    '(',
    ')',
    '[',
    '=',
    ' ',
    '    ',
    'x',
    '😀',
  ];
  const source = fc.array(fc.constantFrom(...pieces, '\n', '\r\n', '\r', '\n', 'time', '\f'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(source, (parts) => {
      checkLaw(parts.join(''));
    }),
    { numRuns: 2000 },
  );
});

test('large cells keep the law, and end', () => {
  for (const line of [
    '# comment\r\n',
    '\r\n',
    'x = "abc" + f(y)\n',
    '!ls \\\n',
    'f(',
    '"""a',
    '?',
    '= ',
    '\\',
  ])
    checkLaw(line.repeat(50_000));
});
