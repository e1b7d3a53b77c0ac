import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { vsix } from '../../scripts/editors/vsix.ts';
import { folderAt, startWorkbench } from '../../scripts/editors/workbench.ts';
import { endServers } from './crash.ts';
import { testIn } from './fixtures.ts';
import { network, ready } from './places.ts';

const test = testIn({ start: () => startWorkbench({ vsix }), address: folderAt });

describe('the extension around the server', () => {
  test('starts the server again when it ends by itself', async ({ window, service }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await endServers(service);
    await window.hover(ready.becomes);
  });

  test('starts the server again when asked', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.command('Lasagne to Keras: Restart Server');
    await window.hover(ready.becomes);
  });

  test('waits ever longer between crashes, and asks after five', async ({ window, service }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    for (let crash = 1; crash <= 5; crash++) await endServers(service);
    const message = window.notification('The server stopped 5 times in three minutes');
    await message.getByText('Restart Server', { exact: true }).click();
    await window.hover(ready.becomes);
  });

  test('counts the findings of a file in the status bar, from where the report opens', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.page.locator('#status\\.languageStatus').click();
    const item = window.page.locator('.hover-language-status', {
      hasText: /Lasagne batch normalization here: [1-9]/,
    });
    await item.getByText('Show Report').click();
    await (await window.preview()).getByRole('heading', { name: 'Not converted' }).waitFor();
  });

  test('hides and shows calls that are ready as the settings say', async ({ window, folder }) => {
    const choose = (value: string): void => {
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      const settings = { 'lasagne-to-keras.diagnostics.ready': value };
      writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    };
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    const counts = window.page.locator('#status\\.problems');
    const before = await counts.innerText();
    choose('off');
    await expect.poll(() => counts.innerText()).not.toBe(before);
    choose('information');
    await expect.poll(() => counts.innerText()).toBe(before);
  });

  test('has a walkthrough whose pictures and buttons work', async ({ window }) => {
    await window.command('Welcome: Open Walkthrough');
    await window.pick('From Lasagne to Keras');
    const steps = window.page.locator('.gettingStartedContainer .step-list-container');
    await steps.getByText('Convert one call').click();
    const picture = window.page.locator('.gettingStartedContainer .getting-started-media img');
    await expect
      .poll(() => picture.first().evaluate((image) => Reflect.get(image, 'naturalWidth')))
      .toBeGreaterThan(500);
    await steps.getByText('Open a Lasagne network').click();
    await steps.getByRole('button', { name: 'Open the Example' }).click();
    await window.shows('Residual networks on CIFAR-10');
  });
});
