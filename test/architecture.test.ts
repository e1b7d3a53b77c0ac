import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../server/src/', import.meta.url));

/** In the order in which a file travels through them; imports go only towards the beginning. */
const order = [
  'source',
  'syntax',
  'names',
  'keras',
  'verdict',
  'lasagne',
  'translate',
  'findings',
  'render',
  'engine',
  'project',
  'python',
  'features',
  'surfaces',
];

/** What all may import: these import nothing but each other and plain source ranges. */
const leaves = ['keras', 'verdict'];

/** The files at the top are the engine's, but for what only surfaces need; language server and command line are both surfaces. */
const stageOf: Readonly<Record<string, string>> = {
  'documentation.ts': 'features',
  lsp: 'surfaces',
  cli: 'surfaces',
};

interface SourceText {
  readonly path: string;
  readonly stage: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path): SourceText => {
    const text = readFileSync(join(root, path), 'utf8');
    const specifiers = [
      ...text.matchAll(/(?:^|[\s;])(?:import|export)\s[^'"]*?from '([^']+)'|import\(?\s*'([^']+)'/g),
    ].map(([, a, b]) => a ?? b ?? '');
    const resolved = specifiers.map((name) =>
      name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name,
    );
    return { path, stage: stage(path), lines: text.split('\n').length - 1, imports: resolved };
  });

function stage(path: string): string {
  const [top = ''] = path.split(sep);
  return stageOf[top] ?? (top.endsWith('.ts') ? 'engine' : top);
}

const isOwn = (name: string): boolean => name.endsWith('.ts') && !name.startsWith('..');
const pairs = files.flatMap(({ path, stage: from, imports }) =>
  imports.filter(isOwn).map((to) => ({ path, from, to, into: stage(to) })),
);

test('every folder has a place', () => {
  expect(files.map((file) => file.stage).filter((one) => !order.includes(one))).toEqual([]);
  expect(pairs.length).toBeGreaterThan(300);
});

test('imports go only towards the beginning of the order', () => {
  // The types of an analysis are what the stages fill in.
  const upwards = pairs.filter(
    ({ from, into, to }) =>
      order.indexOf(into) > order.indexOf(from) && !leaves.includes(into) && to !== 'analysis.ts',
  );
  expect(upwards.map(({ path, to }) => `${path} -> ${to}`)).toEqual([]);
});

test('keras and verdict are leaves', () => {
  const reaching = pairs.filter(
    ({ from, into }) => leaves.includes(from) && !leaves.includes(into) && into !== 'source',
  );
  expect(reaching.map(({ path, to }) => `${path} -> ${to}`)).toEqual([]);
});

function checkOnlyIn(folder: RegExp, what: RegExp): void {
  test(`only ${folder.source} imports ${what.source}`, () => {
    const others = files.filter(
      ({ path, imports }) => !folder.test(path) && imports.some((name) => what.test(name)),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
    expect(
      files.some(({ path, imports }) => folder.test(path) && imports.some((name) => what.test(name))),
    ).toBe(true);
  });
}
checkOnlyIn(/^syntax\//, /^web-tree-sitter/);
checkOnlyIn(/^lsp\//, /^vscode-languageserver/);
checkOnlyIn(/^(cli|lsp)\//, /^node:/);

test('no file is long, and half of them have a hundred lines at most', () => {
  expect(files.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
  const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(100);
});
