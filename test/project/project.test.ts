import { expect, test } from 'vitest';
import type { Analysis } from '../../server/src/analysis.ts';
import { defaultOptions } from '../../server/src/keras/options.ts';
import { withAliased } from '../../server/src/project/aliased.ts';
import { findCandidates } from '../../server/src/project/candidates.ts';
import { createProject } from '../../server/src/project/project.ts';
import { settingsReader } from '../../server/src/project/settings.ts';
import { inTurn } from '../../server/src/project/sought.ts';
import { apply } from '../../server/src/source/edits.ts';
import { open } from '../../server/src/source/open.ts';
import { engine } from '../support/engine.ts';
import { memoryFiles, type Tree } from './memory-files.ts';

/** What is found in a run over some paths of a tree: `path:line outcome`. */
async function found(tree: Tree, paths: readonly string[]): Promise<readonly string[]> {
  return (await analyses(tree, paths)).flatMap(({ path, analysis }) =>
    analysis.findings.map(({ start, verdict }) => {
      const line = analysis.file.text.slice(0, start).split('\n').length;
      return `${path}:${line} ${verdict.outcome}`;
    }),
  );
}

async function analyses(
  tree: Tree,
  paths: readonly string[],
): Promise<readonly { readonly path: string; readonly analysis: Analysis }[]> {
  const files = memoryFiles(tree);
  const shown = (path: string): string => path.slice(1);
  const settings = settingsReader({ files, language: 'en', shown });
  const search = { files, paths, rules: { settings, exclude: [] } };
  const first = await findCandidates(search, inTurn(files));
  const project = createProject({ files, engine, shown, searched: first.searched });
  return withAliased(first, search, project).candidates.map(({ path, absolute }) => {
    const read = files.read(path);
    const opened = open(path, read.kind === 'read' ? read.bytes : new Uint8Array());
    const { text, cells } = opened.kind === 'opened' ? opened : { text: '', cells: [] };
    return { path, analysis: project.analyze({ path: absolute, text, cells }, defaultOptions) };
  });
}

/** The same is found in the whole tree, in a folder and in a file alone. */
function checkFound(title: string, tree: Tree, expected: readonly string[]): void {
  test(title, async () => {
    expect(await found(tree, ['.'])).toEqual(expected);
    const alone = Object.keys(tree).filter((path) => path.endsWith('.py'));
    expect(await foundIn(tree, alone.sort())).toEqual(expected);
    const folders = [...new Set(alone.map((path) => path.split('/')[0] ?? ''))];
    expect(await foundIn(tree, folders)).toEqual(expected);
  });
}

/** What runs over each of some paths find, one after the other. */
async function foundIn(tree: Tree, paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map((path) => found(tree, [path])))).flat();
}

/** What a file becomes when it is converted. */
function checkConverted(title: string, tree: Tree, path: string, expected: string): void {
  test(title, async () => {
    for (const paths of [['.'], [path]]) {
      const analysis = (await analyses(tree, paths)).find((one) => one.path === path)?.analysis;
      const chosen = analysis?.findings.map((finding) => ({ finding, reading: 0 })) ?? [];
      const edits = analysis === undefined ? [] : engine.edits(analysis, chosen);
      expect(apply(analysis?.file.text ?? '', edits)).toBe(expected);
    }
  });
}

const setup = { 'setup.py': '' };
const bn = 'from lasagne.layers import BatchNormLayer\n';

checkFound(
  'a class of the project under the same name',
  {
    ...setup,
    'a.py': 'class BatchNormLayer(object): pass',
    'b.py': 'from a import BatchNormLayer\nBatchNormLayer(x)',
  },
  [],
);
checkFound(
  'a subclass of the project under the same name',
  {
    ...setup,
    'a.py': `import lasagne\nclass BatchNormLayer(lasagne.layers.BatchNormLayer): pass`,
    'b.py': 'from a import BatchNormLayer\nBatchNormLayer(x)',
  },
  ['a.py:2 reference'],
);
checkFound('a file without our words', { ...setup, 'a.py': 'BN = 1', 'b.py': 'from a import BN\nBN(x)' }, []);

checkFound(
  'a re-export',
  { ...setup, 'a.py': bn, 'b.py': 'from a import BatchNormLayer\nBatchNormLayer(x)' },
  ['b.py:2 automatic'],
);
checkFound('a re-export by star', { ...setup, 'a.py': bn, 'b.py': 'from a import *\nBatchNormLayer(x)' }, [
  'b.py:2 automatic',
]);
checkFound(
  'through a package',
  { ...setup, 'p/__init__.py': 'from .a import *', 'p/a.py': bn, 'z.py': 'import p\np.BatchNormLayer(x)' },
  ['z.py:2 automatic'],
);
checkFound(
  'through modules that import each other',
  {
    ...setup,
    'a.py': `from b import other\n${bn}`,
    'b.py': 'from a import BatchNormLayer\nother = 1',
    'c.py': 'from b import BatchNormLayer\nBatchNormLayer(x)',
  },
  ['c.py:2 automatic'],
);
checkFound(
  'under another name',
  { ...setup, 'a.py': `${bn}BN = BatchNormLayer`, 'b.py': 'from a import BN\nBN(x)' },
  ['b.py:2 automatic'],
);
checkFound(
  'imported under another name',
  {
    ...setup,
    'a.py': 'from lasagne.layers import batch_norm as bnorm',
    'b.py': 'from a import bnorm\nfrom lasagne.layers import DenseLayer\nbnorm(DenseLayer(x, 1))',
  },
  ['b.py:3 automatic'],
);
checkFound(
  'under a third name',
  {
    ...setup,
    'a.py': `${bn}BN = BatchNormLayer`,
    'b.py': 'from a import BN as Norm',
    'c.py': 'import b\nb.Norm(x)',
  },
  ['c.py:2 automatic'],
);
checkFound(
  'in another folder of the project',
  { ...setup, 'lib/a.py': `${bn}BN = BatchNormLayer`, 'run/b.py': 'from lib.a import BN\nBN(x)' },
  ['run/b.py:2 automatic'],
);
checkFound(
  'in a project inside the project',
  {
    ...setup,
    'in/setup.py': '',
    'in/a.py': `${bn}BN = BatchNormLayer`,
    'in/b.py': 'from a import BN\nBN(x)',
  },
  ['in/b.py:2 automatic'],
);
checkFound(
  'run-time modes',
  { ...setup, 'a.py': 'import lasagne\nlasagne.layers.get_output(x, deterministic=True)' },
  ['a.py:2 reference'],
);

test('one file, however it is reached', async () => {
  const tree = { 'a.py': `${bn}BatchNormLayer(x)`, 'l.py': { link: 'a.py' }, 'd/b.txt': '' };
  expect(await found(tree, ['.', 'a.py', './d/../a.py'])).toEqual(['a.py:2 automatic']);
  expect(await found(tree, ['l.py', '.'])).toEqual(['l.py:2 automatic']);
});

const called = `${bn}net = BatchNormLayer(net)\n`;
const written = 'from keras.layers import BatchNormalization\n';
const call = 'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(net)\n';
checkConverted(
  'nobody else imports the name',
  { ...setup, 'a.py': called, 'b.py': 'import a' },
  'a.py',
  written + call,
);
checkConverted(
  'the same name from elsewhere',
  { ...setup, 'a.py': called, 'b.py': bn },
  'a.py',
  written + call,
);
const kept = bn + written + call;
checkConverted(
  'imported by name',
  { ...setup, 'a.py': called, 'b.py': 'from a import BatchNormLayer' },
  'a.py',
  kept,
);
checkConverted(
  'used as an attribute',
  { ...setup, 'a.py': called, 'b.py': 'import a as m\nm.BatchNormLayer' },
  'a.py',
  kept,
);
checkConverted(
  'used as an attribute of a submodule',
  { ...setup, 'p/__init__.py': '', 'p/a.py': called, 'b.py': 'from p import a\na.BatchNormLayer' },
  'p/a.py',
  kept,
);
checkConverted(
  'imported by star',
  { ...setup, 'a.py': called, 'b.py': 'from a import *\nBatchNormLayer' },
  'a.py',
  kept,
);
checkConverted(
  'imported from one that imports by star',
  { ...setup, 'a.py': called, 'b.py': 'from a import *', 'c.py': 'from b import BatchNormLayer' },
  'a.py',
  kept,
);
checkConverted(
  'imported by a notebook',
  { ...setup, 'a.py': called, 'b.ipynb': String.raw`{"source": ["from a import BatchNormLayer\n"]}` },
  'a.py',
  kept,
);
checkConverted(
  'imported by a test that is excluded',
  {
    'pyproject.toml': '[tool.lasagne-to-keras]\nexclude = ["tests"]',
    'a.py': called,
    'tests/b.py': 'from a import BatchNormLayer',
  },
  'a.py',
  kept,
);
checkConverted(
  'under another name',
  {
    ...setup,
    'a.py': 'from lasagne.layers import BatchNormLayer as BN\nnet = BN(net)\n',
    'b.py': 'from a import BN',
  },
  'a.py',
  `from lasagne.layers import BatchNormLayer as BN\n${written}${call}`,
);
checkConverted(
  'without a mark of a project, by a neighbour',
  { 'x/a.py': called, 'x/b.py': 'from a import BatchNormLayer' },
  'x/a.py',
  kept,
);
checkConverted(
  'without a mark, in the same package',
  { 'x/p/__init__.py': '', 'x/p/a.py': called, 'x/p/q/b.py': 'from ..a import BatchNormLayer' },
  'x/p/a.py',
  kept,
);
