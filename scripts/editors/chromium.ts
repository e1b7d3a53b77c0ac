import { type Browser, chromium } from 'playwright-core';
import { program } from './debian.ts';

/** Starts Chromium without a window. The caller closes it. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
