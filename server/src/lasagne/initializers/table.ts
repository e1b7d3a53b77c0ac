import type { Argument } from '../../syntax/ast.ts';
import type { Localized } from '../../verdict/localized.ts';
import { refusal } from '../../verdict/verdict.ts';
import { constant } from './constant.ts';
import { wrongArguments } from './numbers.ts';
import { normal, uniform } from './random.ts';
import { refused, type Site, type Specification } from './specification.ts';

/** What is known of one class of `lasagne.init`. */
export interface InitializerRow {
  /** Its parameters in order, with the Python source of their defaults. */
  readonly signature: readonly (readonly [name: string, fallback: string | undefined])[];
  readonly doc: Localized;
  /** What a call of it says of a batch normalization's parameter, a vector. */
  readonly read: (passed: ReadonlyMap<string, Argument>, site: Site) => Specification;
}

const needsMatrix =
  (initializer: string): InitializerRow['read'] =>
  (_, site) =>
    refused(refusal('initializer-needs-matrix', { initializer, parameter: site.parameter }));

const scaled = [
  ['gain', '1.0'],
  ['c01b', 'False'],
] as const;

const rows: Readonly<Record<string, InitializerRow>> = {
  'lasagne.init.Constant': {
    signature: [['val', '0.0']],
    doc: { en: 'Every element is val.', zh: '每个元素都是 val。' },
    read: constant,
  },
  'lasagne.init.Normal': {
    signature: [
      ['std', '0.01'],
      ['mean', '0.0'],
    ],
    doc: {
      en: 'Normally distributed; std comes first, in Keras mean does.',
      zh: '服从正态分布；Lasagne 先写 std，Keras 先写 mean。',
    },
    read: normal,
  },
  'lasagne.init.Uniform': {
    signature: [
      ['range', '0.01'],
      ['std', 'None'],
      ['mean', '0.0'],
    ],
    doc: {
      en: 'Uniform in (-range, range), in a pair (low, high), or with std around mean; without std, mean is ignored.',
      zh: '均匀分布：区间为 (-range, range)、一对数 (low, high)，或以 mean 为中心、标准差为 std；没有 std 时忽略 mean。',
    },
    read: uniform,
  },
  'lasagne.init.Glorot': {
    signature: [['initializer', undefined], ...scaled],
    doc: { en: 'Scaled by the number of inputs and outputs.', zh: '按输入与输出的个数缩放。' },
    read: needsMatrix('Glorot'),
  },
  'lasagne.init.GlorotNormal': {
    signature: scaled,
    doc: {
      en: 'Glorot with a normal distribution that is not truncated, as that of Keras is.',
      zh: '正态分布的 Glorot；不截断，而 Keras 的会截断。',
    },
    read: needsMatrix('GlorotNormal'),
  },
  'lasagne.init.GlorotUniform': {
    signature: scaled,
    doc: { en: 'Glorot with a uniform distribution.', zh: '均匀分布的 Glorot。' },
    read: needsMatrix('GlorotUniform'),
  },
  'lasagne.init.He': {
    signature: [['initializer', undefined], ...scaled],
    doc: {
      en: "Scaled by the number of inputs; gain 1 is Keras's LeCun scaling.",
      zh: '按输入的个数缩放；gain 为 1 时相当于 Keras 的 LeCun 缩放。',
    },
    read: needsMatrix('He'),
  },
  'lasagne.init.HeNormal': {
    signature: scaled,
    doc: {
      en: "He with a normal distribution; gain='relu' gives the scale of Keras's he_normal.",
      zh: "正态分布的 He；gain='relu' 时尺度与 Keras 的 he_normal 相同。",
    },
    read: needsMatrix('HeNormal'),
  },
  'lasagne.init.HeUniform': {
    signature: scaled,
    doc: {
      en: "He with a uniform distribution; gain='relu' gives Keras's he_uniform.",
      zh: "均匀分布的 He；gain='relu' 时即 Keras 的 he_uniform。",
    },
    read: needsMatrix('HeUniform'),
  },
  'lasagne.init.Sparse': {
    signature: [
      ['sparsity', '0.1'],
      ['std', '0.01'],
    ],
    doc: { en: 'A matrix with few elements that are not zero.', zh: '只有少数非零元素的矩阵。' },
    read: needsMatrix('Sparse'),
  },
  'lasagne.init.Orthogonal': {
    signature: [['gain', '1.0']],
    doc: { en: 'A random orthogonal matrix.', zh: '随机正交矩阵。' },
    read: needsMatrix('Orthogonal'),
  },
  'lasagne.init.Initializer': {
    signature: [],
    doc: { en: 'The base class, which makes no values.', zh: '基类，本身不产生数值。' },
    read: (_, site) => refused(wrongArguments('NotImplementedError', site)),
  },
};

/** All of `lasagne.init`, by qualified name. */
export const initializers: ReadonlyMap<string, InitializerRow> = new Map(Object.entries(rows));
