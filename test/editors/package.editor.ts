import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vsix } from '../../scripts/editors/vsix.ts';
import { namesIn } from './zip.ts';

const archive = readFileSync(vsix);

test('the package is smaller than a megabyte', () => {
  expect(archive.length).toBeLessThan(1_000_000);
});

test('the package holds what is needed and nothing else', () => {
  expect(namesIn(archive).sort()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE.txt',
    'extension/changelog.md',
    'extension/dist/client.cjs',
    'extension/dist/extension.cjs',
    'extension/dist/server.browser.js',
    'extension/dist/server.cjs',
    'extension/dist/serving.cjs',
    'extension/dist/tree-sitter-python.wasm',
    'extension/dist/web-tree-sitter.wasm',
    'extension/dist/web/extension.js',
    'extension/examples/cifar10_resnet.py',
    'extension/l10n/bundle.l10n.zh-cn.json',
    'extension/media/bulk-dark.png',
    'extension/media/bulk-light.png',
    'extension/media/fix-dark.png',
    'extension/media/fix-light.png',
    'extension/media/hover-dark.png',
    'extension/media/hover-light.png',
    'extension/media/icon.png',
    'extension/media/open-dark.png',
    'extension/media/open-light.png',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.zh-cn.json',
    'extension/readme.md',
    'extension/syntaxes/lasagne-batch-norm.tmLanguage.json',
  ]);
});
