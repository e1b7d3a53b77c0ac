import type { Localized } from '../../../server/src/verdict/localized.ts';
import { type CommandId, commandIds } from './ids.ts';

/** What package.json says of one command. */
export interface CommandRow {
  readonly title: Localized;
  readonly icon?: string;
  /** Whether the palette lists it; the others are run by menus, code actions and links. */
  readonly inPalette: boolean;
  /** Menus beside the palette, each with the group and the condition. */
  readonly menus: readonly MenuRow[];
}

/** The menus we add to. */
export const menuIds = ['explorer/context', 'notebook/toolbar'] as const;
export type MenuId = (typeof menuIds)[number];

interface MenuRow {
  readonly menu: MenuId;
  readonly group: string;
  readonly when: string;
}

const isConvertible = 'explorerResourceIsFolder || resourceExtname =~ /^\\.(py|pyw|ipynb)$/';

/** Every command the extension adds to the editor, in the order of package.json. */
export const commandTable: Readonly<Record<CommandId, CommandRow>> = {
  [commandIds.convertWorkspace]: {
    title: { en: 'Convert Batch Normalization in Workspace…', zh: '转换工作区中的批归一化…' },
    icon: '$(replace-all)',
    inPalette: true,
    menus: [],
  },
  [commandIds.convertSelected]: {
    title: { en: 'Convert Batch Normalization Here…', zh: '转换此处的批归一化…' },
    icon: '$(replace-all)',
    inPalette: true,
    menus: [
      { menu: 'explorer/context', group: '5_lasagneToKeras@1', when: isConvertible },
      { menu: 'notebook/toolbar', group: 'navigation/execute@9', when: "notebookType == 'jupyter-notebook'" },
    ],
  },
  [commandIds.showReport]: {
    title: { en: 'Show Report', zh: '显示报告' },
    icon: '$(list-unordered)',
    inPalette: true,
    menus: [],
  },
  [commandIds.showChecklist]: {
    title: { en: 'Show Checklist', zh: '显示待办清单' },
    icon: '$(checklist)',
    inPalette: true,
    menus: [],
  },
  [commandIds.openExample]: {
    title: { en: 'Open the Example Network', zh: '打开示例网络' },
    inPalette: true,
    menus: [],
  },
  [commandIds.restartServer]: {
    title: { en: 'Restart Server', zh: '重启服务器' },
    inPalette: true,
    menus: [],
  },
  [commandIds.showLogs]: { title: { en: 'Show Logs', zh: '显示日志' }, inPalette: true, menus: [] },
  [commandIds.copyText]: {
    title: { en: 'Copy as Keras Call', zh: '复制为 Keras 调用' },
    inPalette: false,
    menus: [],
  },
};

export const commandCategory: Localized = { en: 'Lasagne to Keras', zh: 'Lasagne 转 Keras' };
