import { describe } from 'vitest';
import { vsix } from '../../scripts/editors/vsix.ts';
import { folderAt, startWorkbench } from '../../scripts/editors/workbench.ts';
import { testIn } from './fixtures.ts';
import { network, ready } from './places.ts';

const test = testIn({ start: () => startWorkbench({ vsix, locale: 'zh-cn' }), address: folderAt });

describe('VS Code in Simplified Chinese', () => {
  test('diagnostics, hover and actions are Chinese', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.hover('可直接转换');
    await window.page.keyboard.press('Escape');
    await (await window.actions()).filter({ hasText: '转换为 Keras' }).first().waitFor();
  });

  test('commands, choices and report are Chinese', async ({ window }) => {
    await window.open(network);
    await window.command('转换工作区中的批归一化');
    await window.pick('显示报告');
    await (await window.preview()).getByRole('heading', { name: '未转换' }).waitFor();
  });

  test('settings are Chinese', async ({ window }) => {
    await window.command('Preferences: Open Settings (UI)');
    await window.page.keyboard.type('lasagne-to-keras.keras');
    await window.page.locator('.setting-item-description', { hasText: '导入 Keras' }).first().waitFor();
  });
});
