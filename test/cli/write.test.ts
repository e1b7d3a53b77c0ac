import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, linkSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, replaceFile } from '../../server/src/cli/write.ts';
import { allPaths, commandPath, type Files, folderWith, ready, readyConverted } from './command.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const contentOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

test('a file that changed after it was read stays as it is', () => {
  const folder = folderWith({ 'a.py': 'changed' });
  expect(replaceFile(join(folder, 'a.py'), bytes('read'), bytes('new'))?.code).toBe('changed');
  expect(contentOf(folder, 'a.py')).toBe('changed');
  expect(allPaths(folder)).toEqual(['a.py']);
});

test('a file that went away is not made again', () => {
  const folder = folderWith({});
  expect(replaceFile(join(folder, 'a.py'), bytes('read'), bytes('new'))?.code).toBe('vanished');
  expect(allPaths(folder)).toEqual([]);
});

test('mode bits stay, and so does a link', () => {
  const folder = folderWith({ 'a.py': 'old', 'l.py': { link: 'a.py' } });
  chmodSync(join(folder, 'a.py'), 0o751);
  expect(replaceFile(join(folder, 'l.py'), bytes('old'), bytes('new'))).toBeUndefined();
  expect(contentOf(folder, 'a.py')).toBe('new');
  expect(statSync(join(folder, 'a.py')).mode & 0o777).toBe(0o751);
  expect(allPaths(folder)).toEqual(['a.py', 'l.py']);
});

test('a folder in which nothing can be made', () => {
  const folder = folderWith({ file: '' });
  expect(createFile(join(folder, 'file/a.py'), bytes('new'))?.code).toBe('not-writable');
});

test('a name that is taken by a folder', () => {
  const folder = folderWith({ 'a.py/b': '' });
  expect(createFile(join(folder, 'a.py'), bytes('new'))?.code).toBe('not-writable');
  expect(allPaths(folder)).toEqual(['a.py', 'a.py/b']);
});

test('another name of the same file keeps the old content', () => {
  const folder = folderWith({ 'a.py': 'old' });
  linkSync(join(folder, 'a.py'), join(folder, 'b.py'));
  expect(replaceFile(join(folder, 'a.py'), bytes('old'), bytes('new'))).toBeUndefined();
  expect([contentOf(folder, 'a.py'), contentOf(folder, 'b.py')]).toEqual(['new', 'old']);
});

test('where no more can be written the old file stays', () => {
  const long = `${ready}${'# a comment that makes it long\n'.repeat(1000)}`;
  const folder = folderWith({ 'a.py': long });
  // A limit on the size of files stands in for a full disk: the write fails half way.
  const script = `trap '' XFSZ; ulimit -f 8; exec "$0" "$1" convert --write a.py`;
  const ran = spawnSync('sh', ['-c', script, process.execPath, commandPath], { cwd: folder });
  expect(ran.stderr.toString()).toMatch(/^error: a\.py: The file cannot be written: EFBIG/);
  expect(ran.status).toBe(2);
  expect(contentOf(folder, 'a.py')).toBe(long);
  expect(allPaths(folder)).toEqual(['a.py']);
});

const many: Files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${1000 + i}.py`, ready]));

/** Starts a conversion and ends it as soon as the first file is written. */
async function interrupt(
  folder: string,
  signal: 'SIGKILL' | 'SIGINT',
): Promise<{ readonly exit: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [commandPath, 'convert', '--write'], { cwd: folder, stdio: 'pipe' });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const exited = once(child, 'close');
  while (contentOf(folder, '1000.py') === ready) await new Promise(setImmediate);
  child.kill(signal);
  await exited;
  return { exit: child.exitCode, err };
}

/** Whether a file is the old one or the new one. */
function stateOf(folder: string, path: string): 'old' | 'new' {
  const content = contentOf(folder, path);
  expect([ready, readyConverted]).toContain(content);
  return content === ready ? 'old' : 'new';
}

test('a kill leaves every file old or new', async () => {
  const folder = folderWith(many);
  await interrupt(folder, 'SIGKILL');
  const states = Object.keys(many).map((path) => stateOf(folder, path));
  expect(new Set(states)).toEqual(new Set(['old', 'new']));
});

test('Ctrl-C ends a run between two files, says how many are written, and leaves nothing behind', async () => {
  const folder = folderWith(many);
  const { exit, err } = await interrupt(folder, 'SIGINT');
  const states = Object.keys(many).map((path) => stateOf(folder, path));
  expect(new Set(states)).toEqual(new Set(['old', 'new']));
  expect(exit).toBe(130);
  const written = states.filter((state) => state === 'new').length;
  expect(err).toMatch(new RegExp(`Interrupted\\. Files written: ${written}; the rest is as it was\\.\n$`));
  expect(allPaths(folder)).toEqual(Object.keys(many));
});
