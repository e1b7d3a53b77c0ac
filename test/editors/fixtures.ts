import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { startChromium } from '../../scripts/editors/chromium.ts';
import type { Service } from '../../scripts/editors/service.ts';
import { openWindow } from '../../scripts/editors/window.ts';

/** Where a picture of the window is kept when its test fails. */
const failures = join('.cache', 'failures');

/**
 * `test` with an editor, which is started once a file: `window` shows a fresh copy of examples/, `saved` reads what is
 * on the disk.
 * @param start given the folder to open
 */
export const testIn = (start: (folder: string) => Promise<Service>) =>
  test
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    .extend('folder', { scope: 'file' }, ({}, { onCleanup }) => {
      const folder = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-examples-'));
      cpSync('examples', folder, { recursive: true });
      onCleanup(() => rmSync(folder, { recursive: true }));
      return folder;
    })
    .extend('service', { scope: 'file' }, async ({ folder }, { onCleanup }) => {
      const service = await start(folder);
      onCleanup(service.stop);
      return service;
    })
    // biome-ignore lint/correctness/noEmptyPattern: as above
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
      const browser = await startChromium();
      onCleanup(() => browser.close());
      return browser;
    })
    .extend('saved', ({ folder }) => (name: string) => readFileSync(join(folder, name), 'utf8'))
    .extend('window', async ({ folder, service, browser, task }, { onCleanup }) => {
      cpSync('examples', folder, { recursive: true });
      const window = await openWindow(browser, service.url);
      onCleanup(async () => {
        if (task.result?.state === 'fail') {
          mkdirSync(failures, { recursive: true });
          await window.page.screenshot({ path: join(failures, `${task.name.replaceAll(/\W+/g, '-')}.png`) });
        }
        await window.page.context().close();
      });
      return window;
    });
