import { Disposable, LanguageStatusSeverity, l10n, languages, type TextDocument, window } from 'vscode';
import type { Scan } from '../../server/src/lsp/protocol.ts';
import { documentSelector } from './documents.ts';
import { commandIds } from './manifest/ids.ts';

/** The item in the language status menu: how many findings this file has, and how the last scan went. */
export interface Status extends Disposable {
  readonly scanning: (busy: boolean) => void;
  readonly scanned: (scan: Scan) => void;
}

export const diagnosticSource = 'lasagne-to-keras';

export function createStatus(): Status {
  const item = languages.createLanguageStatusItem('lasagneToKeras', documentSelector());
  item.name = 'Lasagne to Keras';
  item.command = { command: commandIds.showReport, title: l10n.t('Show Report') };
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const count = document ? findingsIn(document) : 0;
    item.text =
      count === 0
        ? l10n.t('No Lasagne batch normalization here')
        : l10n.t('Lasagne batch normalization here: {0}', count);
    item.severity = LanguageStatusSeverity.Information;
  };
  update();
  const listening = Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  );
  return {
    scanning: (busy) => {
      item.busy = busy;
    },
    scanned: ({ account }) => {
      item.detail = account[0] ?? '';
    },
    dispose: () => listening.dispose(),
  };
}

const findingsIn = (document: TextDocument): number =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === diagnosticSource).length;
