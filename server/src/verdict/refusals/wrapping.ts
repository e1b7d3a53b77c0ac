import type { MessageRow } from '../verdict.ts';

/** About the layer inside batch_norm, and its nonlinearity. */
export const wrappingRefusals = {
  'wrapped-elsewhere': {
    message: {
      en: 'The layer that batch_norm changes, `{source}`, is made elsewhere: its bias and nonlinearity have to be taken off there.',
      zh: 'batch_norm 要修改的层 `{source}` 是在别处创建的：它的偏置和非线性要在那里去掉。',
    },
    help: {
      en: 'Write the layer inside batch_norm(...), then convert.',
      zh: '请把这一层写到 batch_norm(...) 里面，再转换。',
    },
  },
  'wrapped-reused': {
    message: {
      en: '`{source}` is used elsewhere too, after batch_norm changed it.',
      zh: '`{source}` 被 batch_norm 修改之后，还在别处使用。',
    },
    help: {
      en: 'Write the layer inside batch_norm(...), or convert both uses by hand.',
      zh: '请把这一层写到 batch_norm(...) 里面，或手工转换这两处。',
    },
  },
  'wrapped-own-class': {
    message: {
      en: "batch_norm wraps `{source}`, which is not one of Lasagne's own layers: whether it has a bias and a nonlinearity is not known.",
      zh: 'batch_norm 包裹的是 `{source}`，不是 Lasagne 自带的层：它有没有偏置和非线性无从知道。',
    },
    help: {
      en: 'Convert that layer by hand, with BatchNormalization and then Activation behind it.',
      zh: '请手工转换那一层，后面接 BatchNormalization，再接 Activation。',
    },
  },
  'wrapped-unsupported': {
    message: {
      en: 'batch_norm around {layer} cannot be written with arguments of that layer ({why}).',
      zh: '包裹 {layer} 的 batch_norm 无法用该层的参数写出来（{why}）。',
    },
    help: {
      en: 'Write BatchNormLayer(...) behind it instead, then convert; or convert both by hand.',
      zh: '请改为在它后面写 BatchNormLayer(...)，再转换；或两者都手工转换。',
    },
  },
  'wrapped-hidden': {
    message: {
      en: 'The wrapped {layer} passes `{argument}`: whether it has a bias and a nonlinearity cannot be read here.',
      zh: '被包裹的 {layer} 传了 `{argument}`：它有没有偏置和非线性，在这里看不出来。',
    },
    help: {
      en: 'Write the arguments out, then convert.',
      zh: '请把参数逐个写出来，再转换。',
    },
  },
  'nonlinearity-unknown': {
    message: {
      en: 'The nonlinearity is `{source}`, of which nothing is known here.',
      zh: '非线性是 `{source}`，在这里无从知道它是什么。',
    },
    help: {
      en: 'Write one of lasagne.nonlinearities in its place, then convert; or convert by hand with an Activation layer.',
      zh: '请换成 lasagne.nonlinearities 里的函数，再转换；或用 Activation 层手工转换。',
    },
  },
  'nonlinearity-class': {
    message: {
      en: 'The nonlinearity is the class {source}, not an instance of it.',
      zh: '非线性写成了类 {source}，而不是它的实例。',
    },
    help: {
      en: 'Write {source}() with parentheses.',
      zh: '请加上括号，写作 {source}()。',
    },
  },
  'nonlinearity-no-counterpart': {
    message: {
      en: 'Keras has no activation for {nonlinearity}.',
      zh: 'Keras 没有与 {nonlinearity} 对应的激活函数。',
    },
    help: {
      en: "Convert by hand: write a function for Keras's Activation that computes {formula}.",
      zh: '请手工转换：给 Keras 的 Activation 写一个计算 {formula} 的函数。',
    },
  },
  'nonlinearity-scaled-tanh': {
    message: {
      en: 'Keras has no activation for {nonlinearity}, which is {formula}.',
      zh: 'Keras 没有与 {nonlinearity} 对应的激活函数，它是 {formula}。',
    },
    help: {
      en: "Convert by hand: Rescaling({scaleIn}), Activation('tanh'), Rescaling({scaleOut}), one after the other.",
      zh: "请手工转换：依次用 Rescaling({scaleIn})、Activation('tanh')、Rescaling({scaleOut})。",
    },
  },
  'nonlinearity-softmax-rank': {
    message: {
      en: 'Theano takes the softmax of a matrix only, but this output has {rank} dimensions: Lasagne raises a ValueError.',
      zh: 'Theano 只能对矩阵求 softmax，而这里的输出有 {rank} 维：Lasagne 会抛出 ValueError。',
    },
    help: {
      en: 'Check which axis was meant. In Keras write Softmax(axis=...) behind the layer.',
      zh: '请确认本意是哪个轴。在 Keras 里于该层之后写 Softmax(axis=...)。',
    },
  },
} as const satisfies Record<string, MessageRow>;
