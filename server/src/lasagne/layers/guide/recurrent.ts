import { type GuideRow, helper, layer, rectify, unknownRank, zeroBias } from './row.ts';

const common =
  'backwards, learn_init, gradient_steps, grad_clipping, unroll_scan, precompute_input, mask_input, only_return_final';
const longShort =
  'backwards, learn_init, peepholes, gradient_steps, grad_clipping, unroll_scan, precompute_input, mask_input, only_return_final';
const sequence = { kind: 'sequence', lastOnly: 'only_return_final' } as const;

/** Recurrent layers. All return the whole sequence unless asked for its last step; Keras does the opposite. */
export const recurrent: readonly GuideRow[] = [
  layer('CustomRecurrentLayer', {
    keras: 'RNN',
    en: 'The networks input_to_hidden and hidden_to_hidden become a cell of your own; the whole sequence is returned: return_sequences=True.',
    zh: 'input_to_hidden 和 hidden_to_hidden 两个网络要写成自定义 cell；返回整个序列：return_sequences=True。',
    parameters: `incoming, input_to_hidden, hidden_to_hidden; nonlinearity, hid_init, ${common}`,
    rank: unknownRank,
    nonlinearity: rectify,
  }),
  layer('RecurrentLayer', {
    keras: 'SimpleRNN',
    en: 'The whole sequence is returned: return_sequences=True. The default nonlinearity is rectify, in Keras tanh.',
    zh: '返回整个序列：return_sequences=True。默认的非线性是 rectify，Keras 是 tanh。',
    parameters: `incoming, num_units; W_in_to_hid, W_hid_to_hid, b, nonlinearity, hid_init, ${common}`,
    rank: sequence,
    bias: zeroBias,
    nonlinearity: rectify,
    unsupported: { why: 'KeyError: input_to_hidden.b', unless: 'b=None' },
  }),
  layer('LSTMLayer', {
    keras: 'LSTM',
    en: 'peepholes=True is the default and has no counterpart: weights trained with it cannot be moved. The whole sequence is returned: return_sequences=True.',
    zh: '默认 peepholes=True，Keras 没有对应：这样训练的权重无法搬过去。返回整个序列：return_sequences=True。',
    parameters: `incoming, num_units; ingate, forgetgate, cell, outgate, nonlinearity, cell_init, hid_init, ${longShort}`,
    rank: sequence,
    nonlinearity: 'lasagne.nonlinearities.tanh',
  }),
  layer('GRULayer', {
    keras: 'GRU',
    en: 'The update gate has the opposite sense: negate its weights and bias. Keep reset_after=True; the whole sequence is returned: return_sequences=True.',
    zh: '更新门的含义相反：其权重和偏置要取负。保持 reset_after=True；返回整个序列：return_sequences=True。',
    parameters: `incoming, num_units; resetgate, updategate, hidden_update, hid_init, ${common}`,
    rank: sequence,
  }),
  helper('layers.Gate', {
    en: 'Keras takes the settings of all gates together: recurrent_activation, kernel_initializer, recurrent_initializer, bias_initializer.',
    zh: 'Keras 把所有门的设置放在一起：recurrent_activation、kernel_initializer、recurrent_initializer、bias_initializer。',
    parameters: '; W_in, W_hid, W_cell, b, nonlinearity',
  }),
];
