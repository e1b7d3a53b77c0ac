import { type OptionName, optionTable } from './keras/options.ts';
import type { Localized } from './verdict/localized.ts';

/** One setting of an editor. `package.json` and the server's own reading of settings are made from these rows. */
export interface SettingRow {
  /** Without the section in front: {@link settingsSection}. */
  readonly key: string;
  readonly type: 'string' | 'boolean';
  readonly default: string | boolean;
  /** Whether it may differ from folder to folder. */
  readonly scope: 'resource' | 'window';
  /** The values a text can have, each with what it means where that needs saying. */
  readonly enum: readonly SettingValue[] | undefined;
  /** Markdown. */
  readonly doc: Localized;
}

export interface SettingValue {
  readonly value: string;
  readonly doc: Localized | undefined;
}

/** What stands in front of every key: `lasagne-to-keras.data-format`. */
export const settingsSection = 'lasagne-to-keras';

const conversionSettings: readonly SettingRow[] = keysOf(optionTable).map((key) => ({
  key,
  type: 'string',
  default: optionTable[key].default,
  scope: 'resource',
  enum: optionTable[key].values.map((value) => ({ value, doc: undefined })),
  doc: optionTable[key].doc,
}));

/** Everything that can be set in an editor. The options of the conversion bear the names they have in `pyproject.toml`, which wins. */
export const settingsTable: readonly SettingRow[] = [
  ...conversionSettings,
  {
    key: 'diagnostics.ready',
    type: 'string',
    default: 'information',
    scope: 'resource',
    enum: [
      { value: 'information', doc: { en: 'Listed among the problems.', zh: '列在“问题”面板中。' } },
      { value: 'hint', doc: { en: 'Shown in the text only.', zh: '只在代码中显示。' } },
      { value: 'off', doc: { en: 'Not shown.', zh: '不显示。' } },
    ],
    doc: {
      en: 'How calls that are ready to be converted are shown. Those that need your answer or are not converted are always warnings.',
      zh: '如何显示可直接转换的调用。需要您确认的和未转换的调用始终显示为警告。',
    },
  },
  {
    key: 'inlayHints.enabled',
    type: 'boolean',
    default: false,
    scope: 'resource',
    enum: undefined,
    doc: {
      en: 'Shows the Keras keyword behind each argument of a Lasagne call: `momentum=0.95` behind `alpha=0.05`.',
      zh: '在 Lasagne 调用的每个参数后面显示对应的 Keras 关键字：`alpha=0.05` 后面显示 `momentum=0.95`。',
    },
  },
  {
    key: 'workspaceDiagnostics.enabled',
    type: 'boolean',
    default: true,
    scope: 'window',
    enum: undefined,
    doc: {
      en: 'Also reports on files of the workspace that are not open.',
      zh: '同时报告工作区中未打开的文件。',
    },
  },
  {
    key: 'trace.server',
    type: 'string',
    default: 'off',
    scope: 'window',
    enum: [
      { value: 'off', doc: { en: 'Nothing is logged.', zh: '不记录。' } },
      { value: 'messages', doc: { en: 'The messages are logged.', zh: '记录消息。' } },
      {
        value: 'verbose',
        doc: { en: 'The messages are logged with what is in them.', zh: '记录消息及其内容。' },
      },
    ],
    doc: {
      en: 'Logs what is said between the editor and the language server.',
      zh: '记录编辑器与语言服务器之间的通信。',
    },
  },
];

function keysOf(table: typeof optionTable): OptionName[] {
  const isOption = (key: string): key is OptionName => Object.hasOwn(table, key);
  return Object.keys(table).filter(isOption);
}
