import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  asking,
  type Files,
  folderWith,
  mentioning,
  ready,
  readyConverted,
  refused,
  run,
} from './command.ts';

const scripts = [
  ready,
  asking,
  refused,
  mentioning,
  `${'('.repeat(3000)}1${')'.repeat(3000)}\n${asking}`,
  `\0${ready}`,
  `${'\\\n'.repeat(20_000)}x\n${ready}`,
];

/** Enough files that they are shared out among threads; some that have to be named. */
const many: Files = Object.fromEntries(
  Array.from({ length: 21 }, (_, i) => [`part${i % 7}/file${i}.py`, scripts[i % scripts.length] ?? '']),
);
const paths = Object.keys(many).sort();

/** What a run over all files says is what runs over each of them say, one after the other. */
function checkTogether(...args: readonly string[]): void {
  test(`${args.join(' ')}: the same of many files as of each alone`, () => {
    const folder = folderWith(many);
    const together = run(folder, [...args, '--quiet', '.']);
    const alone = paths.map((path) => run(folder, [...args, '--quiet', path]));
    expect(together.out).toBe(alone.map(({ out }) => out).join(''));
    expect(together.err).toBe(alone.map(({ err }) => err).join(''));
    expect(together.exit).toBe(Math.max(...alone.map(({ exit }) => exit ?? Number.NaN)));
  });
}

checkTogether('check');
checkTogether('convert');

test('check: the same for machines, twice over', () => {
  const folder = folderWith(many);
  const again = () => run(folder, ['check', '--output-format', 'json']).out;
  const first = again();
  expect(again()).toBe(first);
  const { findings, errors }: { findings: { path: string }[]; errors: { path: string; code: string }[] } =
    JSON.parse(first);
  expect(findings.map(({ path }) => path)).toEqual(findings.map(({ path }) => path).toSorted());
  expect(new Set(errors.map(({ code }) => code))).toEqual(
    new Set(['nested-too-deeply', 'binary', 'too-complex']),
  );
});

test('convert --write: every file that is ready, and no other', () => {
  const folder = folderWith(many);
  run(folder, ['convert', '--write']);
  const after = paths.map((path) => readFileSync(join(folder, path), 'utf8'));
  expect(after).toEqual(paths.map((path) => (many[path] === ready ? readyConverted : many[path])));
});
