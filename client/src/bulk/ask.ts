import { l10n, type QuickPickItem, window } from 'vscode';
import type { Scan } from '../../../server/src/lsp/protocol.ts';

export type Choice = 'convert' | 'preview' | 'copies' | 'patch' | 'report';

interface Item extends QuickPickItem {
  readonly choice: Choice;
}

/** Says what was found and what each choice would do. Undefined where nothing is to be done, or was chosen. */
export async function ask(scan: Scan): Promise<Choice | undefined> {
  const [found = '', ...rest] = scan.account;
  if (scan.ready + scan.toAnswer === 0) return askForReport([found, ...rest].join(' '));
  const chosen = await window.showQuickPick(choices(scan), {
    title: found,
    // One line is all there is room for: the consequence that comes first.
    placeHolder: rest[0] ?? '',
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  return chosen?.choice;
}

const choices = ({ ready, toAnswer }: Scan): readonly Item[] => [
  ...(ready === 0
    ? []
    : [
        {
          choice: 'convert' as const,
          label: `$(check) ${l10n.t('Convert')}`,
          description: l10n.t('ready: {0}', ready),
          detail: l10n.t('Changes the files. One Undo takes it back.'),
        },
      ]),
  {
    choice: 'preview',
    label: `$(diff) ${l10n.t('Preview')}`,
    description: l10n.t('ready: {0}, needing your answer: {1}', ready, toAnswer),
    detail: l10n.t('Lists every change; those that need your answer are not ticked.'),
  },
  {
    choice: 'copies',
    label: `$(files) ${l10n.t('Save Converted Copies')}`,
    detail: l10n.t('Writes new files beside the originals, which stay as they are.'),
  },
  {
    choice: 'patch',
    label: `$(file-code) ${l10n.t('Save as Patch')}`,
    detail: l10n.t('Writes one file for git apply; nothing else is touched.'),
  },
  {
    choice: 'report',
    label: `$(list-unordered) ${l10n.t('Show Report')}`,
    detail: l10n.t('Every call, what becomes of it, and why.'),
  },
];

async function askForReport(message: string): Promise<Choice | undefined> {
  const report = l10n.t('Show Report');
  return (await window.showInformationMessage(message, report)) === report ? 'report' : undefined;
}
