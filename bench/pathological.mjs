import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, spread } from './measure.mjs';
import { randomFrom } from './random.mjs';
import { cache } from './tools.mjs';

const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

const head = 'from lasagne.layers import BatchNormLayer\nnet = BatchNormLayer(net)\n';
const tail = '\nnet = BatchNormLayer(net)\n';
const between = (middle) => head + middle + tail;
const nested = (count, open, inner, close) =>
  between(`x = ${open.repeat(count)}${inner}${close.repeat(count)}`);
const lines = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Inputs that take tools down, or up to hours: by name, the bytes of a file with two calls around them. */
const inputs = {
  '100,000 backslash continuations': () => between(`x = 1${'\\\n'.repeat(100_000)}`),
  '100,000 open parentheses': () => between(`x = ${'('.repeat(100_000)}`),
  '100,000 nested parentheses': () => nested(100_000, '(', '1', ')'),
  'a million nested parentheses': () => nested(1_000_000, '(', '1', ')'),
  'a million open parentheses': () => between(`x = ${'('.repeat(1_000_000)}`),
  '100,000 nested calls': () => nested(100_000, 'f(', '1', ')'),
  '100,000 nested calls of the layer': () => nested(100_000, 'BatchNormLayer(', 'net', ')'),
  '100,000 nested lists': () => nested(100_000, '[', '', ']'),
  '100,000 nested f-strings': () => nested(100_000, "f'{", '1', "}'"),
  '100,000 nested `if`': () => between(lines(100_000, (i) => `${' '.repeat(i % 100)}if a:`)),
  '1,000 nested `if`, indented': () =>
    between(`${lines(1000, (i) => `${' '.repeat(i)}if a:`)}\n${' '.repeat(1000)}pass`),
  '100,000 `elif`': () => between(`if a: pass\n${lines(100_000, () => 'elif a: pass')}`),
  '100,000 decorators': () => between(`${lines(100_000, () => '@a')}\ndef f(): pass`),
  '100,000 binary operators': () => between(`x = ${'a + '.repeat(100_000)}a`),
  '100,000 powers': () => between(`x = ${'a ** '.repeat(100_000)}a`),
  '100,000 `not`': () => between(`x = ${'not '.repeat(100_000)}a`),
  '100,000 comparisons': () => between(`x = ${'a < '.repeat(100_000)}a`),
  '100,000 attributes': () => between(`x = a${'.b'.repeat(100_000)}`),
  '100,000 subscripts': () => between(`x = a${'[0]'.repeat(100_000)}`),
  '100,000 calls in a row': () => between(`x = a${'()'.repeat(100_000)}`),
  '100,000 nested lambdas': () => between(`x = ${'lambda: '.repeat(100_000)}a`),
  '100,000 conditional expressions': () => between(`x = ${'a if b else '.repeat(100_000)}a`),
  '100,000 targets of one assignment': () => between(`${'x = '.repeat(100_000)}net`),
  '100,000 assignments of one name': () => between(lines(100_000, () => 'net = f(net)')),
  '100,000 aliases in a chain': () => between(lines(100_000, (i) => `a${i + 1} = a${i}`)),
  '50,000 functions': () => between(lines(50_000, (i) => `def f${i}(net):\n    return BatchNormLayer\n`)),
  '100,000 statements, set apart': () => between(lines(100_000, (i) => `a${i} = f(a${i})\n`)),
  '100,000 keyword arguments': () => between(`f(${lines(100_000, (i) => `a${i}=1,`)})`),
  'a list of 5 million elements': () => between(`x = [${'1, '.repeat(5_000_000)}]`),
  'a dictionary of a million items': () => between(`x = {${lines(1_000_000, (i) => `'k${i}': ${i},`)}}`),
  'a string of 10 MB that never ends': () =>
    `${head}x = """${'a line of text, with (brackets\n'.repeat(320_000)}`,
  '10 MB of code after a string that never ends': () =>
    `${head}x = """\n${'net = f(net, "a", b=[1, 2])\n'.repeat(360_000)}`,
  'one line of 10 MB': () => between(`x = '${'a'.repeat(10_000_000)}'`),
  'one line of 10 MB of code': () => between('net = f(net, 1); '.repeat(590_000)),
  'a million lines of comments': () => between(lines(1_000_000, () => '# net = old(net, a=1)')),
  '5 MB of ASCII garbage': () => between(noise(5_000_000, 95, 32)),
  '5 MB of brackets and quotes': () => between(soup(5_000_000)),
  '5 MB of random bytes': () => Buffer.from(between(noise(5_000_000, 256, 0)), 'latin1'),
  '60 MB of source': () => between(lines(2_500_000, (i) => `value_${i} = f(${i}, "text")`)),
};

function noise(length, count, first) {
  const { below } = randomFrom(11);
  return Buffer.from(Uint8Array.from({ length }, () => first + below(count))).toString('latin1');
}

function soup(length) {
  const { pick } = randomFrom(12);
  return Array.from({ length }, () => pick('()[]{}\'"\\\n :,=a')).join('');
}

/** What a run printed; one that broke off printed nothing, which is a fault of ours. */
const reportIn = (text) =>
  text === ''
    ? { errors: [{ code: 'crash' }], summary: { automatic: 0, confirm: 0, refused: 0 } }
    : JSON.parse(text);

/** Checks each such file on its own: how long that takes beyond a file that holds nothing else, and what it says. */
export async function pathological({ rounds, only = () => true, tell = () => {} }) {
  const folder = `${cache}pathological/`;
  mkdirSync(folder, { recursive: true });
  const check = async (name, content) => {
    writeFileSync(`${folder}${name}`, content);
    const runs = [];
    for (let round = 0; round < rounds; round++)
      runs.push(
        await measure([process.execPath, cli, 'check', '--output-format', 'json', name], { cwd: folder }),
      );
    return { runs, ...reportIn(readFileSync(runs[0].output, 'utf8')) };
  };
  const plain = (await check('plain.py', head + tail)).runs;
  const beyond = (runs, what) => {
    const base = spread(plain.map((run) => run[what])).median;
    return spread(runs.map((run) => Math.max(0, run[what] - base)));
  };
  const results = {};
  for (const [name, make] of Object.entries(inputs).filter(([name]) => only(name))) {
    const content = make();
    const { runs, errors, summary } = await check('input.py', content);
    const { automatic, confirm, refused } = summary;
    results[name] = {
      megabytes: content.length / 1e6,
      wall: beyond(runs, 'wall'),
      cpu: beyond(runs, 'cpu'),
      peak: Math.max(...runs.map(({ peak = 0 }) => peak)),
      calls: automatic + confirm + refused,
      named: errors.map(({ code }) => code),
    };
    tell([name, results[name]]);
  }
  rmSync(folder, { recursive: true });
  return results;
}
