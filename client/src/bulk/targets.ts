import { Uri, window } from 'vscode';

/**
 * The files and folders a command was called on.
 * @param args as VS Code passes them: in the explorer the item under the pointer and everything selected, in the
 * toolbar of a notebook its editor, in the palette nothing, which means what is open in front
 */
export function targetsOf(args: readonly unknown[]): readonly string[] {
  const [first, selected] = args;
  if (Array.isArray(selected) && selected.length > 0) return selected.filter(isUri).map(String);
  const uri = isUri(first) ? first : notebookOf(first);
  const active = window.activeNotebookEditor?.notebook.uri ?? window.activeTextEditor?.document.uri;
  const target = uri ?? active;
  return target === undefined ? [] : [target.toString()];
}

const isUri = (value: unknown): value is Uri => value instanceof Uri;

function notebookOf(value: unknown): Uri | undefined {
  const editor = fieldOf(value, 'notebookEditor');
  const uri = fieldOf(editor, 'notebookUri');
  return isUri(uri) ? uri : undefined;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
