import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../server/src/cli/node-files.ts';
import type { CheckTask } from '../../server/src/cli/task.ts';
import { createThreads } from '../../server/src/cli/threads.ts';
import { findCandidates } from '../../server/src/project/candidates.ts';
import { findings } from '../../server/src/project/prefilter.ts';
import { settingsReader } from '../../server/src/project/settings.ts';
import { inTurn } from '../../server/src/project/sought.ts';
import {
  asking,
  commandPath,
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

/** What comes of files in threads with little memory: `path code` where there is a problem. */
async function inThreads(files: Files, file: string, signal?: AbortSignal): Promise<readonly string[]> {
  const folder = folderWith(files);
  const candidates = Object.keys(files)
    .toSorted()
    .map((path) => join(folder, path))
    .map((path) => ({ path, absolute: path, argument: folder }));
  const { work } = createThreads(nodeFiles(), { file, resourceLimits });
  const run = { language: 'en', options: {}, candidates, problems: [], searched: [], count: 0 } as const;
  const said: string[] = [];
  for await (const { problems, account } of work(checking, run, signal)) {
    const path = relative(folder, candidates[said.length]?.path ?? '');
    said.push(
      [path, ...problems.map(({ problem }) => problem.code), account?.findings.length ?? ''].join(' '),
    );
  }
  return said;
}

const built = join(dirname(commandPath), 'thread.cjs');
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 32 };

const checking: CheckTask = {
  kind: 'check',
  language: 'en',
  format: 'json',
  isQuiet: false,
  hasStatistics: false,
  isColored: { out: false, err: false },
  baseline: undefined,
  writeBaseline: undefined,
};

test('files that bring their threads down are named, and other threads go on with the rest', async () => {
  const names = Array.from({ length: 60_000 }, (_, i) => `value${i} = other${i}(value, [${i}])\n`);
  const huge = ready + names.join('');
  const paths = Array.from({ length: 24 }, (_, i) => `file${i + 10}.py`);
  const files = Object.fromEntries(paths.map((path, i) => [path, i % 6 === 1 ? huge : ready]));
  expect(await inThreads(files, built)).toEqual(
    paths.map((path, i) => (i % 6 === 1 ? `${path} analysis-failed ` : `${path} 1`)),
  );
});

/** Threads in which something is wrong: neither command over many files may end as if nothing were. */
function checkBadThreads(source: string, message: string): void {
  test(`threads of ${source}: ${message}`, async () => {
    const file = join(folderWith({ 'thread.cjs': source }), 'thread.cjs');
    await expect(inThreads({ 'a.py': ready }, file)).rejects.toThrow(message);
    const { looking } = createThreads(nodeFiles(), { file, resourceLimits });
    const groups = Array.from({ length: 99 }, () => [commandPath]);
    await expect(looking(groups, findings)[Symbol.asyncIterator]().next()).rejects.toThrow(message);
  });
}

checkBadThreads('throw new Error("no memory")', 'no memory');
checkBadThreads('process.exit(0)', 'ended before');
checkBadThreads('require("./nowhere.cjs")', 'nowhere.cjs');

test('where one thread cannot start, the others do its work', async () => {
  const source = `if (require('node:worker_threads').threadId % 3 === 0) throw new Error('no memory');
    require(${JSON.stringify(built)});`;
  const file = join(folderWith({ 'thread.cjs': source }), 'thread.cjs');
  expect(await inThreads({ 'a.py': ready, 'b.py': asking }, file)).toEqual(['a.py 1', 'b.py 1']);
});

test('what was begun comes out of threads that are told to stop', async () => {
  const none = await inThreads({ 'a.py': ready }, built, AbortSignal.abort());
  expect(none).toEqual([]);
});

test('a parser that does not load is an error, however many files are looked at meanwhile', () => {
  const names = ['cli.cjs', 'load.cjs', 'thread.cjs', 'tree-sitter-python.wasm'];
  const bundles = names.map((name) => [name, readFileSync(join(dirname(commandPath), name))]);
  const folder = folderWith({ ...Object.fromEntries(bundles), 'web-tree-sitter.wasm': 'damaged' });
  const files = Array.from({ length: 2500 }, (_, i) => [`file${i}.py`, '']);
  const ran = run(folderWith(Object.fromEntries(files)), ['check'], {}, join(folder, 'cli.cjs'));
  expect(ran).toMatchObject({ exit: 2, err: expect.stringMatching(/^error: internal error: .*\n$/m) });
});

test('many files are looked at in threads, and the same is found in the same order', async () => {
  const other = Object.fromEntries(
    Array.from({ length: 2500 }, (_, i) => [`other${i % 9}/file${i}.py`, `x = ${i}\n`]),
  );
  const folder = folderWith({
    ...other,
    ...many,
    'part1/again.py': { link: '../part0/file0.py' },
    'part2/nowhere.py': { link: 'nothing.py' },
    'other3/mode.py': 'import lasagne\nget_output(net, deterministic=True)\n',
    'other4/wide.py': Buffer.from(ready, 'utf16le'),
    '.gitignore': 'file20.py\n',
    '.git/HEAD': '',
  });
  const files = nodeFiles();
  const settings = settingsReader({ files, language: 'en', shown: (path) => path });
  const search = { files, paths: [folder], rules: { settings, exclude: ['file13.py'] } };
  const { looking } = createThreads(files, { file: built, resourceLimits });
  const found = await findCandidates(search, looking);
  expect(found).toEqual(await findCandidates(search, inTurn(files)));
  expect(found.files).toBeGreaterThan(2500);
  expect(found.candidates.map(({ path }) => relative(folder, path))).toEqual(
    expect.arrayContaining(['other3/mode.py', 'other4/wide.py', 'part0/file0.py']),
  );
  expect(found.problems.map(({ path }) => relative(folder, path))).toEqual(['part2/nowhere.py']);
});
