import { fill, type Language, type Localized } from '../verdict/localized.ts';

/** Everything an editor says that is not the verdict on a call. */
const texts = {
  // Diagnostics.
  'diagnostic-ready': { en: 'Ready: {symbol} → {keras}', zh: '可直接转换：{symbol} → {keras}' },
  'diagnostic-confirm': { en: 'Needs your answer: {message} {help}', zh: '需要您确认：{message}{help}' },
  'diagnostic-refused': { en: 'Not converted: {message} {help}', zh: '未转换：{message}{help}' },
  'diagnostic-reference': { en: '{message} {help}', zh: '{message}{help}' },
  'suppression-unused': {
    en: 'This comment silences nothing; remove it.',
    zh: '这条注释没有屏蔽任何内容，可以删除。',
  },
  'closed-notebook': {
    en: 'Lasagne batch normalization in this notebook: ready {ready}, needing your answer {confirm}, not converted {refused}. Open it to see where.',
    zh: '此笔记本中的 Lasagne 批归一化：可直接转换 {ready}，需要您确认 {confirm}，未转换 {refused}。打开笔记本查看位置。',
  },
  'related-import': { en: 'The name comes from here.', zh: '名字来自这里。' },
  'related-value': { en: '`{name}` gets its value here.', zh: '`{name}` 在这里赋值。' },
  // Hover.
  'hover-ready': {
    en: 'Ready: `{symbol}` → Keras `{keras}`',
    zh: '可直接转换：`{symbol}` → Keras `{keras}`',
  },
  'hover-confirm': {
    en: 'Needs your answer: `{symbol}` → Keras `{keras}`',
    zh: '需要您确认：`{symbol}` → Keras `{keras}`',
  },
  'hover-refused': { en: 'Not converted: `{symbol}`', zh: '未转换：`{symbol}`' },
  'hover-reference': { en: 'Mentioned: `{symbol}`', zh: '被提及：`{symbol}`' },
  'column-why': { en: 'Why', zh: '原因' },
  'not-passed': { en: '{parameter} not passed:', zh: '未传 {parameter}：' },
  'none-passed': { en: '{parameters} not passed', zh: '未传 {parameters}' },
  'nothing-written': { en: 'nothing', zh: '无需写出' },
  'same-default': { en: 'the same in both', zh: '两者相同' },
  'keras-default': { en: "Keras's default is {default}", zh: 'Keras 的默认值是 {default}' },
  'keras-default-axis': { en: "Keras's default is the last axis", zh: 'Keras 默认取最后一个轴' },
  'wrapped-layer': { en: 'the wrapped layer', zh: '被包装的层' },
  'taken-off': { en: 'moved behind the normalization, or unneeded', zh: '移到归一化之后，或不再需要' },
  'first-reading': { en: 'Right {assumption}', zh: '{assumption}' },
  'or-reading': { en: 'Or, {assumption}', zh: '或者，{assumption}' },
  mode: { en: 'Mode:', zh: '模式：' },
  weights: { en: 'Weights:', zh: '权重：' },
  'read-more': { en: 'More about {code}', zh: '关于 {code} 的说明' },
  'in-keras': { en: '`{name}` in Keras: {keras}', zh: '`{name}` 在 Keras 中：{keras}' },
  'no-keras': { en: '`{name}` has no counterpart in Keras', zh: '`{name}` 在 Keras 中没有对应' },
  'from-lasagne': { en: '`{keras}` was `{lasagne}` in Lasagne', zh: '`{keras}` 在 Lasagne 中是 `{lasagne}`' },
  'keras-only': { en: '`{keras}`: Lasagne has nothing like it', zh: '`{keras}`：Lasagne 没有对应的参数' },
  'keras-layer': {
    en: 'Keras `BatchNormalization`, Lasagne’s `BatchNormLayer`',
    zh: 'Keras 的 `BatchNormalization`，即 Lasagne 的 `BatchNormLayer`',
  },
  'default-is': { en: 'default {default}', zh: '默认 {default}' },
  'argument-input': {
    en: '`{argument}` becomes what the Keras layer is called on',
    zh: '`{argument}` 成为 Keras 层调用的输入',
  },
  'argument-stays': {
    en: '`{argument}`: nothing has to be written in Keras',
    zh: '`{argument}`：在 Keras 中无需写出',
  },
  computes: { en: 'Computes `{formula}`.', zh: '计算 `{formula}`。' },
  // Code actions.
  'action-convert': { en: 'Convert to Keras {layer} ({argument})', zh: '转换为 Keras {layer}（{argument}）' },
  'action-confirm': {
    en: 'Convert to Keras {layer} ({assumption})',
    zh: '转换为 Keras {layer}（{assumption}）',
  },
  'action-convert-all': {
    en: 'Convert all in this file to Keras (ready ones: {count})',
    zh: '将此文件全部转换为 Keras（可直接转换：{count}）',
  },
  'action-convert-selection': {
    en: 'Convert the selected calls to Keras ({count})',
    zh: '将选中的调用转换为 Keras（{count}）',
  },
  'action-layer-only': {
    en: 'Convert to a Keras layer without its input (for Sequential)',
    zh: '转换为不带输入的 Keras 层（用于 Sequential）',
  },
  'action-weights': {
    en: 'Put {file} beside this file (carries the trained weights over)',
    zh: '在此文件旁放入 {file}（用于迁移训练好的权重）',
  },
  'action-copy': { en: 'Copy as Keras call', zh: '复制为 Keras 调用' },
  'action-why': { en: 'Why is this call not converted?', zh: '为什么没有转换这个调用？' },
  'action-ignore-line': { en: 'Ignore on this line ({codes})', zh: '在此行忽略（{codes}）' },
  'action-ignore-file': { en: 'Ignore in this file', zh: '在此文件中忽略' },
  // Bulk refactor and report.
  'report-title': { en: 'Lasagne batch normalization to Keras', zh: 'Lasagne 批归一化转换为 Keras' },
  'report-automatic': { en: 'Ready', zh: '可直接转换' },
  'report-converted': { en: 'Converted', zh: '已转换' },
  'report-confirm': { en: 'Needs your answer', zh: '需要您确认' },
  'report-refused': { en: 'Not converted', zh: '未转换' },
  'report-reference': { en: 'Mentioned', zh: '被提及' },
  'report-remaining': { en: 'Still Lasagne, to be moved by hand', zh: '仍是 Lasagne，需手工迁移' },
  'report-problems': { en: 'Left alone', zh: '未处理' },
  'report-files': { en: 'Files looked at: {count}', zh: '检查的文件：{count}' },
  'report-count': { en: '{title}: {count}', zh: '{title}：{count}' },
  'report-nothing': { en: 'No Lasagne batch normalization found.', zh: '没有找到 Lasagne 的批归一化。' },
  'checklist-empty': { en: 'No other Lasagne layers are left.', zh: '没有剩余的其他 Lasagne 层。' },
  'account-found': {
    en: 'Ready: {ready}, needing your answer: {confirm}, not converted: {refused}.',
    zh: '可直接转换：{ready}，需要您确认：{confirm}，未转换：{refused}。',
  },
  'account-half': {
    en: 'Files in which other Lasagne layers remain, so that they do not run yet: {count}.',
    zh: '仍含其他 Lasagne 层、因此暂时不能运行的文件：{count}。',
  },
  'account-problems': { en: 'Files that could not be read: {count}.', zh: '无法读取的文件：{count}。' },
  'account-files': { en: 'Files looked at: {count}.', zh: '检查的文件：{count}。' },
  'left-changed': { en: '{name} changed since it was read.', zh: '{name} 在读取之后被修改。' },
  'left-read-only': { en: '{name} is read-only.', zh: '{name} 是只读文件。' },
  'left-encoding': {
    en: '{name} is not UTF-8; convert it on the command line.',
    zh: '{name} 不是 UTF-8；请在命令行中转换。',
  },
  'annotation-confirm': { en: 'Needs your answer: {message}', zh: '需要您确认：{message}' },
  'annotation-imports': {
    en: 'Remove Lasagne imports: right when every call of the file is converted',
    zh: '删除 Lasagne 的导入：仅当该文件的所有调用都转换时才正确',
  },
  line: { en: 'line {line}', zh: '第 {line} 行' },
  'cell-line': { en: 'code cell {cell}, line {line}', zh: '代码单元格 {cell} 第 {line} 行' },
  comma: { en: ', ', zh: '、' },
  colon: { en: ': ', zh: '：' },
  scanning: { en: 'Looking for Lasagne batch normalization', zh: '正在查找 Lasagne 批归一化' },
  'edit-label': { en: 'Convert batch normalization to Keras', zh: '将批归一化转换为 Keras' },
  'read-page': { en: 'Read about it', zh: '查看说明' },
} as const satisfies Record<string, Localized>;

export type TextKey = keyof typeof texts;

/** One text of the editor's, filled in. */
export const say = (
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  fill(
    texts[key][language],
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  );
