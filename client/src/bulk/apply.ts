import { l10n, Uri, type WorkspaceEdit, workspace } from 'vscode';
import { type Scan, serverCommands } from '../../../server/src/lsp/protocol.ts';
import { rooted } from '../links.ts';
import type { Bulk } from './bulk.ts';
import { tell } from './tell.ts';

/** Converts what is ready, in one step that one Undo takes back, and tells what was done. */
export async function convertInPlace(bulk: Bulk, scan: Scan): Promise<void> {
  const { edit, calls, files, left } = await bulk.server.propose({ scan: scan.id });
  const changes = await toVsCode(bulk, edit);
  const applied = await apply(changes);
  const done = applied
    ? l10n.t('Converted calls: {0}, in files: {1}.', calls, files)
    : l10n.t('Nothing was changed: the editor did not accept the changes.');
  await tell(bulk, scan, [done, ...left], applied ? undoIn(changes) : {});
}

/** Lists every change for the person to tick. What needs an answer stands there unticked. */
export async function preview(bulk: Bulk, scan: Scan): Promise<void> {
  const { edit, left } = await bulk.server.propose({ scan: scan.id, includeConfirm: true });
  const changes = await toVsCode(bulk, edit);
  await offerReportFile(bulk, scan, changes);
  const applied = await apply(changes);
  const done = applied ? l10n.t('The ticked changes were made.') : l10n.t('Nothing was changed.');
  await tell(bulk, scan, [done, ...left], applied ? undoIn(changes) : {});
}

const apply = (edit: WorkspaceEdit): Thenable<boolean> => workspace.applyEdit(edit, { isRefactoring: true });

/** The step is undone from one of the files it changed: whatever else is in front must not lose a change. */
function undoIn(edit: WorkspaceEdit): { readonly undoIn?: Uri } {
  const [file] = edit.entries().flatMap(([uri]) => (uri.scheme === 'vscode-notebook-cell' ? [] : uri));
  return file === undefined ? {} : { undoIn: file };
}

const toVsCode = async ({ server }: Bulk, edit: object): Promise<WorkspaceEdit> =>
  server.client.protocol2CodeConverter.asWorkspaceEdit(edit);

/**
 * VS Code shows its preview only where at least one change asks for confirmation, and unticks those. So the report
 * is offered as a file of its own: useful to some, and the ready calls stay ticked.
 */
async function offerReportFile({ server }: Bulk, scan: Scan, edit: WorkspaceEdit): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const page = folder && (await server.page(serverCommands.report, { scan: scan.id }));
  if (!folder || !page) return;
  edit.createFile(
    Uri.joinPath(folder, 'lasagne-to-keras-report.md'),
    { contents: new TextEncoder().encode(rooted(page.text, folder.toString())), overwrite: true },
    { needsConfirmation: true, label: l10n.t('Also write the report to a file') },
  );
}
