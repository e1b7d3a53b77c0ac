import { fixed, type GuideRow, layer, same } from './row.ts';

const signature = 'incoming, pool_size; stride, pad, ignore_border';

const maximum = {
  en: 'ignore_border=True, the default, is padding="valid". pad ignores the border when taking the maximum; ZeroPadding in front does so only where no value is negative.',
  zh: 'ignore_border=True（默认）相当于 padding="valid"。pad 在取最大值时不计边界；前面加 ZeroPadding 只有在没有负值时才等价。',
};
const anyMode = {
  en: 'mode="max" is maximum pooling; "average_inc_pad" counts the padding as zeros, "average_exc_pad" leaves it out, as padding="same" does in Keras.',
  zh: 'mode="max" 是最大池化；"average_inc_pad" 把填充当作零计入，"average_exc_pad" 不计，与 Keras 的 padding="same" 相同。',
};
const repeat = {
  en: 'mode="repeat" is the default of both (interpolation="nearest"); mode="dilate" has no counterpart.',
  zh: 'mode="repeat" 是两者的默认值（interpolation="nearest"）；mode="dilate" 没有对应。',
};
const pyramid = {
  en: 'Keras has no pyramid pooling: join pooled maps with Reshape and Concatenate.',
  zh: 'Keras 没有金字塔池化：用 Reshape 和 Concatenate 把各级池化结果拼接起来。',
};

/** Pooling, upscaling, and other ways to change the size of a map. */
export const pooling: readonly GuideRow[] = [
  layer('MaxPool1DLayer', { keras: 'MaxPooling1D', ...maximum, parameters: signature, rank: fixed(3) }),
  layer('MaxPool2DLayer', { keras: 'MaxPooling2D', ...maximum, parameters: signature, rank: fixed(4) }),
  layer('MaxPool3DLayer', { keras: 'MaxPooling3D', ...maximum, parameters: signature, rank: fixed(5) }),
  layer('Pool1DLayer', {
    keras: 'MaxPooling1D or AveragePooling1D',
    ...anyMode,
    parameters: `${signature}, mode`,
    rank: fixed(3),
  }),
  layer('Pool2DLayer', {
    keras: 'MaxPooling2D or AveragePooling2D',
    ...anyMode,
    parameters: `${signature}, mode`,
    rank: fixed(4),
  }),
  layer('Pool3DLayer', {
    keras: 'MaxPooling3D or AveragePooling3D',
    ...anyMode,
    parameters: `${signature}, mode`,
    rank: fixed(5),
  }),
  layer('dnn.MaxPool2DDNNLayer', {
    keras: 'MaxPooling2D',
    ...maximum,
    parameters: signature,
    rank: fixed(4),
  }),
  layer('dnn.MaxPool3DDNNLayer', {
    keras: 'MaxPooling3D',
    ...maximum,
    parameters: signature,
    rank: fixed(5),
  }),
  layer('dnn.Pool2DDNNLayer', {
    keras: 'MaxPooling2D or AveragePooling2D',
    ...anyMode,
    parameters: `${signature}, mode`,
    rank: fixed(4),
  }),
  layer('dnn.Pool3DDNNLayer', {
    keras: 'MaxPooling3D or AveragePooling3D',
    ...anyMode,
    parameters: `${signature}, mode`,
    rank: fixed(5),
  }),
  layer('cuda_convnet.MaxPool2DCCLayer', {
    keras: 'MaxPooling2D',
    en: 'ignore_border is False: windows that reach over the border count, which padding="valid" drops.',
    zh: 'ignore_border 为 False：超出边界的窗口也计入，而 padding="valid" 会丢弃它们。',
    parameters: 'incoming, pool_size; stride, ignore_border, dimshuffle',
    keywordOnly: 'name, pad',
    rank: fixed(4),
  }),
  layer('Upscale1DLayer', {
    keras: 'UpSampling1D',
    en: 'It repeats along axis 2, the length; UpSampling1D works on axis 1 and knows no channels_first.',
    zh: '它沿第 2 轴（长度）重复；UpSampling1D 作用在第 1 轴，不支持 channels_first。',
    parameters: 'incoming, scale_factor; mode',
    rank: same,
  }),
  layer('Upscale2DLayer', {
    keras: 'UpSampling2D',
    ...repeat,
    parameters: 'incoming, scale_factor; mode',
    rank: same,
  }),
  layer('Upscale3DLayer', {
    keras: 'UpSampling3D',
    ...repeat,
    parameters: 'incoming, scale_factor; mode',
    rank: same,
  }),
  layer('FeaturePoolLayer', {
    en: 'Maxout over neighbouring channels of axis 1: Reshape them into groups of pool_size and take keras.ops.max over the group.',
    zh: '对第 1 轴上相邻的通道做 maxout：用 Reshape 按 pool_size 分组，再对组取 keras.ops.max。',
    parameters: 'incoming, pool_size; axis, pool_function',
    rank: same,
  }),
  layer('FeatureWTALayer', {
    en: 'Keras has no winner-take-all layer: write one with keras.ops.argmax and keras.ops.one_hot.',
    zh: 'Keras 没有赢者通吃层：用 keras.ops.argmax 和 keras.ops.one_hot 自己写。',
    parameters: 'incoming, pool_size; axis',
    rank: same,
  }),
  layer('GlobalPoolLayer', {
    keras: 'GlobalAveragePooling2D',
    en: 'Set data_format="channels_first". With pool_function=T.max it is GlobalMaxPooling2D.',
    zh: '要设 data_format="channels_first"。pool_function=T.max 时用 GlobalMaxPooling2D。',
    parameters: 'incoming; pool_function',
    rank: fixed(2),
  }),
  layer('SpatialPyramidPoolingLayer', {
    ...pyramid,
    parameters: 'incoming; pool_dims, mode, implementation',
    rank: fixed(3),
  }),
  layer('dnn.SpatialPyramidPoolingDNNLayer', {
    ...pyramid,
    parameters: 'incoming; pool_dims, mode',
    rank: fixed(3),
  }),
];
