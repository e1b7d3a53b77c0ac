import type { MessageRow } from '../verdict.ts';

/** About the call itself and its plain arguments. */
export const argumentRefusals = {
  'exact-training-keras-2': {
    message: {
      en: 'The layer for exact training needs Keras 3, and tf_keras is Keras 2.',
      zh: '精确训练用的层需要 Keras 3，而 tf_keras 是 Keras 2。',
    },
    help: {
      en: 'Convert for keras, or without --exact-training.',
      zh: '请转换为 keras，或不用 --exact-training。',
    },
  },
  'arguments-hidden': {
    message: {
      en: 'The call passes `{argument}`: what that holds is known at run time only.',
      zh: '调用里有 `{argument}`：其中有哪些参数，运行时才知道。',
    },
    help: {
      en: 'Write the arguments out, then convert.',
      zh: '请把参数逐个写出来，再转换。',
    },
  },
  'argument-missing': {
    message: {
      en: '{function} is not passed `{argument}`, which has no default: Lasagne raises a TypeError.',
      zh: '没有给 {function} 传 `{argument}`，而它没有默认值：Lasagne 会抛出 TypeError。',
    },
    help: {
      en: 'Pass it, then convert.',
      zh: '请传入它，再转换。',
    },
  },
  'argument-unknown': {
    message: {
      en: "Lasagne's {function} has no parameter `{argument}` and raises a TypeError.",
      zh: 'Lasagne 的 {function} 没有参数 `{argument}`，会抛出 TypeError。',
    },
    help: {
      en: 'Remove it, or check which function was meant.',
      zh: '请删去它，或确认本来要调用的是哪个函数。',
    },
  },
  'argument-of-another-version': {
    message: {
      en: 'No released {function} of Lasagne has a parameter `{argument}`: it raises a TypeError.',
      zh: 'Lasagne 已发布的版本中，{function} 都没有参数 `{argument}`：会抛出 TypeError。',
    },
    help: {
      en: 'It was written for an early version, or for another class of that name. Put a nonlinearity into a NonlinearityLayer behind it; remove `mode`; `var` is what Keras calls the moving variance.',
      zh: '它是为早期版本或别的同名类写的。非线性请放到后面的 NonlinearityLayer 里；`mode` 请删去；`var` 就是 Keras 的滑动方差。',
    },
  },
  'argument-repeated': {
    message: {
      en: '`{argument}` is passed twice: Lasagne raises a TypeError.',
      zh: '`{argument}` 传了两次：Lasagne 会抛出 TypeError。',
    },
    help: {
      en: 'Keep one of the two.',
      zh: '请只保留其中一个。',
    },
  },
  'arguments-too-many': {
    message: {
      en: '{count} arguments are passed by position, {most} are possible: Lasagne raises a TypeError.',
      zh: '按位置传了 {count} 个参数，最多只能传 {most} 个：Lasagne 会抛出 TypeError。',
    },
    help: {
      en: 'Pass the name as name=..., and remove what is left over.',
      zh: '名字请写作 name=...，多余的参数请删去。',
    },
  },
  'incoming-invalid': {
    message: {
      en: 'The input is {source}: Lasagne needs a layer or a tuple and raises an AttributeError.',
      zh: '输入是 {source}：Lasagne 需要一个层或一个元组，会抛出 AttributeError。',
    },
    help: {
      en: 'Pass the layer to normalize.',
      zh: '请传入要归一化的层。',
    },
  },
  'number-invalid': {
    message: {
      en: '{parameter}={source} is not a number: Lasagne raises a TypeError when the output is built.',
      zh: '{parameter}={source} 不是数：Lasagne 在构建输出时会抛出 TypeError。',
    },
    help: {
      en: 'Pass a number.',
      zh: '请传一个数。',
    },
  },
  'number-symbolic': {
    message: {
      en: '{parameter} is `{source}`, a Theano expression or an array, which can change while training.',
      zh: '{parameter} 是 `{source}`，即 Theano 表达式或数组，训练中可能变化。',
    },
    help: {
      en: 'Keras takes a fixed number. Write one, or set layer.momentum from a callback.',
      zh: 'Keras 只接受固定的数。请写成一个数，或在回调函数里设置 layer.momentum。',
    },
  },
  'dnn-epsilon': {
    message: {
      en: 'BatchNormDNNLayer needs an epsilon of at least 1e-5, got {epsilon}: Lasagne raises a ValueError.',
      zh: 'BatchNormDNNLayer 要求 epsilon 不小于 1e-5，这里是 {epsilon}：Lasagne 会抛出 ValueError。',
    },
    help: {
      en: 'Use BatchNormLayer, or a larger epsilon.',
      zh: '请改用 BatchNormLayer，或取较大的 epsilon。',
    },
  },
  'callee-conditional': {
    message: {
      en: "`{callee}` is Lasagne's {function} only under a condition; otherwise it is {otherwise}.",
      zh: '`{callee}` 只在某个条件下是 Lasagne 的 {function}，否则是 {otherwise}。',
    },
    help: {
      en: 'Write the two cases as if and else, then convert.',
      zh: '请把两种情形写成 if 和 else，再转换。',
    },
  },
  'inside-string': {
    message: {
      en: 'The call stands inside an f-string.',
      zh: '这个调用写在 f-string 里面。',
    },
    help: {
      en: 'Make the layer on a line of its own and use its name in the f-string, then convert.',
      zh: '请先在单独的一行创建该层，在 f-string 里使用它的名字，再转换。',
    },
  },
  'call-damaged': {
    message: {
      en: 'There is a syntax error in this call.',
      zh: '这个调用里有语法错误。',
    },
    help: {
      en: 'Repair it, then convert.',
      zh: '请先改正，再转换。',
    },
  },
} as const satisfies Record<string, MessageRow>;
