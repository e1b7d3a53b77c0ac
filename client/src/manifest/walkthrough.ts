import type { Localized } from '../../../server/src/verdict/localized.ts';
import { commandIds } from './ids.ts';
import type { Name } from './names.ts';

interface Step {
  readonly id: string;
  readonly title: Localized;
  /** Markdown; a line that is one link becomes a button. */
  readonly text: Localized;
  readonly alt: Localized;
  readonly doneBy: string;
}

const link = (label: string, command: string): string => `[${label}](command:${command})`;

const steps: readonly Step[] = [
  {
    id: 'open',
    title: { en: 'Open a Lasagne network', zh: '打开一个 Lasagne 网络' },
    text: {
      en: `Any Python file or notebook that uses Lasagne. If you have none at hand, there is an example.\n${link('Open the Example', commandIds.openExample)}`,
      zh: `任何使用 Lasagne 的 Python 文件或笔记本。手边没有的话，可以用示例。\n${link('打开示例', commandIds.openExample)}`,
    },
    alt: {
      en: 'A Python file in which every call of BatchNormLayer is underlined.',
      zh: '一个 Python 文件，其中每个 BatchNormLayer 调用都有下划线。',
    },
    doneBy: `onCommand:${commandIds.openExample}`,
  },
  {
    id: 'hover',
    title: { en: 'See what it becomes, and why', zh: '查看转换结果和原因' },
    text: {
      en: 'Rest the pointer on `BatchNormLayer`, or on any of its arguments. Every number is explained: why momentum is 0.9, why epsilon is 1e-4, which axis.',
      zh: '把鼠标停在 `BatchNormLayer` 或它的任一参数上。每个数都有说明：为什么 momentum 是 0.9，为什么 epsilon 是 1e-4，是哪一维。',
    },
    alt: {
      en: 'The hover of a BatchNormLayer call: the Keras call and a table of its arguments.',
      zh: 'BatchNormLayer 调用的悬停提示：Keras 调用和各参数的对照表。',
    },
    doneBy: 'onCommand:editor.action.showHover',
  },
  {
    id: 'fix',
    title: { en: 'Convert one call', zh: '转换一个调用' },
    text: {
      en: `Put the cursor on the call and press Ctrl+. (⌘. on a Mac). Calls that are ready are converted at once; where something must be known first, each answer is an action of its own.\n${link('Show Quick Fixes', 'editor.action.quickFix')}`,
      zh: `把光标放在调用上，按 Ctrl+.（Mac 上为 ⌘.）。可直接转换的调用立即转换；需要先确认的，每种答案是一个单独的操作。\n${link('显示快速修复', 'editor.action.quickFix')}`,
    },
    alt: {
      en: 'The menu of quick fixes on a call, the first of which converts it.',
      zh: '调用上的快速修复菜单，第一项就是转换。',
    },
    doneBy: 'onCommand:editor.action.quickFix',
  },
  {
    id: 'bulk',
    title: { en: 'Convert the whole project', zh: '转换整个项目' },
    text: {
      en: `Nothing is changed before you have chosen: convert, preview, write copies, or save a patch. The report lists what is left.\n${link('Convert in Workspace', commandIds.convertWorkspace)}`,
      zh: `在您选择之前不会改动任何文件：转换、预览、写出副本或保存补丁。报告会列出剩下的工作。\n${link('转换工作区', commandIds.convertWorkspace)}`,
    },
    alt: {
      en: 'The list of choices after a scan: convert, preview, copies, patch, report.',
      zh: '扫描后的选项列表：转换、预览、副本、补丁、报告。',
    },
    doneBy: `onCommand:${commandIds.convertWorkspace}`,
  },
];

/** The walkthrough as package.json declares it. Its pictures are made by `npm run pictures`. */
export const walkthrough = (named: Name): object => ({
  id: 'start',
  title: named('walkthrough.title', {
    en: 'From Lasagne to Keras',
    zh: '从 Lasagne 到 Keras',
  }),
  description: named('walkthrough.description', {
    en: 'Find, understand and convert batch normalization, in four steps.',
    zh: '四步完成批归一化的查找、理解和转换。',
  }),
  steps: steps.map(({ id, title, text, alt, doneBy }) => ({
    id,
    title: named(`walkthrough.${id}.title`, title),
    description: named(`walkthrough.${id}.text`, text),
    media: {
      image: pictureOf(id),
      altText: named(`walkthrough.${id}.alt`, alt),
    },
    completionEvents: [doneBy],
  })),
});

const pictureOf = (id: string): object => ({
  dark: `media/${id}-dark.png`,
  light: `media/${id}-light.png`,
  hc: `media/${id}-dark.png`,
  hcLight: `media/${id}-light.png`,
});
