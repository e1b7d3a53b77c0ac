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
};
