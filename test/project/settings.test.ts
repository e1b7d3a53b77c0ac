import { expect, test } from 'vitest';
import { type ConversionOptions, optionTable } from '../../server/src/keras/options.ts';
import { settingsReader } from '../../server/src/project/settings.ts';
import { helpOf, messageOf } from '../../server/src/verdict/verdict.ts';
import { memoryFiles, type Tree } from './memory-files.ts';

const settingsIn = (tree: Tree, folder = '/', language: 'en' | 'zh' = 'en') =>
  settingsReader({ files: memoryFiles(tree), language, shown: (path) => path.slice(1) })(folder);

function checkOptions(tree: Tree, folder: string, expected: Partial<ConversionOptions>): void {
  test(`${folder} of ${JSON.stringify(tree)}`, () => {
    expect(settingsIn(tree, folder)).toMatchObject({ kind: 'settings', options: expected });
  });
}

function checkInvalid(pyproject: string, message: string, allowed: string): void {
  test(pyproject, () => {
    const settings = settingsIn({ 'pyproject.toml': pyproject });
    expect(settings.kind).toBe('invalid');
    const problem = settings.kind === 'invalid' ? settings.problem : undefined;
    expect(problem && messageOf(problem, 'en')).toBe(`pyproject.toml${message}`);
    expect(problem && helpOf(problem, 'en')).toBe(`Allowed: ${allowed}.`);
  });
}

const ours = '[tool.lasagne-to-keras]\n';

// None of ours.
checkOptions({}, '/a', {});
checkOptions({ 'pyproject.toml': '[tool.black]\nkeras = "x"' }, '/', {});
checkOptions({ 'pyproject.toml': 'this is not TOML at all' }, '/', {});
checkOptions({ 'pyproject.toml': '[project]\nname = "lasagne-to-keras-user"' }, '/', {});

checkOptions({ 'pyproject.toml': `${ours}keras = "tf_keras"\n` }, '/', { keras: 'tf_keras' });
checkOptions({ 'pyproject.toml': `${ours}keras = "tf_keras"\n` }, '/a/b', { keras: 'tf_keras' });
checkOptions(
  {
    'pyproject.toml': `${ours}keras = "tf_keras"`,
    'a/pyproject.toml': `${ours}data-format = "channels_last"`,
  },
  '/a',
  { 'data-format': 'channels_last' },
);
checkOptions({ 'pyproject.toml': `${ours}keras = "tf_keras"`, 'a/pyproject.toml': '[project]' }, '/a', {
  keras: 'tf_keras',
});
checkOptions(
  {
    'pyproject.toml': '[tool]\nlasagne-to-keras = { import-style = "module", initial-statistics = "exact" }',
  },
  '/',
  { 'import-style': 'module', 'initial-statistics': 'exact' },
);

const keys = [...Object.keys(optionTable), 'exclude'].join(', ');
checkInvalid(`${ours}kears = "keras"`, ':2:1: there is no setting `kears`.', keys);
checkInvalid(`\n${ours}\n  "data_format" = 1`, ':4:3: there is no setting `data_format`.', keys);
checkInvalid(
  `${ours}keras = "pytorch"`,
  ':2:9: `keras` cannot be "pytorch".',
  'keras, tensorflow.keras, tf_keras',
);
checkInvalid(`${ours}import-style=1`, ':2:14: `import-style` cannot be 1.', 'name, module');
checkInvalid(`${ours}keras = "keras`, ':2:9: this is not valid TOML.', 'TOML 1.0');
checkInvalid(
  '[tool]\nlasagne-to-keras = 3',
  ': `tool.lasagne-to-keras` is not a table.',
  '[tool.lasagne-to-keras]',
);
checkInvalid(
  `${ours}exclude = "old"`,
  ':2:11: `exclude` is not a list of patterns.',
  'exclude = ["old/", "*_test.py"] and the like, as in .gitignore',
);

test('in Chinese', () => {
  expect(settingsIn({ 'pyproject.toml': `${ours}a = 1` }, '/', 'zh')).toMatchObject({
    problem: { values: { reason: '没有名为 `a` 的设置。' } },
  });
});
