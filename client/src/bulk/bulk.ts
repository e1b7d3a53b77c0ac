import { type LogOutputChannel, l10n, ProgressLocation, window } from 'vscode';
import type { Scan, ScanRequest } from '../../../server/src/lsp/protocol.ts';
import type { Pages } from '../pages.ts';
import type { Server } from '../server.ts';
import type { Status } from '../status.ts';
import { convertInPlace, preview } from './apply.ts';
import { ask } from './ask.ts';
import { saveCopies, savePatch } from './save.ts';
import { showReport } from './tell.ts';

export interface Bulk {
  readonly server: Server;
  readonly pages: Pages;
  readonly status: Status;
  readonly log: LogOutputChannel;
}

/** Scans, tells what would happen, asks, and does what was chosen. */
export async function convert(bulk: Bulk, request: ScanRequest): Promise<void> {
  const scan = await scanFor(bulk, request);
  if (scan === undefined) return;
  switch (await ask(scan)) {
    case undefined:
      return;
    case 'convert':
      return convertInPlace(bulk, scan);
    case 'preview':
      return preview(bulk, scan);
    case 'copies':
      return saveCopies(bulk, scan);
    case 'patch':
      return savePatch(bulk, scan);
    case 'report':
      return showReport(bulk, scan);
  }
}

/** Looks through the files, showing how far it is. Undefined when it was cancelled. */
export function scanFor({ server, status }: Bulk, request: ScanRequest): Thenable<Scan | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Looking for batch normalization'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, token) => {
    let reported = 0;
    const report = (message: string | undefined, percentage = reported): void => {
      progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - reported });
      reported = percentage;
    };
    status.scanning(true);
    try {
      const scan = await server.scan(request, { token, report });
      status.scanned(scan);
      return scan;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      status.scanning(false);
    }
  });
}
