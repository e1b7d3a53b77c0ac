import { linkTo, type Table, tableOf } from '../../verdict/links.ts';
import type { Language } from '../../verdict/localized.ts';
import { type Code, type MessageRow, rowOf } from '../../verdict/verdict.ts';

/** A code that findings or errors bear. */
export type Described = Code | 'ready';

/** A row of the tables of messages as SARIF describes a rule. */
export function descriptor(code: Described, language: Language): object {
  const { message, help } = code === 'ready' ? ready : rowOf(code);
  const text = withoutValues(message[language]);
  const advice = withoutValues(help[language]);
  const helpUri = linkTo(code, language);
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    fullDescription: { text: `${text} ${advice}` },
    help: { text: `${advice} ${helpUri}`, markdown: `${advice} [${code}](${helpUri})` },
    helpUri,
    defaultConfiguration: { level: code === 'ready' ? 'note' : levels[tableOf(code)] },
    properties: { tags: ['lasagne', 'keras', 'batch-normalization'] },
  };
}

const levels = {
  notes: 'warning',
  refusals: 'warning',
  mentions: 'note',
  problems: 'error',
} as const satisfies Record<Table, string>;

const ready: MessageRow = {
  message: {
    en: "A call of Lasagne's batch normalization that can be converted as it stands.",
    zh: '可以直接转换的 Lasagne 批归一化调用。',
  },
  help: {
    en: 'Run `lasagne-to-keras convert`, or apply the fix.',
    zh: '运行 `lasagne-to-keras convert`，或应用修复。',
  },
};

/** What a case fills in is not known of a rule. */
const withoutValues = (template: string): string => template.replace(/\{\w+\}/g, '…');
