import type { MessageRow } from './verdict.ts';

/** Why a file could not be read, analysed or written. */
export const problems = {
  'not-utf-8': {
    message: {
      en: 'The file is not UTF-8 and has no coding line: byte {byte} at line {line}, column {column} fits no UTF-8 character.',
      zh: '文件不是 UTF-8 编码，也没有编码声明行：第 {line} 行第 {column} 列的字节 {byte} 不是有效的 UTF-8。',
    },
    help: {
      en: 'Save it as UTF-8, or name the encoding of a script in its first line: `# -*- coding: latin-1 -*-`.',
      zh: '请另存为 UTF-8；若是脚本，也可在第一行写明编码，例如 `# -*- coding: gbk -*-`。',
    },
  },
  'encoding-unknown': {
    message: {
      en: 'The coding line (line {line}) names an encoding that is not known: {encoding}.',
      zh: '编码声明行（第 {line} 行）写的编码无法识别：{encoding}。',
    },
    help: {
      en: 'Correct the name, or save the file as UTF-8 and remove the line.',
      zh: '请改正编码名称，或将文件另存为 UTF-8 并删去该行。',
    },
  },
  'encoding-mismatch': {
    message: {
      en: 'The file cannot be read as {encoding}, which its coding line names: line {line}, column {column} does not fit.',
      zh: '编码声明行写的是 {encoding}，但文件无法按此读取：第 {line} 行第 {column} 列不符。',
    },
    help: {
      en: 'Name the encoding it was saved in, or save it as {encoding}.',
      zh: '请写明文件实际使用的编码，或将文件另存为 {encoding}。',
    },
  },
  'encoding-conflict': {
    message: {
      en: 'The file begins with the UTF-8 mark (BOM), but its coding line (line {line}) names {encoding}.',
      zh: '文件以 UTF-8 标记（BOM）开头，但编码声明行（第 {line} 行）写的是 {encoding}。',
    },
    help: {
      en: 'Python refuses such a file. Write utf-8 in the coding line.',
      zh: 'Python 不接受这样的文件。请将编码声明改为 utf-8。',
    },
  },
  'not-encodable': {
    message: {
      en: "What is to be written has characters that the file's encoding, {encoding}, lacks.",
      zh: '要写入的内容含有文件编码 {encoding} 无法表示的字符。',
    },
    help: {
      en: 'Save the file as UTF-8 (and name utf-8 in its coding line), then convert.',
      zh: '请将文件另存为 UTF-8（编码声明行也改为 utf-8），然后再转换。',
    },
  },
  binary: {
    message: {
      en: 'The file holds NUL bytes, which no Python source does.',
      zh: '文件含有 NUL 字节，不是 Python 源代码。',
    },
    help: {
      en: 'If it is text in UTF-16, save it as UTF-8. Otherwise exclude it.',
      zh: '如果它是 UTF-16 文本，请另存为 UTF-8；否则请排除该文件。',
    },
  },
  'too-large': {
    message: {
      en: 'The file is {size} MB large; files above {limit} MB are not read.',
      zh: '文件大小为 {size} MB；超过 {limit} MB 的文件不予读取。',
    },
    help: { en: 'Split it, or exclude it.', zh: '请拆分该文件，或将其排除。' },
  },
  'notebook-invalid': {
    message: {
      en: 'The notebook is not valid JSON: it breaks at line {line}, column {column} of the file.',
      zh: '该笔记本不是有效的 JSON：错误位于文件第 {line} 行第 {column} 列。',
    },
    help: {
      en: 'Repair it in a text editor (marks of an unfinished git merge are a common cause), or take it from a backup.',
      zh: '请用文本编辑器修复（常见原因是 git 合并冲突标记未清除），或从备份恢复。',
    },
  },
  'notebook-no-cells': {
    message: {
      en: 'The file is JSON, but no notebook: it has no list of cells.',
      zh: '文件是 JSON，但不是笔记本：其中没有单元格列表。',
    },
    help: {
      en: 'Open it in Jupyter to check it; if it is no notebook, give it another name than .ipynb.',
      zh: '请在 Jupyter 中打开检查；如果它不是笔记本，请改用 .ipynb 以外的扩展名。',
    },
  },
  'notebook-cell-invalid': {
    message: {
      en: 'Cell {cell} of the notebook has no source that can be read.',
      zh: '笔记本的第 {cell} 个单元格没有可读取的源代码。',
    },
    help: {
      en: 'Open the notebook in Jupyter and save it again, or remove the cell.',
      zh: '请在 Jupyter 中打开并重新保存该笔记本，或删除该单元格。',
    },
  },
  'nested-too-deeply': {
    message: {
      en: 'A part of the file is nested too deeply to be read.',
      zh: '文件中有一部分嵌套过深，无法读取。',
    },
    help: {
      en: 'Look at that part yourself, or exclude the file.',
      zh: '请自行查看该部分，或排除该文件。',
    },
  },
  'too-complex': {
    message: {
      en: 'The file was not analysed: reading it would take too long (millions of names and signs, or large stretches that are not Python).',
      zh: '未分析该文件：读取所需时间过长（包含数百万个名称和符号，或有大段内容不是 Python）。',
    },
    help: {
      en: 'Move data out of the code, close a string that does not end, or exclude the file.',
      zh: '请将数据移出代码、补全未结束的字符串，或排除该文件。',
    },
  },
  'analysis-failed': {
    message: {
      en: 'The analysis of this file broke down: {reason}.',
      zh: '分析该文件时出错：{reason}。',
    },
    help: {
      en: 'Exclude it, and please report it as a bug; DEBUG=1 shows where it is.',
      zh: '请排除该文件，并将其作为缺陷报告给我们；设置 DEBUG=1 可查看出错位置。',
    },
  },
  'new-syntax-error': {
    message: {
      en: 'The conversion would have introduced a syntax error; the file was left as it was.',
      zh: '转换会引入语法错误；文件保持原样。',
    },
    help: {
      en: 'Please report it as a bug, with the file or the part of it that causes this.',
      zh: '请将其作为缺陷报告给我们，并附上该文件或引起问题的部分。',
    },
  },
  'no-permission': {
    message: {
      en: 'The file or folder cannot be read: permission denied.',
      zh: '无法读取文件或文件夹：权限不足。',
    },
    help: { en: 'Change its permissions, or exclude it.', zh: '请修改其权限，或将其排除。' },
  },
  'not-writable': {
    message: {
      en: 'The file cannot be written: {reason}. It is as it was.',
      zh: '无法写入文件：{reason}。原文件未改动。',
    },
    help: {
      en: 'Check the permissions of the file and its folder, and the space on the disk; then run again.',
      zh: '请检查文件及其所在文件夹的权限和磁盘空间，然后重新运行。',
    },
  },
  'not-found': {
    message: { en: 'There is no such file or folder.', zh: '没有这个文件或文件夹。' },
    help: { en: 'Check the path.', zh: '请检查路径。' },
  },
  'dangling-link': {
    message: { en: 'The link points to nothing.', zh: '该链接指向的文件不存在。' },
    help: { en: 'Remove it, or exclude it.', zh: '请删除该链接，或将其排除。' },
  },
  'not-a-file': {
    message: {
      en: 'This is neither a file nor a folder of files (perhaps a device or a pipe).',
      zh: '这既不是普通文件，也不是文件夹（可能是设备或管道）。',
    },
    help: { en: 'Exclude it.', zh: '请将其排除。' },
  },
  vanished: {
    message: { en: 'The file went away while it was being read.', zh: '读取过程中文件消失了。' },
    help: { en: 'Run again.', zh: '请重新运行。' },
  },
  changed: {
    message: {
      en: 'The file changed between reading and writing; it was left as it is.',
      zh: '文件在读取之后、写入之前被改动；未对其写入。',
    },
    help: { en: 'Run again.', zh: '请重新运行。' },
  },
  'read-failed': {
    message: { en: 'The file cannot be read: {reason}.', zh: '无法读取文件：{reason}。' },
    help: {
      en: 'Check the disk or the network drive it is on, then run again.',
      zh: '请检查文件所在的磁盘或网络驱动器，然后重新运行。',
    },
  },
  'settings-invalid': {
    message: { en: '{file}: {reason}', zh: '{file}：{reason}' },
    help: { en: 'Allowed: {allowed}.', zh: '允许的值：{allowed}。' },
  },
} as const satisfies Record<string, MessageRow>;
