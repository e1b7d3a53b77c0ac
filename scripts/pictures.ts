import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from './editors/chromium.ts';
import { small } from './editors/png.ts';
import { vsix } from './editors/vsix.ts';
import { openWindow, type Window } from './editors/window.ts';
import { folderAt, startWorkbench } from './editors/workbench.ts';

// `npm run pictures`: the pictures of README, walkthrough and marketplace, taken from a real VS Code.
const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' } as const;
const size = { width: 880, height: 1200 };

/** What is left when only the code shall be seen. */
const settings = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.scrollbar.vertical': 'hidden',
  'editor.overviewRulerBorder': false,
};

interface Shot {
  /** How much of the window is shown above the line of the cursor; all of it where this is not said. */
  readonly above?: number;
  readonly height: number;
  readonly show: (window: Window) => Promise<void>;
}

const shots: Readonly<Record<string, Shot>> = {
  open: { above: 130, height: 400, show: async () => undefined },
  hover: { above: 340, height: 400, show: (window) => window.hover('Why') },
  fix: {
    above: 60,
    height: 400,
    show: async (window) => {
      await window.actions();
    },
  },
  bulk: {
    height: 400,
    show: async (window) => {
      await window.command('Convert Batch Normalization in Workspace');
      await window.page.locator('.quick-input-widget', { hasText: 'Save as Patch' }).waitFor();
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-pictures-'));
cpSync('examples', folder, { recursive: true });
const browser = await startChromium();
try {
  writeFileSync('media/icon.png', await icon(browser));
  for (const [theme, name] of Object.entries(themes)) {
    const workbench = await startWorkbench({ vsix, settings: { ...settings, 'workbench.colorTheme': name } });
    try {
      for (const shot of Object.keys(shots))
        await take(browser, folderAt(workbench.url, folder), shot, theme);
    } finally {
      await workbench.stop();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function take(browser: Browser, url: string, name: string, theme: string): Promise<void> {
  const shot = shots[name];
  if (shot === undefined) return;
  const window = await openWindow(browser, url, size);
  await window.open('cifar10_resnet.py');
  await window.goTo(55, 16);
  await window.squiggles.first().waitFor();
  await window.command('View: Close Primary Side Bar');
  await window.page.mouse.move(size.width - 1, size.height - 1);
  await shot.show(window);
  const line = await window.page.locator('.monaco-editor .current-line').first().boundingBox();
  const y = shot.above === undefined ? 0 : Math.max(0, (line?.y ?? 0) - shot.above);
  const clip = { x: 0, y, width: size.width, height: shot.height };
  const picture = small(await window.page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  writeFileSync(`media/${name}-${theme}.png`, picture);
  console.log(`media/${name}-${theme}.png: ${picture.length} bytes`);
  await window.page.context().close();
}

async function icon(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 }</style>${readFileSync('media/icon.svg', 'utf8')}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}
