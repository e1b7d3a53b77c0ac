import type { NoteRow } from './row.ts';

/** About the names, the comments and the rest of the file. */
export const fileNotes = {
  'name-from-nowhere': {
    effect: 'confirm',
    message: {
      en: "No import or definition in this file binds `{name}` (star imports: {stars}); it is taken for Lasagne's.",
      zh: '本文件里没有导入或定义 `{name}`（星号导入：{stars}）；这里当作 Lasagne 的。',
    },
    help: {
      en: "If it is Lasagne's, import it from lasagne.layers, or confirm.",
      zh: '如果确实是 Lasagne 的，请从 lasagne.layers 导入，或直接确认。',
    },
  },
  'star-import-may-shadow': {
    effect: 'confirm',
    message: {
      en: '`from {module} import *` comes later and may replace `{name}`.',
      zh: '后面的 `from {module} import *` 可能会替换 `{name}`。',
    },
    help: {
      en: 'If that module has no `{name}`, confirm.',
      zh: '如果那个模块里没有 `{name}`，请确认。',
    },
  },
  'near-syntax-error': {
    effect: 'confirm',
    message: {
      en: 'The call stands in a stretch that could not be read as Python.',
      zh: '这个调用所在的一段无法按 Python 读取。',
    },
    help: {
      en: 'Check that the code around it means what it seems to, or repair the syntax error first.',
      zh: '请检查周围代码的含义是否如所见，或先改正语法错误。',
    },
  },
  'other-layers-remain': {
    effect: 'automatic',
    message: {
      en: 'The converted file does not run yet; these layers are still Lasagne: {layers}.',
      zh: '转换后的文件还不能运行；这些层仍是 Lasagne 的：{layers}。',
    },
    help: {
      en: '`lasagne-to-keras checklist` lists them, with what each becomes.',
      zh: '`lasagne-to-keras checklist` 会逐一列出，并说明各自对应什么。',
    },
  },
  'python-2-source': {
    effect: 'automatic',
    message: {
      en: 'This is Python 2 source; Keras 3 needs Python 3.',
      zh: '这是 Python 2 的代码；Keras 3 需要 Python 3。',
    },
    help: {
      en: 'Convert the syntax with 2to3 or futurize as well.',
      zh: '请另用 2to3 或 futurize 转换语法。',
    },
  },
  'gamma-regularized': {
    effect: 'automatic',
    message: {
      en: "`{function}` also penalizes gamma, the scale of Lasagne's batch normalization.",
      zh: '`{function}` 也会惩罚 gamma，即 Lasagne 批归一化的缩放系数。',
    },
    help: {
      en: 'Add gamma_regularizer={regularizer} to the converted layers; c is the coefficient used here.',
      zh: '请给转换后的层加上 gamma_regularizer={regularizer}；c 是这里所用的系数。',
    },
  },
  'get-output-trains': {
    effect: 'automatic',
    message: {
      en: "Lasagne's get_output trains by default, a Keras call infers.",
      zh: 'Lasagne 的 get_output 默认是训练模式，Keras 的调用默认是推断模式。',
    },
    help: {
      en: 'Call the model with training=True where the training function is compiled.',
      zh: '在编译训练函数的地方，请以 training=True 调用模型。',
    },
  },
  'weights-differ': {
    effect: 'automatic',
    message: {
      en: 'Saved parameters are loaded here: Lasagne stores inv_std, Keras a variance, and in another order.',
      zh: '这里载入了保存的参数：Lasagne 保存的是 inv_std，Keras 保存的是方差，顺序也不同。',
    },
    help: {
      en: 'Convert them: moving_variance = 1 / inv_std**2 - epsilon, in the order gamma, beta, moving_mean, moving_variance.',
      zh: '请换算：moving_variance = 1 / inv_std**2 - epsilon，顺序为 gamma、beta、moving_mean、moving_variance。',
    },
  },
} as const satisfies Record<string, NoteRow>;
