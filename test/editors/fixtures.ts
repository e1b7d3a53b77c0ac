import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { startChromium } from '../../scripts/editors/chromium.ts';
import type { Service } from '../../scripts/editors/service.ts';
import { openWindow } from '../../scripts/editors/window.ts';

/** Where a picture of the window is kept when its test fails. */
const failures = join('.cache', 'failures');

/** An editor to be tested. */
export interface Subject {
  /** @param examples a copy of examples/ */
  readonly start: (examples: string) => Promise<Service>;
  /** Where the editor shows a folder. A new one for each test, because editors remember what was open. */
  readonly address: (url: string, folder: string) => string;
}

/** `test` with an editor, which is started once a file: `window` shows a fresh copy of examples/, `saved` reads from it. */
export const testIn = ({ start, address }: Subject) =>
  test
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    .extend('mounted', { scope: 'file' }, ({}, { onCleanup }) => {
      const folder = examples();
      onCleanup(() => rmSync(folder, { recursive: true }));
      return folder;
    })
    .extend('service', { scope: 'file' }, async ({ mounted }, { onCleanup }) => {
      const service = await start(mounted);
      onCleanup(service.stop);
      return service;
    })
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
      const browser = await startChromium();
      onCleanup(() => browser.close());
      return browser;
    })
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
    .extend('folder', ({}, { onCleanup }) => {
      const folder = examples();
      onCleanup(() => rmSync(folder, { recursive: true }));
      return folder;
    })
    .extend(
      'saved',
      ({ folder }) =>
        (name: string) =>
          readFileSync(join(folder, name), 'utf8'),
    )
    .extend('window', async ({ folder, service, browser, task }, { onCleanup }) => {
      const window = await openWindow(browser, address(service.url, folder));
      onCleanup(async () => {
        if (task.result?.state === 'fail') {
          mkdirSync(failures, { recursive: true });
          await window.page.screenshot({ path: join(failures, `${task.name.replaceAll(/\W+/g, '-')}.png`) });
        }
        await window.page.context().close();
      });
      return window;
    });

function examples(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-examples-'));
  cpSync('examples', folder, { recursive: true });
  return folder;
}
