import fc from 'fast-check';
import { damagedFile, file } from '../../test/properties/files.ts';

/** A file as it may lie on a disk. */
export interface Input {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Python as people write it, and not merely something that the parser makes do with. */
  readonly isSound: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sound = file.map((text) => ({ text, isSound: true }));
const program = fc.oneof(
  sound,
  damagedFile.map((text) => ({ text, isSound: false })),
);

const script: fc.Arbitrary<Input> = program.map(({ text, isSound }) => ({
  path: 'a.py',
  bytes: encode(text),
  isSound,
}));

/** With a byte order mark, mixed line ends, tabs, or nothing but a `\r` at the end of a line. */
const oddScript: fc.Arbitrary<Input> = fc
  .tuple(program, fc.constantFrom('\r', '\r\n', '\n\f', '\n\n'), fc.nat(7), fc.boolean())
  .map(([{ text }, end, every, hasMark]) => {
    const lines = text.split('\n').map((line, i) => (i % (every + 1) === 0 ? line + end : `${line}\n`));
    return { path: 'a.pyw', bytes: encode((hasMark ? '\ufeff' : '') + lines.join('')), isSound: false };
  });

/** In an encoding of one's own, which the coding line names. */
const legacyScript: fc.Arbitrary<Input> = fc
  .tuple(program, fc.constantFrom('latin-1', 'cp1251', 'gbk', 'shift_jis', 'ascii', 'no-such'), fc.nat(255))
  .map(([{ text, isSound }, encoding, byte]) => ({
    path: 'a.py',
    isSound,
    bytes: Buffer.from(`# -*- coding: ${encoding} -*-\n# ${String.fromCharCode(byte)}\n${text}`, 'latin1'),
  }));

const magics = fc.constantFrom(
  '%matplotlib inline\n',
  '!pip install x\n',
  '%%time\n',
  'BatchNormLayer?\n',
  '',
);

const cell = fc
  .tuple(magics, program, fc.constantFrom('code', 'code', 'code', 'markdown'), fc.boolean())
  .map(([magic, { text, isSound }, cell_type, isList]) => {
    const source = magic + text;
    const lines = source.match(/[^\n]*\n|[^\n]+/g) ?? [];
    const content = { cell_type, metadata: {}, outputs: [], execution_count: null };
    return { isSound, content: { ...content, source: isList ? lines : source } };
  });

const notebook: fc.Arbitrary<Input> = fc
  .tuple(fc.array(cell, { maxLength: 4 }), fc.constantFrom(0, 1, 2, 4), fc.boolean())
  .map(([made, indent, isOld]) => {
    const cells = made.map(({ content }) => content);
    const old = { worksheets: [{ cells: cells.map(({ source, ...rest }) => ({ ...rest, input: source })) }] };
    const whole = { ...(isOld ? { ...old, nbformat: 3 } : { cells, nbformat: 4 }), metadata: {} };
    const bytes = encode(JSON.stringify(whole, undefined, indent));
    return { path: 'n.ipynb', bytes, isSound: made.every(({ isSound }) => isSound) };
  });

/** A few bytes overwritten, wherever they are. */
const spoilt: fc.Arbitrary<Input> = fc
  .tuple(
    fc.oneof(script, notebook),
    fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
  )
  .map(([{ path, bytes }, changes]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) if (copy.length > 0) copy[at % copy.length] = byte;
    return { path, bytes: copy, isSound: false };
  });

const noise: fc.Arbitrary<Input> = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.py', 'n.ipynb'))
  .map(([bytes, path]) => ({ path, bytes, isSound: false }));

const punctuation =
  'BatchNormLayer( batch_norm( ) [ ] { } , = * ** : ; . # \\ \' " """ f" \n \n    \t lambda import from as def class'.split(
    ' ',
  );
const soup: fc.Arbitrary<Input> = fc
  .array(fc.constantFrom(...punctuation, ' '), { maxLength: 80 })
  .map((tokens) => ({
    path: 'a.py',
    bytes: encode(`from lasagne.layers import *\n${tokens.join('')}`),
    isSound: false,
  }));

/** What is to be read without a throw and written without a loss: mostly Python, some of it hopeless. */
export const input: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: script },
  { weight: 2, arbitrary: oddScript },
  { weight: 1, arbitrary: legacyScript },
  { weight: 4, arbitrary: notebook },
  { weight: 2, arbitrary: spoilt },
  { weight: 2, arbitrary: soup },
  { weight: 1, arbitrary: noise },
);
