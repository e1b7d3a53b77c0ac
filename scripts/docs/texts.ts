import type { Language, Localized } from '../../server/src/verdict/localized.ts';

/** What the generated pages say besides the tables. */
const texts = {
  notes: { en: 'Notes', zh: '说明' },
  'notes-about': {
    en: 'What a conversion should be read with. A note marked *asks* means that the call is converted only when you answer: choose a reading in the editor, or pass `--include-confirm` for the likeliest. The others are told and change nothing.',
    zh: '阅读转换结果时应知道的事。标有*需确认*的说明表示：只有您作出回答后才会转换该调用——在编辑器中选择一种读法，或用 `--include-confirm` 采用最可能的一种。其余说明只作告知，不影响转换。',
  },
  refusals: { en: 'Calls that are not converted', zh: '未转换的调用' },
  'refusals-about': {
    en: 'Why a call is left as it is, and what to do next. Where Lasagne itself fails, the message says how.',
    zh: '某个调用为何保持原样，以及下一步怎么做。如果 Lasagne 本身就会报错，也会说明报什么错。',
  },
  mentions: { en: 'Mentions', zh: '被提及之处' },
  'mentions-about': {
    en: 'Uses of the names that are no calls, and run-time modes whose meaning the conversion changes. They are reported and left alone.',
    zh: '出现了这些名字但并非调用，或者含义会因转换而改变的运行模式。只报告，不改动。',
  },
  problems: { en: 'Files that could not be read or written', zh: '无法读取或写入的文件' },
  'problems-about': {
    en: 'Such a file is left as it is, the run goes on with the others, and the exit code is 2.',
    zh: '这样的文件保持原样，其余文件继续处理，退出码为 2。',
  },
  prelude: {
    en: 'The examples are executed when this page is made. Where no import is shown, they begin with',
    zh: '本页生成时会实际执行这些例子。没有写出导入语句的例子，开头都是',
  },
  asks: { en: 'asks', zh: '需确认' },
  help: { en: 'What to do', zh: '怎么办' },
  becomes: { en: 'Becomes', zh: '转换为' },
  'with-options': { en: 'With', zh: '选项' },
  parameters: { en: 'Parameters', zh: '参数' },
  'parameters-about': {
    en: "Lasagne's parameters in the order of its signature, and what becomes of them. `axis`, `momentum` and `epsilon` are always written, because Keras's defaults differ; so is everything you wrote yourself. All other keywords are written only where the value differs from Keras's default.",
    zh: 'Lasagne 的参数，按其签名的顺序排列，以及各自转换成什么。`axis`、`momentum` 和 `epsilon` 总是写出，因为 Keras 的默认值不同；您自己写过的参数也总是写出。其余关键字只有在取值与 Keras 默认值不同时才写出。',
  },
  required: { en: 'required', zh: '必须传入' },
  default: { en: 'Default in Lasagne', zh: 'Lasagne 中的默认值' },
  'in-keras': { en: 'In Keras', zh: '在 Keras 中' },
  'called-on': { en: 'what the layer is called on', zh: '调用该层时的输入' },
  'kept-axes': {
    en: 'Which axis is kept follows from the number of dimensions of the input. A link says why not.',
    zh: '保留哪个轴由输入的维数决定。链接说明不能转换的原因。',
  },
  input: { en: 'Input', zh: '输入' },
  layers: { en: 'Layers', zh: '层' },
  symbol: { en: 'Lasagne', zh: 'Lasagne' },
  does: { en: 'What it does', zh: '作用' },
  options: { en: 'Options', zh: '选项' },
  'options-about': {
    en: 'On the command line with two dashes (`--keras tf_keras`), for a project in the table `[tool.lasagne-to-keras]` of the nearest `pyproject.toml`. The command line wins.',
    zh: '在命令行上加两个连字符（`--keras tf_keras`）；整个项目的设置写在最近的 `pyproject.toml` 的 `[tool.lasagne-to-keras]` 表中。命令行优先。',
  },
  option: { en: 'Option', zh: '选项' },
  values: { en: 'Values, the default first', zh: '取值（第一个为默认值）' },
  meaning: { en: 'Meaning', zh: '含义' },
  exclude: {
    en: 'Files and folders to leave out, as in `.gitignore`. On the command line `--exclude PATTERN`, as often as needed.',
    zh: '要排除的文件和文件夹，写法与 `.gitignore` 相同。命令行上用 `--exclude PATTERN`，可多次给出。',
  },
  patterns: { en: 'a list of patterns', zh: '模式的列表' },
  guide: { en: 'The other layers', zh: '其他的层' },
  'guide-about': {
    en: 'What to move the rest of a network to, and the one thing that goes wrong when only the name is exchanged. `lasagne-to-keras checklist` prints these rows for the layers of a file, line by line. Nothing here is converted for you.',
    zh: '网络的其余部分在 Keras 中对应什么，以及只换名字时最容易出错的一点。`lasagne-to-keras checklist` 会针对一个文件逐行列出这些内容。这里的层不会自动转换。',
  },
  'guide-layers': { en: 'Layers', zh: '层' },
  'guide-helpers': { en: 'Functions around them', zh: '相关的函数' },
  trap: { en: 'The trap', zh: '容易出错之处' },
  'no-counterpart': { en: 'nothing of the kind', zh: '没有对应' },
} as const satisfies Record<string, Localized>;

export const textsIn =
  (language: Language) =>
  (key: keyof typeof texts): string =>
    texts[key][language];
