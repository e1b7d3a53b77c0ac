import { fixed, type GuideRow, layer, rectify, zeroBias } from './row.ts';

const signature =
  'incoming, num_filters, filter_size; stride, pad, untie_biases, W, b, nonlinearity, flip_filters';
const keywordOnly = 'name, num_groups, n';
const nonlinear = { bias: zeroBias, nonlinearity: rectify };

/** Convolutions. Most of Lasagne's flip their filters, as mathematics does and Keras does not. */
export const convolutions: readonly GuideRow[] = [
  layer('conv.BaseConvLayer', {
    keras: 'keras.layers.Layer',
    en: 'The base of the convolutions: derive from the Keras convolution of the right dimension instead.',
    zh: '各卷积层的基类：改为继承相应维数的 Keras 卷积层。',
    parameters: `${signature}, num_groups, n`,
    keywordOnly: 'name',
    rank: { kind: 'same' },
    ...nonlinear,
  }),
  layer('Conv1DLayer', {
    keras: 'Conv1D',
    en: 'It flips its filters, Keras does not: load W[:, :, ::-1].transpose(2, 1, 0). Channels stand on axis 1, and rectify is the default.',
    zh: '它会翻转滤波器，Keras 不翻转：载入 W[:, :, ::-1].transpose(2, 1, 0)。通道在第 1 轴，默认的非线性是 rectify。',
    parameters: `${signature}, convolution`,
    keywordOnly,
    rank: fixed(3),
    isChannelsConv1D: true,
    ...nonlinear,
  }),
  layer('Conv2DLayer', {
    keras: 'Conv2D',
    en: 'It flips its filters, Keras does not: load W[:, :, ::-1, ::-1].transpose(2, 3, 1, 0). Channels stand on axis 1, and rectify is the default.',
    zh: '它会翻转滤波器，Keras 不翻转：载入 W[:, :, ::-1, ::-1].transpose(2, 3, 1, 0)。通道在第 1 轴，默认的非线性是 rectify。',
    parameters: `${signature}, convolution`,
    keywordOnly,
    rank: fixed(4),
    ...nonlinear,
  }),
  layer('Conv3DLayer', {
    keras: 'Conv3D',
    en: 'It flips its filters, Keras does not: load W[:, :, ::-1, ::-1, ::-1].transpose(2, 3, 4, 1, 0). Channels stand on axis 1, and rectify is the default.',
    zh: '它会翻转滤波器，Keras 不翻转：载入 W[:, :, ::-1, ::-1, ::-1].transpose(2, 3, 4, 1, 0)。通道在第 1 轴，默认的非线性是 rectify。',
    parameters: `${signature}, convolution`,
    keywordOnly,
    rank: fixed(5),
    ...nonlinear,
  }),
  layer('TransposedConv2DLayer', {
    keras: 'Conv2DTranspose',
    en: 'With flip_filters=False, the default, load W[:, :, ::-1, ::-1].transpose(2, 3, 1, 0). crop is not padding: crop="same" gives another size than padding="same".',
    zh: 'flip_filters=False（默认）时载入 W[:, :, ::-1, ::-1].transpose(2, 3, 1, 0)。crop 不是 padding：crop="same" 与 padding="same" 的输出大小不同。',
    parameters:
      'incoming, num_filters, filter_size; stride, crop, untie_biases, W, b, nonlinearity, flip_filters, output_size',
    keywordOnly,
    rank: fixed(4),
    aliases: ['Deconv2DLayer'],
    ...nonlinear,
  }),
  layer('TransposedConv3DLayer', {
    keras: 'Conv3DTranspose',
    en: 'With flip_filters=False, the default, load W[:, :, ::-1, ::-1, ::-1].transpose(2, 3, 4, 1, 0). crop is not padding: crop="same" gives another size than padding="same".',
    zh: 'flip_filters=False（默认）时载入 W[:, :, ::-1, ::-1, ::-1].transpose(2, 3, 4, 1, 0)。crop 不是 padding：crop="same" 与 padding="same" 的输出大小不同。',
    parameters:
      'incoming, num_filters, filter_size; stride, crop, untie_biases, W, b, nonlinearity, flip_filters, output_size',
    keywordOnly,
    rank: fixed(5),
    aliases: ['Deconv3DLayer'],
    ...nonlinear,
  }),
  layer('DilatedConv2DLayer', {
    keras: 'Conv2D(..., dilation_rate=...)',
    en: 'It does not flip its filters, and the first two axes of W are swapped: load W.transpose(2, 3, 0, 1).',
    zh: '它不翻转滤波器，而且 W 的前两轴是对调的：载入 W.transpose(2, 3, 0, 1)。',
    parameters:
      'incoming, num_filters, filter_size; dilation, pad, untie_biases, W, b, nonlinearity, flip_filters',
    keywordOnly,
    rank: fixed(4),
    ...nonlinear,
  }),
  layer('dnn.Conv2DDNNLayer', {
    keras: 'Conv2D',
    en: 'It does not flip its filters, unlike Conv2DLayer: load W.transpose(2, 3, 1, 0). Channels stand on axis 1, and rectify is the default.',
    zh: '与 Conv2DLayer 不同，它不翻转滤波器：载入 W.transpose(2, 3, 1, 0)。通道在第 1 轴，默认的非线性是 rectify。',
    parameters: `${signature}, num_groups`,
    keywordOnly: 'name',
    rank: fixed(4),
    ...nonlinear,
  }),
  layer('dnn.Conv3DDNNLayer', {
    keras: 'Conv3D',
    en: 'It does not flip its filters, unlike Conv3DLayer: load W.transpose(2, 3, 4, 1, 0). Channels stand on axis 1, and rectify is the default.',
    zh: '与 Conv3DLayer 不同，它不翻转滤波器：载入 W.transpose(2, 3, 4, 1, 0)。通道在第 1 轴，默认的非线性是 rectify。',
    parameters: `${signature}, num_groups`,
    keywordOnly: 'name',
    rank: fixed(5),
    ...nonlinear,
  }),
  layer('corrmm.Conv2DMMLayer', {
    keras: 'Conv2D',
    en: 'It does not flip its filters, unlike Conv2DLayer: load W.transpose(2, 3, 1, 0). rectify is the default.',
    zh: '与 Conv2DLayer 不同，它不翻转滤波器：载入 W.transpose(2, 3, 1, 0)。默认的非线性是 rectify。',
    parameters: `${signature}, num_groups`,
    keywordOnly: 'name',
    rank: fixed(4),
    ...nonlinear,
  }),
  layer('cuda_convnet.Conv2DCCLayer', {
    keras: 'Conv2D',
    en: 'It does not flip its filters; with dimshuffle=False its data is (channel, row, column, batch): bring the batch to the front.',
    zh: '它不翻转滤波器；dimshuffle=False 时数据是（通道, 行, 列, 批次）：要把批次移到最前面。',
    parameters:
      'incoming, num_filters, filter_size; stride, pad, untie_biases, W, b, nonlinearity, dimshuffle, flip_filters, partial_sum',
    keywordOnly,
    rank: fixed(4),
    ...nonlinear,
  }),
  layer('cuda_convnet.NINLayer_c01b', {
    keras: 'Conv2D(num_units, 1)',
    en: 'Its data is (channel, row, column, batch): bring the batch to the front.',
    zh: '它的数据是（通道, 行, 列, 批次）：要把批次移到最前面。',
    parameters: 'incoming, num_units; untie_biases, W, b, nonlinearity',
    rank: { kind: 'same' },
    ...nonlinear,
  }),
];
