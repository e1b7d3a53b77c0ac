import { fill, type Language, type Localized } from '../verdict/localized.ts';

/** Everything the command line says that is not the verdict on a call or file. */
const texts = {
  // Outcomes, as people read them.
  automatic: { en: 'ready', zh: '可直接转换' },
  confirm: { en: 'needs your answer', zh: '需要您确认' },
  refused: { en: 'not converted', zh: '未转换' },
  reference: { en: 'mentioned', zh: '被提及' },
  converted: { en: 'converted', zh: '已转换' },
  // Lines of a report.
  becomes: { en: '{symbol} → {keras}', zh: '{symbol} → {keras}' },
  'becomes-if': { en: '{assumption} → {keras}', zh: '{assumption} → {keras}' },
  'would-become': { en: 'if confirmed: {keras}', zh: '确认后：{keras}' },
  note: { en: 'note: {message}', zh: '说明：{message}' },
  help: { en: 'help: {message}', zh: '建议：{message}' },
  cell: { en: 'cell {cell}', zh: '单元格 {cell}' },
  line: { en: 'line {line}', zh: '第 {line} 行' },
  lines: { en: 'lines {lines}', zh: '第 {lines} 行' },
  'cell-line': { en: 'cell {cell}, line {line}', zh: '单元格 {cell} 第 {line} 行' },
  fix: { en: 'Convert to {replacement}', zh: '转换为 {replacement}' },
  // The report in Markdown.
  'report-title': { en: 'Lasagne batch normalization to Keras', zh: 'Lasagne 批归一化转换为 Keras' },
  'report-what': { en: 'Calls and files', zh: '调用与文件' },
  'report-count': { en: 'Count', zh: '数量' },
  'report-reasons': { en: 'Reasons, and what to do', zh: '原因与处理办法' },
  'report-reason': { en: ': {outcome}, {count}', zh: '：{outcome}，{count}' },
  'report-colon': { en: ': ', zh: '：' },
  'report-comma': { en: ', ', zh: '、' },
  'report-stop': { en: '. ', zh: '。' },
  'report-help': { en: 'What to do:', zh: '处理办法：' },
  'report-files': { en: 'File by file', zh: '逐个文件' },
  'report-place': { en: 'Place', zh: '位置' },
  'report-call': { en: 'Call', zh: '调用' },
  'report-answer': { en: 'Answer', zh: '结果' },
  'report-others': { en: "Somebody else's calls, left alone", zh: '属于其他代码的调用，保持不变' },
  'total-known': { en: 'in the baseline', zh: '基线中已有' },
  'total-suppressed': { en: 'silenced by a comment', zh: '被注释屏蔽' },
  'total-others': { en: "somebody else's, left alone", zh: '属于其他代码，保持不变' },
  'total-errors': { en: 'files left alone because of an error', zh: '因错误而未处理的文件' },
  'total-files': { en: 'files looked at', zh: '检查的文件' },
  'report-errors': { en: 'Left alone because of an error', zh: '因错误而未处理' },
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
  'account-known': { en: 'In the baseline, left out here: {count}', zh: '基线中已有，此处略去：{count}' },
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
    en: 'To see the conversion, say convert instead of check.',
    zh: '要查看转换结果，请把 check 换成 convert。',
  },
  'next-write': { en: 'To write it, add --write.', zh: '要写入文件，请加上 --write。' },
  'next-confirm': {
    en: 'To convert what needs your answer too, by the reading listed first, add --include-confirm.',
    zh: '若要把需要您确认的也按列出的第一种读法转换，请加上 --include-confirm。',
  },
  'next-explain': {
    en: 'To read about a code in brackets: explain {code}',
    zh: '查看方括号中代码的说明：explain {code}',
  },
  'baseline-written': {
    en: 'Recorded in {path}: {count}. From now on --baseline {path} reports only what is new.',
    zh: '已记录到 {path}：{count}。今后用 --baseline {path} 只报告新出现的内容。',
  },
  // Errors.
  'baseline-whole': {
    en: '{path} is not a baseline; record one with --write-baseline.',
    zh: '{path} 不是基线文件；请用 --write-baseline 生成。',
  },
  'baseline-json': {
    en: '{path} is not a baseline: line {line}, column {column} is not valid JSON. Mend it, or record it anew with --write-baseline.',
    zh: '{path} 不是基线文件：第 {line} 行第 {column} 列不是有效的 JSON。请修正，或用 --write-baseline 重新生成。',
  },
  'baseline-entry': {
    en: '{path} is not a baseline: line {line}, column {column} is not an entry with path, fingerprint and count. Mend it, or record it anew with --write-baseline.',
    zh: '{path} 不是基线文件：第 {line} 行第 {column} 列不是含有 path、fingerprint 和 count 的条目。请修正，或用 --write-baseline 重新生成。',
  },
  'path-unreadable': { en: '{path}: {message}', zh: '{path}：{message}' },
  'statistics-format': {
    en: '--statistics goes with the formats text and json; markdown has the counts anyway.',
    zh: '--statistics 只用于 text 和 json 格式；markdown 本身已包含统计。',
  },
  error: { en: 'error: {message}', zh: '错误：{message}' },
  'internal-error': {
    en: 'internal error: {message} (please report it; DEBUG=1 shows where)',
    zh: '内部错误：{message}（请报告；设置 DEBUG=1 可查看位置）',
  },
  interrupted: {
    en: 'Interrupted. Files written: {count}; the rest is as it was.',
    zh: '已中断。已写入文件：{count}；其余保持原样。',
  },
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
  // What `explain` says.
  default: { en: 'default: {default}', zh: '默认值：{default}' },
  required: { en: 'always passed', zh: '必须传入' },
  'of-layers': { en: '{name}, a parameter of {layers}', zh: '{name}：{layers} 的参数' },
  'becomes-keywords': { en: 'In Keras: {keywords}', zh: '在 Keras 中：{keywords}' },
  'becomes-nothing': {
    en: 'In Keras: the layer is called on it',
    zh: '在 Keras 中：在它上面调用该层',
  },
  examples: { en: 'Examples:', zh: '示例：' },
  parameters: { en: 'Parameters:', zh: '参数：' },
  allowed: { en: 'One of: {values} (default: {default})', zh: '可选值：{values}（默认：{default}）' },
  'an-option': {
    en: '--{name}, an option; also `{name}` in [tool.lasagne-to-keras] of pyproject.toml',
    zh: '--{name}：选项；也可写在 pyproject.toml 的 [tool.lasagne-to-keras] 中：`{name}`',
  },
  'a-note': { en: '{code}, a note; the call is converted', zh: '{code}：说明；该调用会被转换' },
  'a-question': {
    en: '{code}, a question; the call is converted once you confirm (--include-confirm)',
    zh: '{code}：需要确认的问题；确认后（--include-confirm）才会转换该调用',
  },
  'a-refusal': { en: '{code}, a reason not to convert a call', zh: '{code}：不转换某个调用的原因' },
  'a-mention': { en: '{code}, a use that is not a call', zh: '{code}：不是调用的用法' },
  'a-problem': { en: '{code}, an error with a file', zh: '{code}：文件错误' },
  'explain-arguments': { en: 'Argument by argument:', zh: '逐个参数：' },
  'argument-passed': { en: '{argument} → {keras}', zh: '{argument} → {keras}' },
  'argument-default': {
    en: '{parameter} not passed, {default} → {keras}',
    zh: '{parameter} 未传入，默认 {default} → {keras}',
  },
  'argument-input': { en: '{argument} → what the layer is called on', zh: '{argument} → 调用该层的输入' },
  'argument-same': {
    en: "{argument} → nothing to write, the same as Keras's default",
    zh: '{argument} → 无需写出，与 Keras 的默认值相同',
  },
  'snippet-nothing': {
    en: "There is no call of Lasagne's batch normalization in this snippet.",
    zh: '这段代码中没有调用 Lasagne 的批归一化。',
  },
  'unknown-topic': {
    en: 'nothing is known of `{topic}`.{similar}',
    zh: '没有关于 `{topic}` 的说明。{similar}',
  },
  'did-you-mean': { en: ' Did you mean {topic}?', zh: ' 您是不是想找 {topic}？' },
  topics: {
    en: 'Parameters: {parameters}\nOptions: {options}\nCodes: {codes}',
    zh: '参数：{parameters}\n选项：{options}\n代码：{codes}',
  },
  'verify-nothing': {
    en: '{path}: no call here is converted, so there is nothing to compare.',
    zh: '{path}：这里没有会被转换的调用，因此没有可比较的内容。',
  },
  // What `checklist` says.
  'moves-to': { en: '{lasagne} → {keras}', zh: '{lasagne} → {keras}' },
  'no-counterpart': { en: '{lasagne} → nothing of the kind in Keras', zh: '{lasagne} → Keras 中没有对应物' },
  'checklist-empty': { en: 'Nothing of Lasagne is left.', zh: '没有剩余的 Lasagne 代码。' },
  'checklist-left': { en: 'Left to move: {count}', zh: '待迁移：{count}' },
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
