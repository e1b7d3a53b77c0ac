import { workspace } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Where people edit. Other schemes (the old side of a diff, output, history) show text that nobody can change. */
const editable = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-remote', 'vscode-vfs'];

/** The Python documents the server sees: wherever people edit, and in whatever file system the workspace lives. */
export const documentSelector = (): { readonly scheme: string; readonly language: string }[] &
  DocumentSelector => {
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set([...editable, ...folders.map(({ uri }) => uri.scheme)]);
  return [...schemes].map((scheme) => ({ scheme, language: 'python' }));
};
