import { test } from 'vitest';
import { engine, analyze } from './support/engine.ts';
import { apply } from '../server/src/source/edits.ts';
import { messageOf } from '../server/src/verdict/verdict.ts';
function show(text: string) {
  const a = analyze(text);
  for (const f of a.findings) console.log(f.symbol, f.verdict.outcome, ...(f.verdict.outcome==='refused'? f.verdict.refusals: f.verdict.outcome==='reference'?[f.verdict.mention]:f.verdict.notes).map(x=>x.code+': '+messageOf(x,'en')), '|', engine.replacement(a,{finding:f,reading:0}));
  console.log(a.others, a.notes, a.unusedSuppressions);
  console.log(apply(text, engine.edits(a, a.findings.map(finding=>({finding, reading:0})))));
}
test('x', () => {
  show(`from lasagne.layers import BatchNormLayer, DenseLayer, batch_norm, InputLayer
from lasagne.nonlinearities import tanh
import lasagne
ALPHA = .1
net = InputLayer((None, 3, 32, 32))
net = BatchNormLayer(net)
net = BatchNormLayer(net, alpha=.05, gamma=None, axes=(0, 2, 3))
net = BatchNormLayer(BatchNormLayer(net, alpha=ALPHA), beta=lasagne.init.Constant(0.5), inv_std=lasagne.init.Constant(2))
net = BatchNormLayer(
    net,              # after the convolution
    alpha=0.05,       # slow average
    gamma=None)       # ReLU follows
net = batch_norm(DenseLayer(net, 100, nonlinearity=tanh, name='fc'))
net = batch_norm(lasagne.layers.Conv2DLayer(net, 64, (3, 3)), gamma=None)
d = DenseLayer(net, 10)
d = batch_norm(d)
out = lasagne.layers.get_output(d, deterministic=True)
print(isinstance(net, BatchNormLayer))
x = BatchNormLayer(foo, axes=(0, 1))
x = BatchNormLayer(foo, axes=(0, 1), nonlinearity=3)
`);
});
