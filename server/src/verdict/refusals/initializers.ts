import type { MessageRow } from '../verdict.ts';

/** About initial values. */
export const initializerRefusals = {
  'statistic-none': {
    message: {
      en: '{parameter}=None: Lasagne raises a TypeError, only beta and gamma can be switched off.',
      zh: '{parameter}=None：Lasagne 会抛出 TypeError，只有 beta 和 gamma 可以关闭。',
    },
    help: {
      en: 'Leave {parameter} out.',
      zh: '请删去 {parameter}。',
    },
  },
  'initializer-invalid': {
    message: {
      en: '{parameter}={source} is not an initializer: Lasagne raises a {error}.',
      zh: '{parameter}={source} 不是初始化器：Lasagne 会抛出 {error}。',
    },
    help: {
      en: 'Pass lasagne.init.Constant({source}) or an array.',
      zh: '请传 lasagne.init.Constant({source}) 或数组。',
    },
  },
  'initializer-class': {
    message: {
      en: '{parameter}={source} is the class, not an initializer: Lasagne raises a TypeError.',
      zh: '{parameter}={source} 是类，不是初始化器：Lasagne 会抛出 TypeError。',
    },
    help: {
      en: 'Write {source}() with parentheses.',
      zh: '请加上括号，写作 {source}()。',
    },
  },
  'initializer-arguments': {
    message: {
      en: '{parameter}={source}: the initializer does not take these arguments, Lasagne raises a {error}.',
      zh: '{parameter}={source}：这个初始化器不接受这样的参数，Lasagne 会抛出 {error}。',
    },
    help: {
      en: 'Correct the arguments of the initializer, then convert.',
      zh: '请改正初始化器的参数，再转换。',
    },
  },
  'division-ambiguous': {
    message: {
      en: 'In {parameter}, `{source}` divides integers: Python 2 gives {python2}, Python 3 gives {python3}.',
      zh: '{parameter} 里的 `{source}` 是整数相除：Python 2 得 {python2}，Python 3 得 {python3}。',
    },
    help: {
      en: 'Write the number that was meant, then convert.',
      zh: '请写出本意的数，再转换。',
    },
  },
  'initializer-needs-matrix': {
    message: {
      en: '{initializer} needs at least two dimensions, but {parameter} is a vector: Lasagne raises a RuntimeError.',
      zh: '{initializer} 至少需要两维，而 {parameter} 是向量：Lasagne 会抛出 RuntimeError。',
    },
    help: {
      en: 'Use Constant, Normal or Uniform.',
      zh: '请改用 Constant、Normal 或 Uniform。',
    },
  },
  'initializer-unknown': {
    message: {
      en: '{parameter} is `{source}`; whether that is an array, an initializer or a shared variable is not visible here.',
      zh: '{parameter} 是 `{source}`；它是数组、初始化器还是共享变量，在这里看不出来。',
    },
    help: {
      en: 'Write the array or the initializer out; or leave the argument out and load the weights into the Keras layer.',
      zh: '请把数组或初始化器写出来；或者删去这个参数，把权重载入 Keras 的层。',
    },
  },
  'initializer-at-run-time': {
    message: {
      en: '{parameter} uses numbers that are known at run time only: `{source}`.',
      zh: '{parameter} 用到的数运行时才知道：`{source}`。',
    },
    help: {
      en: 'Write the numbers out, then convert.',
      zh: '请把数写出来，再转换。',
    },
  },
  'initializer-of-several-axes': {
    message: {
      en: '{parameter}={source} is an array, and several axes are kept: Keras stores it in another shape.',
      zh: '{parameter}={source} 是数组，而保留的轴不止一个：Keras 以别的形状保存它。',
    },
    help: {
      en: 'Leave it out, and load it with set_weights, reshaped to one dimension per axis of the input.',
      zh: '请删去它，再用 set_weights 载入；形状要改成输入的每个轴各占一维。',
    },
  },
  'initializer-function': {
    message: {
      en: '{parameter} is a function that makes the initial values: `{source}`.',
      zh: '{parameter} 是产生初始值的函数：`{source}`。',
    },
    help: {
      en: 'Leave it out, and set the values with layer.set_weights after the layer is built.',
      zh: '请删去它，待层构建之后用 layer.set_weights 设定数值。',
    },
  },
  'shared-variable': {
    message: {
      en: '{parameter} is a Theano shared variable: `{source}`.',
      zh: '{parameter} 是 Theano 共享变量：`{source}`。',
    },
    help: {
      en: 'Leave it out, and load its value into the Keras layer with set_weights. Two layers cannot share one variable; use one Keras layer twice.',
      zh: '请删去它，用 set_weights 把它的值载入 Keras 的层。两个层不能共享一个变量；请把同一个 Keras 层使用两次。',
    },
  },
  'theano-expression': {
    message: {
      en: '{parameter} is a Theano expression: `{source}`.',
      zh: '{parameter} 是 Theano 表达式：`{source}`。',
    },
    help: {
      en: 'Leave it out, and load its value into the Keras layer with set_weights.',
      zh: '请删去它，用 set_weights 把它的值载入 Keras 的层。',
    },
  },
  'inv-std-negative': {
    message: {
      en: 'inv_std={source} is negative: Keras stores a variance, which has no sign.',
      zh: 'inv_std={source} 是负的：Keras 保存的是方差，没有符号。',
    },
    help: {
      en: 'If this was meant, pass a positive inv_std and change the sign of gamma.',
      zh: '如果确实如此，请传正的 inv_std，并把 gamma 变号。',
    },
  },
  'inv-std-zero': {
    message: {
      en: 'inv_std={source} is zero: the variance would be infinite and stay so.',
      zh: 'inv_std={source} 为零：方差会是无穷大，而且一直如此。',
    },
    help: {
      en: 'Leave inv_std out, or use a positive value.',
      zh: '请删去 inv_std，或改用正数。',
    },
  },
  'inv-std-random': {
    message: {
      en: 'inv_std={source} is random: no Keras initializer draws 1 / inv_std**2 - epsilon.',
      zh: 'inv_std={source} 是随机的：Keras 没有按 1 / inv_std**2 - epsilon 抽取的初始化器。',
    },
    help: {
      en: 'Draw it with NumPy, convert the numbers, and load them with set_weights.',
      zh: '请用 NumPy 抽取，换算之后用 set_weights 载入。',
    },
  },
} as const satisfies Record<string, MessageRow>;
