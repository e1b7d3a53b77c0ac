import { describe, expect } from 'vitest';
import { vsix } from '../../scripts/editors/vsix.ts';
import type { Window } from '../../scripts/editors/window.ts';
import { folderAt, startWorkbench } from '../../scripts/editors/workbench.ts';
import { testIn } from './fixtures.ts';
import { network, notebook, ready } from './places.ts';

const settings = {
  'editor.codeActionsOnSave': { 'source.fixAll.lasagneToKeras': 'explicit' },
  'notebook.codeActionsOnSave': { 'notebook.source.fixAll.lasagneToKeras': 'explicit' },
};

const test = testIn({ start: () => startWorkbench({ vsix, settings }), address: folderAt });

/** Saves and looks at the disk. VS Code drops what it asks on save when some extension still starts, so more than once. */
const saving = (window: Window, look: () => string) => async (): Promise<string> => {
  await window.page.keyboard.press('Control+s');
  return look();
};
const slowly = { interval: 1_000 };

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
    await expect
      .poll(
        saving(window, () => saved(network)),
        slowly,
      )
      .toContain(ready.becomes);
    expect(saved(network)).not.toContain('= BatchNormLayer(incoming');
  });

  test('reads a notebook as one program and converts its cells on save', async ({ window, saved }) => {
    await window.open(network);
    await window.open(notebook);
    await window.squiggles.first().waitFor();
    await window.page.locator('.notebook-editor .monaco-editor .view-lines').first().click();
    await window.page.keyboard.type(' ');
    await expect
      .poll(
        saving(window, () => saved(notebook)),
        slowly,
      )
      .toContain('BatchNormalization(axis=');
  });

  test('opens the example in a document of its own', async ({ window }) => {
    await window.command('Open the Example Network');
    await window.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await window.goTo(...ready.at);
    await window.quickFix('Convert to Keras BatchNormalization');
    await window.shows(ready.becomes);
  });
});
