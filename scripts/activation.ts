import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './editors/chromium.ts';
import { vsix } from './editors/vsix.ts';
import { openWindow } from './editors/window.ts';
import { folderAt, startWorkbench } from './editors/workbench.ts';

// `node scripts/run.mjs scripts/activation.ts [times]`: how many milliseconds VS Code says it took to activate the
// packaged extension, each time in a new window with a new extension host. Prints a list, as JSON.
const [, , , times = '5'] = process.argv;

const folder = mkdtempSync(join(tmpdir(), 'lasagne-to-keras-activation-'));
cpSync('examples', folder, { recursive: true });
const browser = await startChromium();
const workbench = await startWorkbench({ vsix });
try {
  const measured: number[] = [];
  for (let round = 0; round < Number(times); round++) measured.push(await activation());
  console.log(JSON.stringify(measured));
} finally {
  await browser.close();
  await workbench.stop();
  rmSync(folder, { recursive: true });
}

async function activation(): Promise<number> {
  const window = await openWindow(browser, folderAt(workbench.url, folder));
  await window.open('cifar10_resnet.py');
  await window.goTo(55);
  await window.squiggles.first().waitFor();
  await window.command('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .extension', { hasText: 'Lasagne to Keras' });
  const said = await row.locator('.activation-time').innerText();
  await window.page.context().close();
  const [milliseconds] = said.match(/\d+/) ?? [];
  if (milliseconds === undefined) throw new Error(`"${said}" says no time`);
  return Number(milliseconds);
}
