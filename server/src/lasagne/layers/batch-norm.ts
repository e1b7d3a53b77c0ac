import { carryInitializer, carryInvStd } from '../initializers.ts';
import type { LasagneLayer, LasagneParameter } from '../parameter.ts';
import { carryAxes } from './batch-norm/axes.ts';
import { rejectedByDnn } from './batch-norm/dnn.ts';
import { carryIncoming } from './batch-norm/incoming.ts';
import { carryName } from './batch-norm/name.ts';
import { carryAlpha, carryEpsilon } from './batch-norm/numbers.ts';

const incoming: LasagneParameter = {
  name: 'incoming',
  default: undefined,
  doc: {
    en: 'The layer that feeds into this one. A Keras layer is called on its input instead.',
    zh: '输入给本层的那一层。Keras 的层则在输入上调用。',
  },
  becomes: [],
  carry: carryIncoming,
  examples: [],
};

/** Everything known of the parameters of `lasagne.layers.BatchNormLayer`, in the order of its signature. */
export const batchNormParameters: readonly LasagneParameter[] = [
  incoming,
  {
    name: 'axes',
    default: "'auto'",
    doc: {
      en: 'The axes that are averaged over; Keras names the axis that is kept. By default all but the second.',
      zh: '求平均时跨过的轴；Keras 写的则是保留的轴。默认跨过除第二个轴以外的所有轴。',
    },
    becomes: ['axis'],
    carry: carryAxes,
    examples: [
      ["'auto'", 'axis=1'],
      ['axes="auto"', 'axis=1'],
    ],
  },
  {
    name: 'epsilon',
    default: '1e-4',
    doc: {
      en: "A small number added to the variance before the square root. The same in Keras, whose default is 1e-3, not Lasagne's 1e-4.",
      zh: '开平方前加到方差上的小数。Keras 中含义相同，但默认值是 1e-3，而不是 Lasagne 的 1e-4。',
    },
    becomes: ['epsilon'],
    carry: carryEpsilon,
    examples: [
      ['epsilon=1e-3', 'epsilon=1e-3'],
      ['epsilon=0.00001', 'epsilon=0.00001'],
    ],
  },
  {
    name: 'alpha',
    default: '0.1',
    doc: {
      en: 'How much the newest batch counts in the running averages. Keras asks how much the old average counts: momentum = 1 - alpha.',
      zh: '最新批次在滑动平均中的权重。Keras 问的是旧平均值的权重：momentum = 1 - alpha。',
    },
    becomes: ['momentum'],
    carry: carryAlpha,
    examples: [
      ['alpha=0.7', 'momentum=0.3'],
      ['alpha=1e-3', 'momentum=0.999'],
      ['alpha=.9', 'momentum=0.1'],
      ['alpha=1.0', 'momentum=0.0'],
      ['alpha=ALPHA', 'momentum=1 - ALPHA'],
      ['alpha=1 - m', 'momentum=m'],
      ['alpha=a + b', 'momentum=1 - (a + b)'],
    ],
  },
  {
    name: 'beta',
    default: 'lasagne.init.Constant(0)',
    doc: {
      en: 'The offset that is learned. None leaves it out: center=False.',
      zh: '学习得到的偏移量。None 表示不用：center=False。',
    },
    becomes: ['center', 'beta_initializer'],
    carry: carryInitializer,
    examples: [
      ['beta=None', 'center=False'],
      ['beta=lasagne.init.Constant(0.5)', 'beta_initializer=Constant(0.5)'],
    ],
  },
  {
    name: 'gamma',
    default: 'lasagne.init.Constant(1)',
    doc: {
      en: 'The scale that is learned. None leaves it out: scale=False.',
      zh: '学习得到的缩放系数。None 表示不用：scale=False。',
    },
    becomes: ['scale', 'gamma_initializer'],
    carry: carryInitializer,
    examples: [
      ['gamma=None', 'scale=False'],
      ['gamma=lasagne.init.Constant(1)', "gamma_initializer='ones'"],
    ],
  },
  {
    name: 'mean',
    default: 'lasagne.init.Constant(0)',
    doc: { en: 'The running mean before training.', zh: '训练开始前的滑动均值。' },
    becomes: ['moving_mean_initializer'],
    carry: carryInitializer,
    examples: [['mean=lasagne.init.Constant(0)', "moving_mean_initializer='zeros'"]],
  },
  {
    name: 'inv_std',
    default: 'lasagne.init.Constant(1)',
    doc: {
      en: 'The running 1 / standard deviation before training. Keras keeps a variance: 1 / inv_std**2 - epsilon.',
      zh: '训练开始前的滑动标准差倒数。Keras 保存的是方差：1 / inv_std**2 - epsilon。',
    },
    becomes: ['moving_variance_initializer'],
    carry: carryInvStd,
    examples: [['inv_std=lasagne.init.Constant(2)', 'moving_variance_initializer=Constant(0.2499)']],
  },
  {
    name: 'name',
    default: 'None',
    doc: {
      en: "The layer's name. Keras wants a text without `/`, once per model.",
      zh: '层的名字。Keras 要求是不含 `/` 的文本，并且在一个模型中不重复。',
    },
    becomes: ['name'],
    carry: carryName,
    examples: [["name='bn1'", "name='bn1'"]],
  },
];

/** All but `name` can be passed by position. */
const positional = batchNormParameters.length - 1;

export const batchNormLayer: LasagneLayer = {
  symbol: 'lasagne.layers.BatchNormLayer',
  doc: {
    en: 'Normalizes its input over the batch, then scales and shifts it.',
    zh: '按批次归一化输入，再缩放并平移。',
  },
  parameters: batchNormParameters,
  positional,
  input: 'incoming',
  keras: 'layers.BatchNormalization',
  wraps: false,
  rejects: () => [],
};

export const batchNormDnnLayer: LasagneLayer = {
  ...batchNormLayer,
  symbol: 'lasagne.layers.dnn.BatchNormDNNLayer',
  doc: {
    en: "BatchNormLayer by NVIDIA's cuDNN: the same equations, fewer axes.",
    zh: '用 NVIDIA cuDNN 实现的 BatchNormLayer：公式相同，支持的轴更少。',
  },
  rejects: rejectedByDnn,
};

/** The helpers take the layer by position and hand every keyword on. */
const helper = {
  parameters: [{ ...incoming, name: 'layer' }, ...batchNormParameters.slice(1)],
  positional: 1,
  input: 'layer',
  wraps: true,
};

export const batchNorm: LasagneLayer = {
  ...batchNormLayer,
  ...helper,
  symbol: 'lasagne.layers.batch_norm',
  doc: {
    en: 'Puts batch normalization between a layer and its nonlinearity, and removes its bias.',
    zh: '在一层与它的非线性函数之间加入批归一化，并去掉它的偏置。',
  },
};

export const batchNormDnn: LasagneLayer = {
  ...batchNormDnnLayer,
  ...helper,
  symbol: 'lasagne.layers.dnn.batch_norm_dnn',
  doc: { en: 'batch_norm with BatchNormDNNLayer.', zh: '使用 BatchNormDNNLayer 的 batch_norm。' },
};
