import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { run } from '../../scripts/editors/install.ts';
import { vsix } from '../../scripts/editors/vsix.ts';
import { folderAt, startWorkbench } from '../../scripts/editors/workbench.ts';
import { testIn } from './fixtures.ts';
import { network, notebook, ready } from './places.ts';

const test = testIn({ start: () => startWorkbench({ vsix }), address: folderAt });
const workspace = 'Convert Batch Normalization in Workspace';
const here = 'Convert Batch Normalization Here';
const atOnce = 'One Undo takes it back';

describe('converting many files', () => {
  test('previews the workspace, converts it, and takes it back in one step', async ({ window, saved }) => {
    const before = saved(network);
    await window.open(network);
    await window.command('Convert Batch Normalization in Workspace');
    await window.pick('Preview');
    const panel = window.page.locator('.bulk-edit-panel');
    await panel.locator('.monaco-list-row', { hasText: 'momentum=1 - ALPHA' }).first().waitFor();
    expect(
      await panel.locator('input[type=checkbox]:checked, [role=checkbox][aria-checked=true]').count(),
    ).toBeGreaterThan(3);
    await window.page.getByRole('button', { name: 'Apply', exact: true }).click();
    await window.notification('The ticked changes were made.').waitFor();
    await window.goTo(...ready.at);
    await window.shows('BatchNormalization(');
    await window.page.locator('.tab.active.dirty').waitFor();
    await window.notification('The ticked changes were made.').getByText('Undo', { exact: true }).click();
    await window.page.locator('.tab.active:not(.dirty)').waitFor();
    await window.goTo(...ready.at);
    await window.shows('BatchNormLayer(incoming');
    expect(saved(network)).toBe(before);
  });

  test('converts the workspace at once and shows the report, whose links work', async ({ window }) => {
    await window.open(network);
    await window.command('Convert Batch Normalization in Workspace');
    await window.pick('One Undo takes it back');
    await window.notification(/Converted calls: \d+, in files: 2/).waitFor();
    await window
      .notification(/Converted calls/)
      .getByText('Show Report')
      .click();
    const report = await window.preview();
    await report.getByRole('heading', { name: 'Not converted' }).waitFor();
    await report.getByRole('link', { name: /^line/ }).first().click();
    await window.page.locator('.tab.active', { hasText: network }).waitFor();
  });

  test('saves converted copies beside the originals', async ({ window, saved }) => {
    const before = saved(network);
    await window.open(network);
    await window.command('Convert Batch Normalization Here');
    await window.pick('Save Converted Copies');
    await window.notification('Copies written: 1.').waitFor();
    expect(saved('cifar10_resnet_keras.py')).toContain(ready.becomes);
    expect(saved(network)).toBe(before);
  });

  test('saves a patch that git applies', async ({ window, folder, saved }) => {
    const before = saved(network);
    await window.command(workspace);
    await window.pick('Save as Patch');
    await window.page
      .locator('.quick-input-widget', { hasText: 'OK' })
      .getByText('OK', { exact: true })
      .click();
    await window.notification('Patch written.').waitFor();
    expect(saved(network)).toBe(before);
    run('git', ['apply', 'lasagne-to-keras.patch'], folder);
    expect(saved(network)).toContain(ready.becomes);
    expect(saved(notebook)).toContain('BatchNormalization(axis=');
  });

  test('names files that are read-only, and leaves them alone', async ({ window, folder, saved }) => {
    const before = saved(network);
    chmodSync(join(folder, network), 0o444);
    await window.command(workspace);
    await window.pick(atOnce);
    await window.notification(`${network} is read-only.`).waitFor();
    expect(saved(network)).toBe(before);
  });

  test('converts one file from the menu of the explorer', async ({ window }) => {
    await window.menu([network], here);
    await window.pick(atOnce);
    await window.notification(/Converted calls: \d+, in files: 1/).waitFor();
    await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: notebook }).waitFor();
  });

  test('converts the selected files from the menu of the explorer', async ({ window }) => {
    await window.menu([network, notebook], here);
    await window.pick(atOnce);
    await window.notification(/Converted calls: \d+, in files: 2/).waitFor();
  });

  test('converts a folder from the menu of the explorer', async ({ window, folder, saved }) => {
    mkdirSync(join(folder, 'older'));
    cpSync(join(folder, network), join(folder, 'older', 'wide.py'));
    await window.command('Refresh Explorer');
    await window.menu(['older'], here);
    await window.pick('Save Converted Copies');
    await window.notification('Copies written: 1.').waitFor();
    expect(saved(join('older', 'wide_keras.py'))).toContain(ready.becomes);
  });

  test('converts a notebook from its toolbar', async ({ window }) => {
    await window.open(notebook);
    await window.page.locator('.notebook-toolbar-container').getByText(here).click();
    await window.pick(atOnce);
    await window.notification(/Converted calls: \d+, in files: 1/).waitFor();
    await window.shows('BatchNormalization(axis=2');
  });

  test('stops looking through the files when that is cancelled', async ({ window, folder, saved }) => {
    for (let copy = 0; copy < 3000; copy++) writeFileSync(join(folder, `net${copy}.py`), saved(network));
    await window.command(workspace);
    const progress = window.notification('Looking for batch normalization');
    await progress.getByText('Cancel', { exact: true }).click();
    await progress.waitFor({ state: 'hidden' });
    await window.open(network);
    await window.goTo(...ready.at);
    await window.hover(ready.becomes);
    expect(await window.page.locator('.quick-input-widget', { hasText: 'Save as Patch' }).count()).toBe(0);
  });

  test('reports every outcome with its number and its places', async ({ window }) => {
    await window.command('Lasagne to Keras: Show Report');
    const report = await window.preview();
    for (const outcome of ['Ready', 'Needs your answer', 'Not converted']) {
      await report
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${outcome}: [1-9]`) })
        .waitFor();
      await report.getByRole('heading', { name: outcome, exact: true }).waitFor();
    }
    await report.getByRole('heading', { name: 'Still Lasagne, to be moved by hand' }).waitFor();
    await report.getByRole('listitem').filter({ hasText: ready.layer }).first().waitFor();
  });
});
