import { describe, expect } from 'vitest';
import { stage } from '../../scripts/editors/vsix.ts';
import { startWeb } from '../../scripts/editors/web.ts';
import { testIn } from './fixtures.ts';
import { network, ready } from './places.ts';

// The files live in the browser here, so nothing reaches the disk.
const test = testIn({ start: (folder) => startWeb({ extension: stage, folder }), address: (url) => url });

describe('VS Code for the Web', () => {
  test('underlines, explains and converts a call', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    await window.hover(ready.becomes);
    await window.page.keyboard.press('Escape');
    await window.quickFix('Convert to Keras BatchNormalization');
    await window.shows(ready.becomes);
  });

  test('scans the files of the browser, previews and converts them', async ({ window }) => {
    await window.open(network);
    await window.command('Convert Batch Normalization in Workspace');
    await window.pick('Preview');
    await window.page
      .locator('.bulk-edit-panel .monaco-list-row', { hasText: 'momentum=1 - ALPHA' })
      .first()
      .waitFor();
    await window.page.getByRole('button', { name: 'Apply', exact: true }).click();
    await window.notification('The ticked changes were made.').getByText('Show Report').click();
    // What a preview shows is tested in the workbench: this server has no address of its own for web views.
    await window.page.locator('.tab.active', { hasText: 'lasagne-to-keras-report.md' }).waitFor();
  });

  // Here, because without its native logging module the workbench shows no log of any extension.
  test('shows the logs', async ({ window }) => {
    await window.open(network);
    await window.goTo(...ready.at);
    await window.squiggles.first().waitFor();
    const said = window.page.locator('.output-view .view-line', { hasText: 'is running' });
    // This editor does not open its panel for a log it has just heard of: then it is asked for again, as people would.
    const ask = async (): Promise<number> => {
      await window.command('Lasagne to Keras: Show Logs');
      return said.count();
    };
    await expect.poll(ask, { interval: 1_000 }).toBeGreaterThan(0);
  });
});
