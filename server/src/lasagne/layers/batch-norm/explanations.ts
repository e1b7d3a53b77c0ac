import Big from 'big.js';
import type { Localized } from '../../../verdict/localized.ts';
import { formatFloat } from '../../number.ts';

/** What an editor tells of one parameter beyond its row's sentence. */
export interface Explanation {
  /** In a few words: how the keyword follows from the argument. */
  readonly why: Localized;
  /** The same where the argument is None. */
  readonly none?: Localized;
  /** Where nothing is passed and nothing is written although the defaults differ. */
  readonly unwritten?: Localized;
  /** What to know before relying on it. `{alpha}`, `{momentum}` and `{batches}` are this call's own numbers. */
  readonly points: readonly ExplainedPoint[];
  /** The argument that a Keras value comes from, where it can be told. */
  readonly inverse?: (keras: string) => string | undefined;
}

export interface ExplainedPoint {
  /** It speaks of the call's own numbers, so they have to be known. */
  readonly needsNumber: boolean;
  readonly text: Localized;
}

const always = (en: string, zh: string): ExplainedPoint => ({ needsNumber: false, text: { en, zh } });
const withNumber = (en: string, zh: string): ExplainedPoint => ({ needsNumber: true, text: { en, zh } });

const initialValue: Localized = { en: 'initial value', zh: '初始值' };
const trainedOnly = always(
  'No effect on predictions from converted weights: they replace the initial values.',
  '对使用转换后权重的预测没有影响：权重会取代初始值。',
);

const isDecimal = (source: string): boolean => /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(source);

const rows: Readonly<Record<string, Explanation>> = {
  axes: {
    why: { en: 'the axis that is kept', zh: '保留的轴' },
    points: [
      always(
        "Keras's default is the last axis; Lasagne keeps axis 1, which is the channels of its images.",
        'Keras 默认保留最后一个轴；Lasagne 保留第 1 轴，即图像的通道。',
      ),
    ],
  },
  epsilon: {
    why: { en: 'the same number', zh: '数值相同' },
    inverse: (epsilon) => epsilon,
    points: [
      always(
        'Both add it to the variance before the square root. It also enters the conversion of inv_std.',
        '两者都在开平方前把它加到方差上。换算 inv_std 时也要用到它。',
      ),
    ],
  },
  alpha: {
    why: { en: '1 − alpha', zh: '1 − alpha' },
    inverse: (momentum) => (isDecimal(momentum) ? formatFloat(new Big(1).minus(momentum)) : undefined),
    points: [
      always(
        'Lasagne weights the new batch, Keras the old average.',
        'Lasagne 给的是新批次的权重，Keras 给的是旧滑动均值的权重。',
      ),
      withNumber(
        '`mean = {momentum} * mean + {alpha} * batch_mean`',
        '`mean = {momentum} * mean + {alpha} * batch_mean`',
      ),
      withNumber(
        "Remembers about {batches} batches; Keras's default (0.99) about 100. PyTorch's `momentum` is Lasagne's `alpha`.",
        '大约记住最近 {batches} 个批次；Keras 的默认值（0.99）约为 100 个。PyTorch 的 `momentum` 就是 Lasagne 的 `alpha`。',
      ),
      always(
        'No effect on predictions from converted weights. If you retrain: the running mean is identical, the running variance takes another path.',
        '对使用转换后权重的预测没有影响。若重新训练：滑动均值完全相同，滑动方差的变化过程不同。',
      ),
    ],
  },
  beta: { why: initialValue, none: { en: 'no beta', zh: '不用 beta' }, points: [trainedOnly] },
  gamma: {
    why: initialValue,
    none: { en: 'no gamma', zh: '不用 gamma' },
    points: [
      trainedOnly,
      always(
        "Lasagne's regularization includes gamma; Keras's does so only with gamma_regularizer.",
        'Lasagne 的正则化包含 gamma；Keras 要写 gamma_regularizer 才会包含。',
      ),
    ],
  },
  mean: { why: initialValue, points: [trainedOnly] },
  inv_std: {
    why: { en: '1 / inv_std² − epsilon', zh: '1 / inv_std² − epsilon' },
    unwritten: { en: 'variance 1; Lasagne: 1 − epsilon', zh: '方差为 1；Lasagne 为 1 − epsilon' },
    points: [
      always(
        'Lasagne stores one over a standard deviation, Keras a variance: convert trained values, do not copy them.',
        'Lasagne 保存标准差的倒数，Keras 保存方差：训练好的值要换算，不能照抄。',
      ),
    ],
  },
  name: {
    why: { en: 'carried over', zh: '原样保留' },
    points: [
      always(
        'Keras wants a name without `/`, once per model.',
        'Keras 的名字不能含有 `/`，并且在一个模型中不能重复。',
      ),
    ],
  },
};

/** What to tell of a parameter, by name; nothing for the input. */
export const explanationOf = (parameter: string): Explanation | undefined => rows[parameter];

/** What differs at every call, and is therefore told once and not as a note. */
export const standingDifferences: Readonly<Record<'mode' | 'weights', Localized>> = {
  mode: {
    en: '`get_output(net)` trains by default; `model(x)` infers.',
    zh: '`get_output(net)` 默认是训练模式；`model(x)` 默认是推断模式。',
  },
  weights: { en: "convert `inv_std`, don't copy it.", zh: '`inv_std` 要换算，不能照抄。' },
};
