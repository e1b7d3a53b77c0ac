import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commandPath, folderWith, type Ran, ready, run } from './command.ts';

/** A copy of what is built. */
const programOf = (...bundles: readonly string[]): string =>
  folderWith(
    Object.fromEntries(bundles.map((name) => [name, readFileSync(join(dirname(commandPath), name))])),
  );

/** A copy of the program that has been started once. */
function startedOnce(): { check: () => Ran; kept: string } {
  const program = programOf('cli.cjs', 'load.cjs', 'web-tree-sitter.wasm', 'tree-sitter-python.wasm');
  const files = folderWith({ 'a.py': ready });
  const check = (): Ran => run(files, ['check'], {}, join(program, 'cli.cjs'));
  expect(check()).toMatchObject({ exit: 1, err: '' });
  return { check, kept: join(program, 'compiled', 'load.cjs') };
}

test('what V8 made of a bundle is kept beside it, and left alone', () => {
  const { check, kept } = startedOnce();
  const before = statSync(kept).ino;
  expect(check()).toMatchObject({ exit: 1, err: '' });
  expect(statSync(kept).ino).toBe(before);
});

test('the code of the server is kept, and good for the next start', () => {
  const program = programOf('server.cjs', 'serving.cjs');
  const start = (): Ran => run(program, ['--stdio'], {}, join(program, 'server.cjs'));
  const kept = join(program, 'compiled', 'serving.cjs');
  start();
  const before = statSync(kept).ino;
  start();
  expect(statSync(kept).ino).toBe(before);
});

/** Whatever is found in the place of what was kept, the program does the same and keeps it anew. */
function checkKept(name: string, damage: (kept: Buffer) => Uint8Array): void {
  test(`kept code that is ${name} is not run`, () => {
    const { check, kept } = startedOnce();
    const before = readFileSync(kept);
    const damaged = damage(before);
    writeFileSync(kept, damaged);
    expect(check()).toMatchObject({ exit: 1, err: '', out: expect.stringContaining('Ready: 1') });
    expect(readFileSync(kept).equals(damaged)).toBe(false);
    expect(readFileSync(kept).length).toBeGreaterThan(100_000);
  });
}

/** Whatever stood there: a fixed byte would now and then be the right one. */
function changedAt(index: number, kept: Buffer): Uint8Array {
  const changed = Uint8Array.from(kept);
  changed[index] = 255 - (kept[index] ?? 0);
  return changed;
}

checkKept('empty', () => new Uint8Array());
checkKept('cut off', (kept) => kept.subarray(0, kept.length / 2));
checkKept('something else', () => Buffer.alloc(200_000, 'garbage'));
checkKept('wrong in one byte', (kept) => changedAt(300_000, kept));
checkKept('signed for something else', (kept) => changedAt(0, kept));

test('code of another version of a bundle is not run', () => {
  const { check, kept } = startedOnce();
  const bundle = join(dirname(kept), '..', 'load.cjs');
  const source = readFileSync(bundle, 'utf8');
  // As long as before: V8 itself looks at no more than that.
  writeFileSync(bundle, source.replaceAll('Normalization', 'Normalisation'));
  expect(check()).toMatchObject({ exit: 1, out: expect.stringContaining('BatchNormalisation(axis=1') });
});

test('where nothing can be kept, the program does the same', () => {
  const { check, kept } = startedOnce();
  rmSync(dirname(kept), { recursive: true });
  writeFileSync(dirname(kept), '');
  expect(check()).toMatchObject({ exit: 1, err: '' });
  rmSync(dirname(kept));
  mkdirSync(kept, { recursive: true });
  expect(check()).toMatchObject({ exit: 1, err: '' });
});
