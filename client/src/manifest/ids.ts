import { clientCommands } from '../../../server/src/lsp/protocol.ts';

/** Every command the client registers. Their titles and menus are in `commands.ts`, from which package.json is made. */
export const commandIds = {
  convertWorkspace: 'lasagneToKeras.convertWorkspace',
  convertSelected: 'lasagneToKeras.convertSelected',
  openExample: 'lasagneToKeras.openExample',
  restartServer: 'lasagneToKeras.restartServer',
  showChecklist: 'lasagneToKeras.showChecklist',
  showLogs: 'lasagneToKeras.showLogs',
  showReport: 'lasagneToKeras.showReport',
  /** For code actions only. */
  copyText: clientCommands.copyText,
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Commands that a link in a hover may run. */
export const trustedCommands = [commandIds.showChecklist];
