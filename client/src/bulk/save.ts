import { l10n, Uri, window, workspace } from 'vscode';
import type { Scan } from '../../../server/src/lsp/protocol.ts';
import { fromBase64 } from '../files.ts';
import type { Bulk } from './bulk.ts';
import { tell } from './tell.ts';

/** Writes the converted files beside the originals. */
export async function saveCopies(bulk: Bulk, scan: Scan): Promise<void> {
  const { files, left } = await bulk.server.copies({ scan: scan.id });
  for (const { uri, base64 } of files) await workspace.fs.writeFile(Uri.parse(uri), fromBase64(base64));
  const [first] = files;
  const done = l10n.t('Copies written: {0}.', files.length);
  await tell(bulk, scan, [done, ...left], first ? { open: Uri.parse(first.uri) } : {});
}

/** Asks for a name and writes all changes as one patch. */
export async function savePatch(bulk: Bulk, scan: Scan): Promise<void> {
  const { name, text, left } = await bulk.server.patch({ scan: scan.id });
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [l10n.t('Patch')]: ['patch', 'diff'] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await tell(bulk, scan, [l10n.t('Patch written.'), ...left], { open: target });
}
