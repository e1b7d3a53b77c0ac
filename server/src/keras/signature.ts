import type { Localized } from '../verdict/localized.ts';

/** A keyword of a Keras layer: its default as Python source, and what it means. */
export interface KerasParameter {
  readonly name: string;
  readonly default: string;
  readonly doc: Localized;
}

/** The keywords of keras.layers.BatchNormalization in the order of its signature. */
export const signatureOrder: readonly KerasParameter[] = [
  {
    name: 'axis',
    default: '-1',
    doc: {
      en: 'The axis that is kept: every index along it has a mean and a variance of its own. Usually the channels.',
      zh: '保留的轴：沿该轴的每个下标各有自己的均值和方差，通常是通道轴。',
    },
  },
  {
    name: 'momentum',
    default: '0.99',
    doc: {
      en: 'How much of the old moving average survives each training step: new = momentum * old + (1 - momentum) * batch.',
      zh: '每个训练步中滑动平均旧值所占的比例：新值 = momentum * 旧值 + (1 - momentum) * 本批的值。',
    },
  },
  {
    name: 'epsilon',
    default: '1e-3',
    doc: {
      en: 'A small number added to the variance inside the square root, so that nothing is divided by zero.',
      zh: '在开平方之前加到方差上的小数，避免除以零。',
    },
  },
  {
    name: 'center',
    default: 'True',
    doc: {
      en: 'Whether a learned offset beta is added after normalization.',
      zh: '归一化之后是否加上可学习的偏移 beta。',
    },
  },
  {
    name: 'scale',
    default: 'True',
    doc: {
      en: 'Whether the normalized values are multiplied by a learned factor gamma.',
      zh: '归一化之后是否乘以可学习的系数 gamma。',
    },
  },
  {
    name: 'beta_initializer',
    default: "'zeros'",
    doc: { en: 'What beta starts from.', zh: 'beta 的初始值。' },
  },
  {
    name: 'gamma_initializer',
    default: "'ones'",
    doc: { en: 'What gamma starts from.', zh: 'gamma 的初始值。' },
  },
  {
    name: 'moving_mean_initializer',
    default: "'zeros'",
    doc: { en: 'What the moving mean starts from.', zh: '滑动均值的初始值。' },
  },
  {
    name: 'moving_variance_initializer',
    default: "'ones'",
    doc: {
      en: 'What the moving variance starts from: a variance, where Lasagne stores one over a standard deviation.',
      zh: '滑动方差的初始值。注意是方差，而 Lasagne 保存的是标准差的倒数。',
    },
  },
  {
    name: 'beta_regularizer',
    default: 'None',
    doc: { en: 'A penalty on beta that is added to the loss.', zh: '加到损失函数中的 beta 正则项。' },
  },
  {
    name: 'gamma_regularizer',
    default: 'None',
    doc: { en: 'A penalty on gamma that is added to the loss.', zh: '加到损失函数中的 gamma 正则项。' },
  },
  {
    name: 'beta_constraint',
    default: 'None',
    doc: { en: 'A constraint applied to beta after each update.', zh: '每次更新之后施加给 beta 的约束。' },
  },
  {
    name: 'gamma_constraint',
    default: 'None',
    doc: { en: 'A constraint applied to gamma after each update.', zh: '每次更新之后施加给 gamma 的约束。' },
  },
  {
    name: 'name',
    default: 'None',
    doc: {
      en: 'The name of the layer: used once in a model, without a `/`.',
      zh: '层的名字：同一个模型中不能重复，也不能含有 `/`。',
    },
  },
  {
    name: 'trainable',
    default: 'True',
    doc: {
      en: 'Whether beta and gamma are learned; a frozen layer also uses its moving averages while the model trains.',
      zh: '是否学习 beta 和 gamma；冻结的层在模型训练时也使用滑动平均。',
    },
  },
];

/** The row of a keyword; undefined for one the layer does not have. */
export const kerasParameter = (name: string): KerasParameter | undefined =>
  signatureOrder.find((parameter) => parameter.name === name);
