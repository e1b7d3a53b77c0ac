import { commands, l10n, type Uri, window } from 'vscode';
import { type Scan, serverCommands } from '../../../server/src/lsp/protocol.ts';
import type { Bulk } from './bulk.ts';

/** What can be done from the message about what was done. */
interface Next {
  /** A file that was changed. */
  readonly undoIn?: Uri;
  readonly open?: Uri;
}

/** So many sentences can be read in a notification; all of them are in the logs. */
const mostSentences = 4;

/** Says in one message what was done and what was left, and offers the report. */
export async function tell(bulk: Bulk, scan: Scan, lines: readonly string[], next: Next): Promise<void> {
  for (const line of lines) bulk.log.info(line);
  const more = lines.length - mostSentences;
  const told = [
    ...lines.slice(0, mostSentences),
    ...(more > 0 ? [l10n.t('And {0} more, named in the logs.', more)] : []),
  ];
  const report = l10n.t('Show Report');
  const undo = l10n.t('Undo');
  const open = l10n.t('Open');
  const actions = [report, ...(next.undoIn ? [undo] : []), ...(next.open ? [open] : [])];
  const chosen = await window.showInformationMessage(told.join(' '), ...actions);
  if (chosen === report) await showReport(bulk, scan);
  if (chosen === undo && next.undoIn) {
    await window.showTextDocument(next.undoIn);
    await commands.executeCommand('undo');
  }
  if (chosen === open && next.open) await commands.executeCommand('vscode.open', next.open);
}

export async function showReport({ server, pages }: Bulk, scan: Scan): Promise<void> {
  const page = await server.page(serverCommands.report, { scan: scan.id });
  if (page) await pages.showMarkdown(page);
}
