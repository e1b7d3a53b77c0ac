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
  checkMasked('%matplotlib inline', '#matplotlib inline');
  checkMasked('!ls', '#ls');
  checkMasked('?net\nnet?\nnet??  \nnet.add? # why\nx = 1', '#net\n#et?\n#et??  \n#et.add? # why\nx = 1');
  checkMasked('x = net?\n', '# = net?\n');
  checkMasked('x = 1\n%time f(\ny = 2\n', 'x = 1\n#time f(\ny = 2\n');
  checkMasked("!echo 'it is\nx = 1\n", "#echo 'it is\nx = 1\n");
  checkMasked('!!ls\n/f x\n,f a b\n;f a\n', '#!ls\n#f x\n#f a b\n#f a\n');
  checkMasked('f(a,\n  b)?\n', '#(a,\n# b)?\n');
  checkMasked('%env 😀\n', '#env 😀\n');
});

test('a statement that is timed is Python', () => {
  checkMasked('%time net = f(net)\n', '_;    net = f(net)\n');
  checkMasked('if x:\n  %timeit f()\n', 'if x:\n  _;      f()\n');
  checkMasked('%timeit -n 10 f()\n', '_;            f()\n');
  checkMasked('%timeit -n10 -r 3 -q f()\n', '_;                   f()\n');
  checkMasked('%prun -s time -q f()\n', '_;               f()\n');
  checkMasked('%time --no-raise-error f()\n', '_;                     f()\n');
  checkMasked('r = %timeit -o f()\n', 'r = _;         f()\n');
  checkMasked('%lprun -f f f()\n', '_;          f()\n');
  checkMasked('%%timeit -n 3 x = f()\ny\n', '_;            x = f()\ny\n');
  checkMasked('%%time x = f()\ny\n', '#%time x = f()\ny\n');
  checkMasked('%constructor f()\n', '#constructor f()\n');
  checkMasked('if a:\n  %time if x: f()\n', 'if a:\n  \f\f\f\f  if x: f()\n');
  checkMasked('%time if x:\n', '#time if x:\n');
  checkMasked('r = %time if x: f()\n', 'r = _#ime if x: f()\n');
  checkMasked('%time for x in y: f()\n', '\f\f\f\f\f\ffor x in y: f()\n');
  checkMasked("%time f('\n", "#time f('\n");
});

test('inside a block a statement remains', () => {
  checkMasked(
    'if x:\n    %matplotlib inline\nelse:\n    y\n',
    'if x:\n    _#atplotlib inline\nelse:\n    y\n',
  );
  checkMasked('for f in fs:\n\t!rm {f}\n', 'for f in fs:\n\t_#m {f}\n');
  checkMasked('if x:\n  net?\n', 'if x:\n  _#t?\n');
  checkMasked('if x:\n  !\n', 'if x:\n  _\n');
});

test('a magic on the right of an assignment is a value of which nothing is known', () => {
  checkMasked('x = !ls\n', 'x = _#s\n');
  checkMasked('x = %magic a\n', 'x = _#agic a\n');
  checkMasked('a, b =!ls "\nc = 1', 'a, b =_#s "\nc = 1');
  checkMasked('if x:\n  files = !ls *.py\n', 'if x:\n  files = _#s *.py\n');
});

test('a backslash continues a magic', () => {
  checkMasked(
    '!pip install \\\n  lasagne \\\n  theano\nx = 1',
    '#pip install \\\n# lasagne \\\n# theano\nx = 1',
  );
  checkMasked('!ls \\', '#ls \\');
  checkMasked('x = !ls \\\n -a\ny = 1\n', 'x = _#s \\\n#-a\ny = 1\n');
});

test('cell magics that run Python lose their first line', () => {
  for (const name of ['time', 'timeit', 'capture', 'prun', 'debug', 'python', 'python2', 'python3', 'pypy'])
    checkMasked(`%%${name}\nx = 1\n%y\n`, `#%${name}\nx = 1\n#y\n`);
  checkMasked('\n# timed\n%%time x\ny = 1', '\n# timed\n#%time x\ny = 1');
  checkMasked(
    '%%capture out --no-stderr\nfor i in x:\n    !ls\n',
    '#%capture out --no-stderr\nfor i in x:\n    _#s\n',
  );
  checkMasked('%%time', '#%time');
});

test('other cells are masked whole', () => {
  checkMasked('%%bash\nif x; then\n  ls\n\nfi\n', '#%bash\n#f x; then\n# ls\n\n#i\n');
  checkMasked('%%writefile a.py\nx = BatchNormLayer(y)', '#%writefile a.py\n# = BatchNormLayer(y)');
  checkMasked('\n  %%html\n<b>', '\n  #%html\n#b>');
  checkMasked('%%', '#%');
  checkMasked('%%!\nls', '#%!\n#s');
  checkMasked('x = 1\n%%bash\ny = 2\n', 'x = 1\n#%bash\ny = 2\n');
});

test('a cell that is not finished does not run on into the next', () => {
  checkMasked('x = """abc\ndef', 'x = _#"abc\n#ef');
  checkMasked("'''\nabc\n", "#''\n#bc\n");
  checkMasked('x = 1 \\', 'x = 1 #');
  checkMasked("x = 'a\\", 'x = _#\\');
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
