import type { MessageRow } from '../verdict.ts';

/** About axes. */
export const axesRefusals = {
  'axes-keeps-several': {
    message: {
      en: 'axes={axes} of a {rank}-D input keeps the axes {kept}; Keras 3 normalizes along one axis only.',
      zh: '对 {rank} 维输入，axes={axes} 保留的轴是 {kept}；Keras 3 只能沿一个轴归一化。',
    },
    help: {
      en: 'Write instead, with the sizes of the axes: {recipe}. Or convert for tf_keras, which takes a list.',
      zh: '请改写为（代入各轴的大小）：{recipe}。也可以转换到支持列表的 tf_keras。',
    },
  },
  'axes-keeps-none': {
    message: {
      en: 'axes={axes} of a {rank}-D input keeps no axis: there is one mean and one variance for everything.',
      zh: '对 {rank} 维输入，axes={axes} 不保留任何轴：全部数据共用一个均值和一个方差。',
    },
    help: {
      en: 'Write instead, with the sizes of the axes: {recipe}.',
      zh: '请改写为（代入各轴的大小）：{recipe}。',
    },
  },
  'axes-keeps-batch': {
    message: {
      en: 'axes={axes} keeps the batch axis and others: no Keras layer does that.',
      zh: 'axes={axes} 保留了批次轴和别的轴：Keras 没有这样的层。',
    },
    help: {
      en: 'axes lists the axes to average over. If it was meant to list the kept ones, correct it; else normalize by hand.',
      zh: 'axes 列出的是求平均的轴。如果本意是列出保留的轴，请改正；否则请手工归一化。',
    },
  },
  'axes-negative': {
    message: {
      en: 'axes={axes}: Lasagne does not understand negative axes. It raises a ValueError (needs specified input sizes), or a StopIteration when the output is built.',
      zh: 'axes={axes}：Lasagne 不支持负的轴，会抛出 ValueError（needs specified input sizes），或在构建输出时抛出 StopIteration。',
    },
    help: {
      en: 'Write the axes as positive numbers, then convert.',
      zh: '请把轴写成正数，再转换。',
    },
  },
  'axes-repeated': {
    message: {
      en: 'axes={axes} names an axis twice: Lasagne raises a StopIteration when the output is built.',
      zh: 'axes={axes} 把同一个轴写了两次：Lasagne 在构建输出时会抛出 StopIteration。',
    },
    help: {
      en: 'Name each axis once, then convert.',
      zh: '请让每个轴只出现一次，再转换。',
    },
  },
  'axes-out-of-range': {
    message: {
      en: 'axes={axes}, but the input has {rank} dimensions: Lasagne raises a ValueError.',
      zh: 'axes={axes}，但输入只有 {rank} 维：Lasagne 会抛出 ValueError。',
    },
    help: {
      en: 'Use axes from 0 to {last}.',
      zh: '请使用 0 到 {last} 之间的轴。',
    },
  },
  'axes-empty': {
    message: {
      en: 'axes is empty: every element would be its own mean, and the training output is beta.',
      zh: 'axes 为空：每个元素的均值就是它自己，训练时的输出恒为 beta。',
    },
    help: {
      en: 'Check what was meant; Keras has no such layer.',
      zh: '请确认本意；Keras 没有这样的层。',
    },
  },
  'axes-invalid': {
    message: {
      en: "axes={axes} is neither 'auto' nor integers: Lasagne raises a TypeError.",
      zh: "axes={axes} 既不是 'auto' 也不是整数：Lasagne 会抛出 TypeError。",
    },
    help: {
      en: "Write 'auto', an integer, or a tuple of integers.",
      zh: "请写 'auto'、一个整数，或整数的元组。",
    },
  },
  'axes-at-run-time': {
    message: {
      en: 'axes is `{axes}`, known at run time only, and so is the axis that is kept.',
      zh: 'axes 是 `{axes}`，运行时才知道，保留哪个轴也就无法确定。',
    },
    help: {
      en: "Write the axes out, or convert by hand: Keras's axis is the one that axes does not list.",
      zh: '请把轴写出来，或手工转换：Keras 的 axis 是 axes 没有列出的那个轴。',
    },
  },
  'dnn-axes': {
    message: {
      en: 'BatchNormDNNLayer takes the axis 0, or a tuple of all but axis 1; got {axes}: Lasagne raises a ValueError.',
      zh: 'BatchNormDNNLayer 只接受轴 0，或除轴 1 以外所有轴的元组；这里是 {axes}：Lasagne 会抛出 ValueError。',
    },
    help: {
      en: 'Use BatchNormLayer for other axes.',
      zh: '其他的轴请改用 BatchNormLayer。',
    },
  },
} as const satisfies Record<string, MessageRow>;
