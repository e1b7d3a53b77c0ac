import { expect, test } from 'vitest';
import { problemOf } from '../../server/src/cli/file-problems.ts';
import { checkCommand, folderWith, ready, readyConverted, run } from './command.ts';

// A file that cannot be read is named, and the rest of the run goes on.
const error = (path: string, words: string): RegExp => new RegExp(`^error: ${path}: .*${words}.*\n`);
const latin1 = Buffer.from(`# é\n${ready}`, 'latin1');
checkCommand(
  'check',
  { 'a.py': latin1, 'b.py': ready },
  {
    exit: 2,
    out: /^b\.py:2:7: ready .*\n\nReady: 1\nLeft alone because of an error: a\.py\n/,
    err: error('a\\.py', 'not UTF-8.*line 1, column 3'),
  },
);
checkCommand(
  'convert --write',
  { 'a.py': latin1, 'b.py': ready },
  { exit: 2, err: error('a\\.py', 'not UTF-8'), files: { 'a.py': latin1, 'b.py': readyConverted } },
);
checkCommand(
  'check a.py',
  { 'a.py': `# coding: klingon\n${ready}` },
  { exit: 2, err: error('a\\.py', 'klingon') },
);
checkCommand('check', { 'a.py': Buffer.from(ready, 'utf16le') }, { exit: 2, err: error('a\\.py', 'NUL') });
checkCommand('check', { 'a.py': `${ready}\0` }, { exit: 2, err: error('a\\.py', 'NUL') });
checkCommand('check', { 'a.py': { link: 'gone' } }, { exit: 2, err: error('a\\.py', 'points to nothing') });
checkCommand(
  'check',
  { 'a.py': { link: 'b.py' }, 'b.py': { link: 'a.py' } },
  { exit: 2, err: error('a\\.py', '') },
);
checkCommand('check gone.py', {}, { exit: 2, err: error('gone\\.py', 'no such file') });
checkCommand('check /dev/null', {}, { exit: 2, err: error('/dev/null', 'neither a file nor a folder') });
checkCommand(
  'check',
  { 'a.ipynb': `{"cells": [BatchNormLayer` },
  { exit: 2, err: error('a\\.ipynb', 'not valid JSON') },
);
checkCommand('check', { 'a.ipynb': `{"BatchNormLayer": 1}` }, { exit: 2, err: error('a\\.ipynb', 'cells') });

// What looks odd and is not.
checkCommand('check', { 'a.py': '', 'b.ipynb': '' }, { exit: 0, err: '' });
checkCommand('check a.py', { 'a.py': '\ufeff' }, { exit: 0, err: '' });
checkCommand('check', { 'net.py/a.py': ready }, { exit: 1, out: /^net\.py\/a\.py:2:7: ready/ });
checkCommand(
  'check',
  { 'a/b.py': ready, 'a/up': { link: '..' }, loop: { link: 'loop' } },
  { exit: 1, out: /Ready: 1\n/, err: '' },
);
checkCommand('check', { 'a.py': Buffer.from('x = "é"\n', 'latin1') }, { exit: 0, err: '' });

// Damaged code: what is whole is found, what is damaged stays.
const damaged = `${ready}net = BatchNormLayer(net, alpha=)\ndef f(:\n    return\n`;
checkCommand(
  'convert --write',
  { 'a.py': damaged },
  {
    exit: 1,
    err: /call-damaged/,
    files: {
      'a.py': damaged
        .replace('net = BatchNormLayer(net)', readyConverted.split('\n')[1] ?? '')
        .replace('\n', '\nfrom keras.layers import BatchNormalization\n'),
    },
  },
);

// Large ones.
const manyLines = `${'x = [1, 2, 3]\n'.repeat(50_000)}${ready}`;
checkCommand('check', { 'a.py': manyLines }, { exit: 1, out: /^a\.py:50002:7: ready/ });
const oneLine = `${ready}y = "${'x'.repeat(10_000_000)}"; net = BatchNormLayer(net)\n`;
checkCommand('check', { 'a.py': oneLine }, { exit: 1, out: /\na\.py:3:10000015: ready/ });
const parentheses = `${ready}x = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`;
checkCommand(
  'check',
  { 'a.py': parentheses },
  { exit: 2, out: /^a\.py:2:7: ready/, err: error('a\\.py', 'nested too deeply') },
);

test('a file too large to be read is named', () => {
  const folder = folderWith({ 'a.py': ready, 'b.py': Buffer.alloc(33 * 2 ** 20, '#\n') });
  const ran = run(folder, ['check']);
  expect(ran).toMatchObject({ exit: 2, out: expect.stringMatching(/^a\.py:2:7: ready/) });
  expect(ran.err).toMatch(/^error: b\.py: The file is 33 MB large; files above 32 MB are not read\./);
});

// Tests may run as root, who may read everything, so what the system would say is said here.
test.each([
  ['EACCES', -13, 'no-permission'],
  ['EPERM', -1, 'no-permission'],
  ['ENOENT', -2, 'vanished'],
  ['ELOOP', -40, 'dangling-link'],
  ['EISDIR', -21, 'not-a-file'],
  ['EIO', -5, 'read-failed'],
])('%s', (code, errno, expected) => {
  const error = Object.assign(new Error(`${code}: something, open 'a.py'`), { code, errno });
  expect(problemOf(error, '/nowhere/a.py').code).toBe(expected);
});

test('what is no error of the file system is not taken for one', () => {
  const error = new TypeError('x is not a function');
  expect(() => problemOf(error, 'a.py')).toThrow(error);
});
