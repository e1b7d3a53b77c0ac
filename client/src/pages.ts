import {
  commands,
  type Disposable,
  EventEmitter,
  extensions,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Page } from '../../server/src/lsp/protocol.ts';
import { rooted } from './links.ts';

/** Shows what the server writes for people, beside the code. */
export interface Pages extends Disposable {
  readonly showMarkdown: (page: Page) => Promise<void>;
}

const scheme = 'lasagne-to-keras';

/** Read-only documents that are never dirty, so closing them asks nothing. */
export function createPages(): Pages {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path),
  });
  const put = ({ name, text }: Page): Uri => {
    const uri = Uri.from({ scheme, path: `/${name}` });
    const root = workspace.workspaceFolders?.[0];
    texts.set(uri.path, root ? rooted(text, root.uri.toString()) : text);
    changed.fire(uri);
    return uri;
  };
  return {
    showMarkdown: async (page) => {
      const uri = put(page);
      // A host without the built-in Markdown extension still shows the source, which reads well.
      if (extensions.getExtension('vscode.markdown-language-features'))
        await commands.executeCommand('markdown.showPreview', uri);
      else await window.showTextDocument(uri, { viewColumn: ViewColumn.Active, preview: true });
    },
    dispose: () => {
      registration.dispose();
      changed.dispose();
    },
  };
}
