import type { Sample } from '../sample.ts';

/** What the place of a call or the rest of its file adds, and uses that are no calls. */
export const placeSamples = {
  'attribute-of-result': { source: 'beta = BatchNormLayer(net).beta' },
  'name-computed-again': {
    source: 'from lasagne.layers import *\nnet = batch_norm(DenseLayer(net, 10, name=next(names)))',
  },
  'evaluation-order': { source: 'net = BatchNormLayer(next_layer(), name=next_name())' },
  'name-from-nowhere': { source: 'import lasagne\nnet = BatchNormLayer(net)' },
  'star-import-may-shadow': {
    source: 'from lasagne.layers import BatchNormLayer\nfrom helpers import *\nnet = BatchNormLayer(net)',
  },
  'callee-conditional': {
    source:
      'from lasagne.layers import BatchNormLayer\nfrom mylayers import RenormLayer\nNorm = BatchNormLayer if plain else RenormLayer\nnet = Norm(net)',
  },
  'inside-string': { source: "print(f'made {BatchNormLayer(net)}')" },
  'call-damaged': { source: 'net = BatchNormLayer(net, alpha=)' },
  'near-syntax-error': { source: 'class Net(\n    net = BatchNormLayer(net)\n' },
  'other-layers-remain': { source: 'net = BatchNormLayer(DenseLayer(net, 100))' },
  'python-2-source': { source: "net = BatchNormLayer(net)\nprint 'built'" },
  'gamma-regularized': {
    source:
      'net = BatchNormLayer(net)\npenalty = lasagne.regularization.regularize_network_params(net, lasagne.regularization.l2)',
  },
  'get-output-trains': { source: 'net = BatchNormLayer(net)\noutput = get_output(net)' },
  'weights-differ': {
    source:
      "net = BatchNormLayer(net)\nlasagne.layers.set_all_param_values(net, np.load('trained.npy', allow_pickle=True))",
  },

  'class-as-value': { source: 'make_network(BatchNormLayer)' },
  'base-class': { source: 'class FrozenBatchNorm(BatchNormLayer):\n    pass' },
  'base-class-call': {
    source:
      'class FrozenBatchNorm(BatchNormLayer):\n    def __init__(self, incoming):\n        BatchNormLayer.__init__(self, incoming, alpha=0)',
  },
  'type-test': { source: 'layers = [l for l in layers if isinstance(l, BatchNormLayer)]' },
  'conditional-value': { source: 'norm = batch_norm if use_bn else (lambda layer: layer)' },
  'keyword-table': { source: "layers = [(BatchNormLayer, {'alpha': 0.05})]" },
  'mode-training': { source: 'output = get_output(net, deterministic=False)' },
  'mode-inference': { source: 'output = get_output(net, deterministic=True)' },
  'mode-without-update': { source: 'output = get_output(net, batch_norm_update_averages=False)' },
  'mode-averages-and-update': {
    source: 'output = get_output(net, deterministic=True, batch_norm_update_averages=True)',
  },
  'mode-at-run-time': { source: 'output = get_output(net, deterministic=is_test)' },
} as const satisfies Readonly<Record<string, Sample>>;
