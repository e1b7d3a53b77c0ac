import type { Localized } from '../verdict/localized.ts';

/** What `--help` says. */
export const help = {
  program: {
    en: "Converts Lasagne's batch normalization to Keras's, and explains every number of it.",
    zh: '把 Lasagne 的批归一化转换为 Keras 的，并解释其中的每一个数字。',
  },
  check: { en: 'List what there is to convert.', zh: '列出可以转换的内容。' },
  convert: {
    en: 'Show the conversion as a diff; write it on request.',
    zh: '以差异形式显示转换结果；按要求写入。',
  },
  explain: {
    en: 'Explain a parameter, an option, a code, or a piece of code.',
    zh: '解释一个参数、选项、代码编号或一段代码。',
  },
  checklist: {
    en: 'List what is left of Lasagne, and what to move it to.',
    zh: '列出剩余的 Lasagne 代码，以及应迁移到什么。',
  },
  weights: {
    en: 'Print the Python module that carries trained weights over (NumPy only).',
    zh: '输出用于搬运训练好的权重的 Python 模块（只依赖 NumPy）。',
  },
  verify: {
    en: "Print a Python script that compares a file's converted layers with Lasagne's formula.",
    zh: '输出一个 Python 脚本，把文件中转换后的层与 Lasagne 的公式逐一比较。',
  },
  serve: {
    en: 'Serve an editor (language server protocol).',
    zh: '为编辑器提供服务（语言服务器协议）。',
  },
  stdio: { en: 'talk over standard input and output (the default)', zh: '通过标准输入输出通信（默认）' },
  socket: { en: 'connect to a port on which the editor listens', zh: '连接到编辑器监听的端口' },
  pipe: { en: 'connect to a pipe on which the editor listens', zh: '连接到编辑器监听的管道' },
  'exact-training': {
    en: 'instead, the Keras layer that keeps its running statistics as Lasagne does',
    zh: '改为输出与 Lasagne 以同样方式更新滑动统计量的 Keras 层',
  },
  file: { en: 'A Python file or a notebook.', zh: 'Python 文件或笔记本。' },
  output: { en: 'write to this file', zh: '写入此文件' },
  paths: {
    en: 'Files, folders, or - for standard input. Files are always taken; folders are searched for .py, .pyw and .ipynb, without what git ignores.',
    zh: '文件、目录，或用 - 表示标准输入。文件总会处理；目录中查找 .py、.pyw 和 .ipynb，跳过 git 忽略的内容。',
  },
  topic: {
    en: 'alpha, axes-unknown-rank, DenseLayer, or "BatchNormLayer(net, alpha=0.2)"',
    zh: 'alpha、axes-unknown-rank、DenseLayer，或 "BatchNormLayer(net, alpha=0.2)"',
  },
  exclude: {
    en: 'leave out, as in .gitignore (may be repeated)',
    zh: '排除，写法同 .gitignore（可重复）',
  },
  'files-from': {
    en: 'look at the paths that this file lists (- for standard input), with a NUL or a line end after each; other than Python files are passed over',
    zh: '处理此文件列出的路径（- 表示标准输入），路径之间以 NUL 或换行分隔；跳过非 Python 文件',
  },
  'force-exclude': {
    en: 'apply exclude patterns to files named on the command line too',
    zh: '对命令行中指名的文件也应用排除规则',
  },
  'output-format': {
    en: 'for people (text), programs (json), code scanning (sarif), GitHub annotations (github), or a pull request (markdown)',
    zh: '供人阅读（text）、程序读取（json）、代码扫描（sarif）、GitHub 注解（github）或合并请求（markdown）',
  },
  baseline: {
    en: 'report only what is not in this file, which --write-baseline made',
    zh: '只报告此文件中没有的内容（该文件由 --write-baseline 生成）',
  },
  'write-baseline': { en: 'record what is found in this file', zh: '把找到的内容记录到此文件' },
  statistics: { en: 'count by answer and code instead of listing', zh: '只按结果和代码计数，不逐一列出' },
  lang: { en: 'language of the messages', zh: '消息的语言' },
  'no-color': { en: 'no colours', zh: '不使用颜色' },
  quiet: { en: 'only the findings, the diff and errors', zh: '只输出发现、差异和错误' },
  write: { en: 'write the files in place', zh: '直接写入原文件' },
  'output-dir': {
    en: 'write converted copies below this folder and leave the originals',
    zh: '把转换后的副本写到此目录下，保留原文件',
  },
  'include-confirm': {
    en: 'convert what needs your answer too, by its likeliest reading',
    zh: '需要确认的也转换，按最可能的理解',
  },
  version: { en: 'print the version', zh: '显示版本' },
  help: { en: 'print this help', zh: '显示本帮助' },
  examples: {
    en: `
Examples:
  lasagne-to-keras check .                       what is there?
  lasagne-to-keras convert model.py              show the diff
  lasagne-to-keras convert --write model.py      write it
  cat model.py | lasagne-to-keras convert --write - > keras_model.py
  lasagne-to-keras explain "BatchNormLayer(net, alpha=0.2, beta=None)"`,
    zh: `
示例：
  lasagne-to-keras check .                       有什么可以转换？
  lasagne-to-keras convert model.py              显示差异
  lasagne-to-keras convert --write model.py      写入
  cat model.py | lasagne-to-keras convert --write - > keras_model.py
  lasagne-to-keras explain "BatchNormLayer(net, alpha=0.2, beta=None)"`,
  },
  exits: {
    en: `
Exit codes:
  0  nothing is left to do (for convert: everything was converted)
  1  there are findings (for convert: some calls were left)
  2  something could not be read or written, or the command was wrong`,
    zh: `
退出码：
  0  没有需要处理的内容（convert：全部已转换）
  1  有发现（convert：有些调用没有转换）
  2  有内容无法读取或写入，或命令有误`,
  },
  usage: { en: 'Usage:', zh: '用法：' },
  arguments: { en: 'Arguments:', zh: '参数：' },
  options: { en: 'Options:', zh: '选项：' },
  commands: { en: 'Commands:', zh: '命令：' },
} as const satisfies Record<string, Localized>;

/** Commander's own English, and what stands for it. */
export const phrases: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^error: /, '错误：'],
  [/unknown option /, '未知选项 '],
  [/unknown command /, '未知命令 '],
  [/option (.+) argument (.+) is invalid\. /, '选项 $1 的值 $2 无效。'],
  [/option (.+) argument missing/, '选项 $1 缺少值'],
  [/missing required argument /, '缺少参数 '],
  [/too many arguments.*/, '参数过多'],
  [/Allowed choices are (.+)\./, '可选值：$1。'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '（是否想输入 $1？）'],
];
