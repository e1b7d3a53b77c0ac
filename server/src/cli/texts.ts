import { fill, type Language, type Localized } from '../verdict/localized.ts';

/** Everything the command line says that is not the verdict on a call or file. */
const texts = {
  // Outcomes, as people read them.
  automatic: { en: 'ready', zh: '可直接转换' },
  confirm: { en: 'needs your answer', zh: '需要您确认' },
  refused: { en: 'not converted', zh: '未转换' },
  reference: { en: 'mentioned', zh: '被提及' },
  // Lines of a report.
  becomes: { en: '{symbol} → {keras}', zh: '{symbol} → {keras}' },
  'becomes-if': { en: '{assumption} → {keras}', zh: '{assumption} → {keras}' },
  'would-become': { en: 'if confirmed: {keras}', zh: '确认后：{keras}' },
  note: { en: 'note: {message}', zh: '说明：{message}' },
  help: { en: 'help: {message}', zh: '建议：{message}' },
  cell: { en: 'cell {cell}', zh: '单元格 {cell}' },
  'suppression-unused': {
    en: 'this `# lasagne-to-keras: ignore` silences nothing; remove it.',
    zh: '这条 `# lasagne-to-keras: ignore` 没有屏蔽任何内容，可以删除。',
  },
  // The account.
  'account-nothing': {
    en: 'No Lasagne batch normalization found.',
    zh: '没有找到 Lasagne 的批归一化。',
  },
  'account-files': { en: 'Files looked at: {count}', zh: '检查的文件：{count}' },
  'account-converted': { en: 'Converted: {count}', zh: '已转换：{count}' },
  'account-would-convert': {
    en: 'Converted in the diff: {count} (nothing was written)',
    zh: '差异中已转换：{count}（没有写入任何文件）',
  },
  'account-automatic': { en: 'Ready: {count}', zh: '可直接转换：{count}' },
  'account-confirm': { en: 'Needs your answer: {count} ({codes})', zh: '需要您确认：{count}（{codes}）' },
  'account-refused': { en: 'Not converted: {count} ({codes})', zh: '未转换：{count}（{codes}）' },
  'account-references': { en: 'Mentioned: {count} ({codes})', zh: '被提及：{count}（{codes}）' },
  'account-suppressed': { en: 'Silenced by a comment: {count}', zh: '被注释屏蔽：{count}' },
  'account-others': {
    en: "Somebody else's, left alone: {count}",
    zh: '属于其他代码，保持不变：{count}',
  },
  'account-unreadable': { en: 'Left alone because of an error: {paths}', zh: '因错误而未处理：{paths}' },
  'owner-library': { en: '{callee} of {owner}', zh: '{owner} 的 {callee}' },
  'owner-class': { en: '{callee}, the class at {place}', zh: '{place} 处的类 {callee}' },
  'owner-function': { en: '{callee}, the function at {place}', zh: '{place} 处的函数 {callee}' },
  'owner-parameter': { en: '{callee}, the parameter at {place}', zh: '{place} 处的参数 {callee}' },
  'owner-variable': { en: '{callee}, the variable at {place}', zh: '{place} 处的变量 {callee}' },
  'owner-object': { en: '{callee}, an attribute of some object', zh: '某个对象的属性 {callee}' },
  'owner-nowhere': {
    en: '{callee}, in files without Lasagne',
    zh: '与 Lasagne 无关的文件中的 {callee}',
  },
  'next-convert': {
    en: 'To see the conversion: {command}',
    zh: '查看转换结果：{command}',
  },
  'next-write': { en: 'To write it: {command}', zh: '写入文件：{command}' },
  'next-explain': { en: 'To read about a code: {command}', zh: '查看代码的说明：{command}' },
  // Errors.
  error: { en: 'error: {message}', zh: '错误：{message}' },
  'internal-error': {
    en: 'internal error: {message} (please report it; DEBUG=1 shows where)',
    zh: '内部错误：{message}（请报告；设置 DEBUG=1 可查看位置）',
  },
  interrupted: { en: 'Interrupted. Files written: {count}; the rest is as it was.', zh: '已中断。已写入文件：{count}；其余保持原样。' },
  'write-and-output': {
    en: '--write and --output-dir exclude each other.',
    zh: '--write 与 --output-dir 不能同时使用。',
  },
  'output-of-stdin': {
    en: 'standard input has no place in --output-dir; use --write.',
    zh: '标准输入不能与 --output-dir 同用；请使用 --write。',
  },
  'stdin-alone': {
    en: '- (standard input) cannot be combined with other paths.',
    zh: '-（标准输入）不能与其他路径同用。',
  },
  'output-twice': {
    en: '{first} and {second} would both be written to {output}; convert them in two runs.',
    zh: '{first} 和 {second} 都会写到 {output}；请分两次转换。',
  },
  'output-original': {
    en: '{output} is one of the originals; choose another folder for --output-dir, or use --write.',
    zh: '{output} 是原文件之一；请为 --output-dir 选择另一个目录，或使用 --write。',
  },
  progress: { en: '{bar} {value} of {total} files', zh: '{bar} {value} / {total} 个文件' },
  searching: { en: 'searching: {count} files', zh: '搜索中：{count} 个文件' },
} as const satisfies Record<string, Localized>;

export type TextKey = keyof typeof texts;

/** Says something in the language of the run. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    fill(
      texts[key][language],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    );
