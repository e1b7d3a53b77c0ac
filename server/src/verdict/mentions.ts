import type { MessageRow } from './verdict.ts';

/** What to do about a use that is not a call, or a run-time mode whose meaning the conversion changes. */
export const mentions = {
  'class-as-value': {
    message: {
      en: '{name} is used as a value, not called.',
      zh: '{name} 被当作值使用，没有调用。',
    },
    help: {
      en: 'The conversion needs the call: build keras.layers.BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4) where this value is used.',
      zh: '转换需要看到调用：请在使用这个值的地方写 keras.layers.BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)。',
    },
  },
  'base-class': {
    message: {
      en: '{name} is the base of a class.',
      zh: '{name} 是某个类的基类。',
    },
    help: {
      en: 'Derive from keras.layers.BatchNormalization and carry what the class changes over by hand.',
      zh: '请改为继承 keras.layers.BatchNormalization，并手工移植这个类所作的改动。',
    },
  },
  'base-class-call': {
    message: {
      en: 'A method of {name} is called on its class.',
      zh: '通过类调用了 {name} 的方法。',
    },
    help: {
      en: 'It belongs to a subclass; carry it over by hand.',
      zh: '它属于某个子类；请手工移植。',
    },
  },
  'type-test': {
    message: {
      en: '{name} is asked for by isinstance or a comparison.',
      zh: '代码用 isinstance 或比较来判断 {name}。',
    },
    help: {
      en: 'After the conversion ask for keras.layers.BatchNormalization.',
      zh: '转换之后请改为判断 keras.layers.BatchNormalization。',
    },
  },
  'conditional-value': {
    message: {
      en: '{name} is chosen under a condition.',
      zh: '{name} 是按条件选用的。',
    },
    help: {
      en: 'Write the condition around the layers, then convert.',
      zh: '请把条件写在层的外面，再转换。',
    },
  },
  'keyword-table': {
    message: {
      en: '{name} is paired with its arguments for later.',
      zh: '{name} 与它的参数配成一对，留待以后调用。',
    },
    help: {
      en: 'nolearn and similar tools call it later: move the arguments by the table of `lasagne-to-keras explain`.',
      zh: 'nolearn 之类的工具会在以后调用它：请按 `lasagne-to-keras explain` 的表转换参数。',
    },
  },
  'mode-training': {
    message: {
      en: '`{argument}` in {function}: batch statistics, and the averages are updated.',
      zh: '{function} 里的 `{argument}`：使用批次统计量，并更新滑动平均。',
    },
    help: {
      en: 'In Keras this is training=True in the call of the model. get_output trains by default, a Keras call infers.',
      zh: '在 Keras 里即调用模型时的 training=True。get_output 默认是训练模式，Keras 的调用默认是推断模式。',
    },
  },
  'mode-inference': {
    message: {
      en: '`{argument}` in {function}: the running averages are used.',
      zh: '{function} 里的 `{argument}`：使用滑动平均。',
    },
    help: {
      en: 'In Keras this is training=False, which is also its default; get_output trains by default.',
      zh: '在 Keras 里即 training=False，这也是它的默认值；get_output 默认是训练模式。',
    },
  },
  'mode-without-update': {
    message: {
      en: '`{argument}` in {function}: batch statistics, without updating the averages.',
      zh: '{function} 里的 `{argument}`：使用批次统计量，但不更新滑动平均。',
    },
    help: {
      en: 'Keras has no such mode: call the model with training=True and layers whose momentum is 1.0, or restore the moving averages afterwards.',
      zh: 'Keras 没有这种模式：请以 training=True 调用 momentum 为 1.0 的层，或事后恢复滑动平均。',
    },
  },
  'mode-averages-and-update': {
    message: {
      en: '`{argument}` in {function}: the running averages are used and updated at once.',
      zh: '{function} 里的 `{argument}`：使用滑动平均，同时又更新它。',
    },
    help: {
      en: 'Keras has no such mode: call the model with training=True for the update and with training=False for the output.',
      zh: 'Keras 没有这种模式：请以 training=True 调用模型来更新，再以 training=False 调用得到输出。',
    },
  },
  'mode-at-run-time': {
    message: {
      en: '`{argument}` in {function}: decided at run time.',
      zh: '{function} 里的 `{argument}`：运行时才决定。',
    },
    help: {
      en: 'In Keras write training={value} in the call of the model. get_output trains by default, a Keras call infers.',
      zh: '在 Keras 里调用模型时写 training={value}。get_output 默认是训练模式，Keras 的调用默认是推断模式。',
    },
  },
} as const satisfies Record<string, MessageRow>;
