import type { Localized } from '../verdict/localized.ts';

/** Everything an owner can choose about the Keras code that is written, declared once: command line, pyproject.toml and editor settings are made from it. */
export const optionTable = {
  keras: {
    values: ['keras', 'tensorflow.keras', 'tf_keras'],
    default: 'keras',
    doc: {
      en: 'The package the written code imports Keras from. tf_keras is Keras 2; tensorflow.keras is Keras 2 before TensorFlow 2.16 and Keras 3 since.',
      zh: '生成的代码从哪个包导入 Keras。tf_keras 是 Keras 2；tensorflow.keras 在 TensorFlow 2.16 之前是 Keras 2，之后是 Keras 3。',
    },
  },
  'data-format': {
    values: ['channels_first', 'channels_last'],
    default: 'channels_first',
    doc: {
      en: 'Where the converted network keeps its channels. Lasagne keeps them first; with channels_last the normalized axis moves to the end.',
      zh: '转换后的网络把通道放在哪一维。Lasagne 放在前面；选 channels_last 时，保留的轴移到最后。',
    },
  },
  'import-style': {
    values: ['name', 'module'],
    default: 'name',
    doc: {
      en: 'name writes `from keras.layers import BatchNormalization`, module writes `import keras` and `keras.layers.BatchNormalization`.',
      zh: 'name 写作 `from keras.layers import BatchNormalization`；module 写作 `import keras` 和 `keras.layers.BatchNormalization`。',
    },
  },
  'initial-statistics': {
    values: ['idiomatic', 'exact'],
    default: 'idiomatic',
    doc: {
      en: "idiomatic leaves Keras's initial moving variance of 1 where inv_std is not passed; exact writes 1 - epsilon, which is what Lasagne starts from.",
      zh: 'idiomatic 在没有传 inv_std 时保留 Keras 的初始滑动方差 1；exact 写出 1 - epsilon，与 Lasagne 的起点相同。',
    },
  },
  'exact-training': {
    values: ['off', 'on'],
    default: 'off',
    doc: {
      en: 'on writes LasagneBatchNormalization, a Keras layer that keeps its running statistics as Lasagne does: it averages 1 / sqrt(variance + epsilon) over the batches, where Keras averages the variance. Only needed to train on exactly as before; what a network predicts from loaded weights is the same either way. The layer is a file to save beside the converted one: lasagne-to-keras weights --exact-training -o lasagne_batch_norm.py. Keras 3 only.',
      zh: 'on 会写出 LasagneBatchNormalization，一个与 Lasagne 以同样方式更新滑动统计量的 Keras 层：它对各批次的 1 / sqrt(方差 + epsilon) 求平均，而 Keras 对方差求平均。只有要与原来完全一样地继续训练时才需要；用载入的权重做预测，两者结果相同。该层是一个要保存在转换后文件旁边的文件：lasagne-to-keras weights --exact-training -o lasagne_batch_norm.py。仅支持 Keras 3。',
    },
  },
} as const satisfies Record<string, OptionRow>;

interface OptionRow {
  readonly values: readonly string[];
  readonly default: string;
  readonly doc: Localized;
}

export type OptionName = keyof typeof optionTable;
type ValueOf<N extends OptionName> = (typeof optionTable)[N]['values'][number];

export type Flavour = ValueOf<'keras'>;
export type DataFormat = ValueOf<'data-format'>;
/** One chosen value for every row of {@link optionTable}. */
export type ConversionOptions = { readonly [N in OptionName]: ValueOf<N> };

export const defaultOptions: ConversionOptions = {
  keras: optionTable.keras.default,
  'data-format': optionTable['data-format'].default,
  'import-style': optionTable['import-style'].default,
  'initial-statistics': optionTable['initial-statistics'].default,
  'exact-training': optionTable['exact-training'].default,
};
