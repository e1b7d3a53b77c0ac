import type { NoteRow } from './row.ts';

/** About one call: its arguments and its input. */
export const callNotes = {
  'momentum-at-run-time': {
    effect: 'automatic',
    message: {
      en: 'alpha is `{alpha}`, known at run time only: momentum is written as an expression.',
      zh: 'alpha 是 `{alpha}`，运行时才知道：momentum 写成表达式。',
    },
    help: {
      en: 'Keras needs a number here. If it is a Theano variable (an annealed alpha), Keras says so when the layer is made.',
      zh: 'Keras 这里需要一个数。如果它是 Theano 变量（逐渐变化的 alpha），Keras 在创建层时会报错。',
    },
  },
  'epsilon-at-run-time': {
    effect: 'automatic',
    message: {
      en: 'epsilon is `{epsilon}`, known at run time only: it is copied.',
      zh: 'epsilon 是 `{epsilon}`，运行时才知道：照抄过去。',
    },
    help: {
      en: 'Keras needs a number here and says so when the layer is made if it is not one.',
      zh: 'Keras 这里需要一个数；如果不是，创建层时会报错。',
    },
  },
  'exact-training-module': {
    effect: 'automatic',
    message: {
      en: 'The running statistics will be kept as Lasagne keeps them, by a layer from lasagne_batch_norm.py.',
      zh: '滑动统计量将由 lasagne_batch_norm.py 中的层以 Lasagne 的方式更新。',
    },
    help: {
      en: 'Save that file beside this one: lasagne-to-keras weights --exact-training -o lasagne_batch_norm.py',
      zh: '请把该文件保存在本文件旁边：lasagne-to-keras weights --exact-training -o lasagne_batch_norm.py',
    },
  },
  'axis-list': {
    effect: 'automatic',
    message: {
      en: 'Several axes are kept: `axis={axis}` is understood by Keras 2 (tf_keras, TensorFlow before 2.16) only.',
      zh: '保留的轴不止一个：`axis={axis}` 只有 Keras 2（tf_keras、2.16 之前的 TensorFlow）才支持。',
    },
    help: {
      en: 'Keras 3 refuses a list loudly. There, use Permute and Reshape around a layer with axis=-1.',
      zh: 'Keras 3 遇到列表会报错。那里请在 axis=-1 的层前后使用 Permute 和 Reshape。',
    },
  },
  'axes-unknown-rank': {
    effect: 'confirm',
    message: {
      en: 'axes={axes} lists what is averaged over; which axis is kept depends on the number of dimensions of the input, which is not visible here.',
      zh: 'axes={axes} 列出的是求平均的轴；保留哪个轴取决于输入的维数，而这里看不出维数。',
    },
    help: {
      en: 'Choose the reading that fits the input.',
      zh: '请选择与输入相符的一种。',
    },
  },
  'axis-rank': {
    effect: 'confirm',
    message: {
      en: 'if the input has {rank} dimensions: axis={axis}',
      zh: '若输入有 {rank} 维：axis={axis}',
    },
    help: {
      en: 'Lasagne averages over axes {axes}; what is kept of the input is axis {kept}.',
      zh: 'Lasagne 在轴 {axes} 上求平均；输入保留的是轴 {kept}。',
    },
  },
  'data-format-unknown-rank': {
    effect: 'confirm',
    message: {
      en: 'channels_last moves the channel axis of images and volumes, but not of 2-D inputs or sequences; the number of dimensions is not visible here.',
      zh: 'channels_last 会移动图像和体数据的通道轴，但不移动二维输入和序列的轴；这里看不出输入是哪一种。',
    },
    help: {
      en: 'Choose the reading that fits the input.',
      zh: '请选择与输入相符的一种。',
    },
  },
  'batch-axis-kept': {
    effect: 'confirm',
    message: {
      en: 'axes={axes} keeps the batch axis: every example has statistics of its own.',
      zh: 'axes={axes} 保留了批次轴：每个样本各有自己的统计量。',
    },
    help: {
      en: 'Keras can do this only with a batch size fixed in keras.Input(batch_shape=...).',
      zh: 'Keras 只有在 keras.Input(batch_shape=...) 中固定批次大小时才能做到。',
    },
  },
  'array-copied': {
    effect: 'automatic',
    message: {
      en: "{parameter} is an array: its values become the initial values, with Keras's dtype.",
      zh: '{parameter} 是数组：其数值成为初始值，数据类型按 Keras 的设定。',
    },
    help: {
      en: "The expression has to be a NumPy array of the parameter's shape when the layer is made.",
      zh: '创建层时，这个表达式必须是形状与参数相同的 NumPy 数组。',
    },
  },
  'inv-std-at-run-time': {
    effect: 'confirm',
    message: {
      en: 'inv_std is `{source}`, known at run time only: 1 / inv_std**2 - epsilon is written out.',
      zh: 'inv_std 是 `{source}`，运行时才知道：写出算式 1 / inv_std**2 - epsilon。',
    },
    help: {
      en: 'Confirm that all its values are positive: Keras stores a variance, which has no sign.',
      zh: '请确认它的值都是正的：Keras 保存的是方差，没有符号。',
    },
  },
  'expression-initializer': {
    effect: 'automatic',
    message: {
      en: "{parameter} is drawn at random: the numbers differ from Lasagne's, their distribution does not.",
      zh: '{parameter} 是随机抽取的：数值与 Lasagne 的不同，分布相同。',
    },
    help: {
      en: 'To get the trained numbers, load the weights.',
      zh: '要得到训练好的数值，请载入权重。',
    },
  },
  'integer-division': {
    effect: 'confirm',
    message: {
      en: '`{source}` divides integers: Python 2 gives {python2}, Python 3 gives {python3}.',
      zh: '`{source}` 是整数相除：Python 2 得 {python2}，Python 3 得 {python3}。',
    },
    help: {
      en: 'Choose the value the network was trained with.',
      zh: '请选择训练这个网络时所用的值。',
    },
  },
  'division-python-2': {
    effect: 'confirm',
    message: {
      en: 'if run by Python 2: {value}',
      zh: '若用 Python 2 运行：{value}',
    },
    help: {
      en: 'Without `from __future__ import division`, Python 2 rounds the quotient down.',
      zh: '没有 `from __future__ import division` 时，Python 2 会把商向下取整。',
    },
  },
  'division-python-3': {
    effect: 'confirm',
    message: {
      en: 'if run by Python 3: {value}',
      zh: '若用 Python 3 运行：{value}',
    },
    help: {
      en: 'Python 3 does not round the quotient.',
      zh: 'Python 3 不对商取整。',
    },
  },
  'name-at-run-time': {
    effect: 'automatic',
    message: {
      en: "The layer's name is computed: Keras rejects a name with `/` and a name used twice in one model.",
      zh: '层的名字是算出来的：Keras 不接受含 `/` 的名字，也不接受同一模型里重复的名字。',
    },
    help: {
      en: 'Check that the names differ within a model.',
      zh: '请确认同一模型里名字互不相同。',
    },
  },
  'name-rejected': {
    effect: 'automatic',
    message: {
      en: 'Keras does not accept the layer name {name}: it wants a text that is not empty and holds no `/`.',
      zh: 'Keras 不接受层名 {name}：名字必须是非空的文本，并且不含 `/`。',
    },
    help: {
      en: "Choose another name. Weights saved by Lasagne's parameter names have to be renamed with it.",
      zh: '请换一个名字。按 Lasagne 参数名保存的权重也要随之改名。',
    },
  },
  'name-repeated': {
    effect: 'automatic',
    message: {
      en: 'The layer name {name} is used more than once in this file.',
      zh: '层名 {name} 在本文件里不止一次使用。',
    },
    help: {
      en: 'Lasagne allows that, a Keras model does not: keep them in different models or rename one.',
      zh: 'Lasagne 允许重名，Keras 模型不允许：请放进不同的模型，或改掉其中一个。',
    },
  },
  'name-in-loop': {
    effect: 'confirm',
    message: {
      en: 'The layer name {name} is a constant inside a loop: every layer would get the same name.',
      zh: '层名 {name} 是循环里的常量：每一层都会得到同样的名字。',
    },
    help: {
      en: 'Lasagne allows that, Keras does not within one model. Make the name depend on the loop variable, or leave it out.',
      zh: 'Lasagne 允许重名，Keras 在同一模型里不允许。请让名字随循环变量变化，或删去名字。',
    },
  },
  'incoming-shape': {
    effect: 'confirm',
    message: {
      en: 'The layer is made from a shape, {shape}, not from another layer.',
      zh: '这一层是由形状 {shape} 创建的，而不是接在另一层之后。',
    },
    help: {
      en: 'In Keras a layer is called on a tensor: write keras.Input(shape={inputShape}) for it.',
      zh: 'Keras 的层在张量上调用：请写成 keras.Input(shape={inputShape})。',
    },
  },
  'attribute-of-result': {
    effect: 'confirm',
    message: {
      en: '`.{attribute}` is read from the result: in Keras the result of the call is a tensor, not a layer.',
      zh: '代码读取了结果的 `.{attribute}`：在 Keras 里，调用的结果是张量，不是层。',
    },
    help: {
      en: 'Keep the layer in a variable of its own and read {keras} from it.',
      zh: '请把层另存到一个变量，再从中读取 {keras}。',
    },
  },
  'name-computed-again': {
    effect: 'confirm',
    message: {
      en: 'The name `{name}` is computed once for each of the layers now, and what it is computed from may change in between.',
      zh: '现在每一层都会各计算一次名字 `{name}`，而它所依据的值可能在此期间改变。',
    },
    help: {
      en: 'Harmless if it gives the same name each time; otherwise keep it in a variable first, then convert.',
      zh: '如果每次得到的名字相同，就没有影响；否则请先把它存到变量中，再转换。',
    },
  },
  'evaluation-order': {
    effect: 'confirm',
    message: {
      en: 'The keywords are now evaluated before the input, and both call functions.',
      zh: '现在关键字参数先于输入求值，而两者都调用了函数。',
    },
    help: {
      en: 'Harmless unless these calls depend on each other, such as random numbers drawn in order.',
      zh: '除非这些调用相互依赖（例如依次抽取随机数），否则没有影响。',
    },
  },
} as const satisfies Record<string, NoteRow>;
