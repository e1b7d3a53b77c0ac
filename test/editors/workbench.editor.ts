import { describe, expect } from 'vitest';
import { vsix } from '../../scripts/editors/vsix.ts';
import { folderAt, startWorkbench } from '../../scripts/editors/workbench.ts';
import { endServers } from './crash.ts';
import { testIn } from './fixtures.ts';
import { network, notebook, ready } from './places.ts';

const settings = {
  'editor.codeActionsOnSave': { 'source.fixAll.lasagneToKeras': 'explicit' },
  'notebook.codeActionsOnSave': { 'notebook.source.fixAll.lasagneToKeras': 'explicit' },
};

const test = testIn({ start: () => startWorkbench({ vsix, settings }), address: folderAt });

describe('VS Code with a Node extension host', () => {
  test('underlines a call and lists it among the problems', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel', { hasText: 'Needs your answer' }).first().waitFor();
  });

  test('explains the call and its argument on hover', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.hover(ready.becomes);
    await window.page.keyboard.press('Escape');
    await window.goTo(...ready.alphaAt);
    await window.hover('Lasagne weights the new batch');
  });

  test('converts one call by its quick fix', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.quickFix('Convert to Keras BatchNormalization');
    await window.shows(ready.becomes);
  });

  test('converts what is ready when the file is saved', async ({ window, saved }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.goTo(1);
    await window.page.keyboard.press('Enter');
    await window.save();
    expect(saved(network)).toContain(ready.becomes);
    expect(saved(network)).not.toContain('= BatchNormLayer(incoming');
  });

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

  test('reads a notebook as one program and converts its cells on save', async ({ window, saved }) => {
    await window.open(network);
    await window.open(notebook);
    await window.squiggles.first().waitFor();
    await window.page.locator('.notebook-editor .monaco-editor .view-lines').first().click();
    await window.page.keyboard.type(' ');
    await window.save();
    expect(saved(notebook)).toContain('BatchNormalization(axis=');
  });

  test('opens the example in a document of its own', async ({ window }) => {
    await window.command('Open the Example Network');
    await window.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await window.goTo(...ready.at);
    await window.quickFix('Convert to Keras BatchNormalization');
    await window.shows(ready.becomes);
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

  test('starts the server again when it ends by itself', async ({ window, service }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    endServers(service);
    await window.hover(ready.becomes);
  });

  test('starts the server again when asked', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.command('Lasagne to Keras: Restart Server');
    await window.hover(ready.becomes);
  });
});
