import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** A VS Code window in a browser, in the words of the person who uses it. */
export interface Window {
  readonly page: Page;
  /** Opens a file of the folder by its name. */
  readonly open: (name: string) => Promise<void>;
  /** Chooses from the menu that a right click on files or folders of the explorer opens. */
  readonly menu: (names: readonly string[], title: string) => Promise<void>;
  /** Runs a command of the palette by its title. */
  readonly command: (title: string) => Promise<void>;
  /** Puts the cursor at a line and column, both from 1. */
  readonly goTo: (line: number, column?: number) => Promise<void>;
  /** Shows the hover at the cursor and waits until the text is in it. */
  readonly hover: (text: string) => Promise<void>;
  /** Chooses one of the actions offered at the cursor. */
  readonly quickFix: (title: string | RegExp) => Promise<void>;
  readonly actions: () => Promise<Locator>;
  /** Chooses from an open list. */
  readonly pick: (text: string | RegExp) => Promise<void>;
  /** Waits until the text is on the screen of the editor. */
  readonly shows: (text: string) => Promise<void>;
  /** The Markdown preview in front. */
  readonly preview: () => Promise<FrameLocator>;
  readonly squiggles: Locator;
  readonly notification: (text: string | RegExp) => Locator;
}

const patience = { timeout: 30_000 };

/** Does something again as long as it fails and patience lasts: a workbench still loading takes the focus away. */
async function untilDone(attempt: (brief: { readonly timeout: number }) => Promise<void>): Promise<void> {
  for (const end = Date.now() + patience.timeout; ; ) {
    try {
      return await attempt({ timeout: 3_000 });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Opens the workbench at an address and waits until it can be used. */
export async function openWindow(
  browser: Browser,
  url: string,
  size = { width: 1280, height: 800 },
): Promise<Window> {
  const context = await browser.newContext({
    viewport: size,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience.timeout);
  await page.goto(url);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  const input = page.locator('.quick-input-widget:visible .quick-input-box input').first();
  const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
  const pick = (text: string | RegExp): Promise<void> => rows.filter({ hasText: text }).first().click();
  const palette = (text: string): Promise<void> =>
    untilDone(async (brief) => {
      await page.keyboard.press('F1');
      await input.fill(text, brief);
    });
  // Extensions come after the files; before them a notebook would open as text.
  for (let known = false; !known; await page.keyboard.press('Escape')) {
    await palette('>Lasagne');
    await rows.first().waitFor();
    known = (await rows.filter({ hasText: 'Lasagne' }).count()) > 0;
  }
  const file = (name: string): Locator =>
    page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const actions = async (): Promise<Locator> => {
    const items = page.locator('.action-widget .monaco-list-row.action');
    // VS Code drops the question when the cursor has just moved or some extension still starts, and finds nothing.
    await untilDone(async (brief) => {
      await page.keyboard.press('Control+.');
      await items.first().waitFor(brief);
    });
    return items;
  };
  return {
    page,
    open: async (name) => {
      await file(name).dblclick();
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    menu: async (names, title) => {
      for (const [at, name] of names.entries())
        await file(name).click(at === 0 ? {} : { modifiers: ['ControlOrMeta'] });
      await file(names.at(-1) ?? '').click({ button: 'right' });
      const item = page.locator('.context-view .action-item', { hasText: title }).first();
      await item.hover();
      // The menu takes no click in its first moment.
      await untilDone(async (brief) => {
        await item.click({ ...brief, delay: 50 });
        await item.waitFor({ ...brief, state: 'hidden' });
      });
    },
    command: async (title) => {
      await palette(`>${title}`);
      await pick(title);
    },
    goTo: async (line, column = 1) => {
      await palette(`:${line}:${column}`);
      await rows.filter({ hasText: `line ${line}` }).waitFor();
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },
    hover: (text) =>
      // What is not there when the hover opens does not come later.
      untilDone(async (brief) => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.keyboard.press('Control+i');
        await page.locator('.monaco-hover:visible', { hasText: text }).first().waitFor(brief);
      }),
    actions,
    quickFix: async (title) => {
      const action = (await actions()).filter({ hasText: title }).first();
      // The menu takes no click before the pointer has moved.
      await page.mouse.move(1, 1);
      await page.mouse.move(2, 2);
      await action.click();
    },
    pick,
    shows: (text) => page.locator('.monaco-editor .view-line', { hasText: text }).first().waitFor(),
    preview: async () => {
      await page.locator('.tab.active', { hasText: 'Preview' }).waitFor();
      return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    },
    squiggles: page.locator(
      '.monaco-editor .squiggly-info, .monaco-editor .squiggly-warning, .monaco-editor .squiggly-hint',
    ),
    notification: (text) => page.locator('.notification-list-item', { hasText: text }).first(),
  };
}
