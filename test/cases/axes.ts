import {
  checkConfirm,
  checkConfirmGiven,
  checkNotesGiven,
  checkRefused,
  checkRefusedGiven,
  checkRewrite,
} from '../support/check.ts';
import { BN } from '../support/keras.ts';

const input = (rank: number): string =>
  `net = lasagne.layers.InputLayer((${['None', '3', '8', '9', '5'].slice(0, rank).join(', ')}${rank === 1 ? ',' : ''}))\n`;
const kept = (rank: number, axes: string, axis: string): void =>
  checkRewrite(`${input(rank)}BatchNormLayer(net, axes=${axes})`, `${input(rank)}${BN(`axis=${axis}`)}(net)`);
const tf = { options: { keras: 'tf_keras' } } as const;

// 'auto' keeps axis 1 at every rank from 2, known or not
checkRewrite("BatchNormLayer(net, axes='auto')", `${BN()}(net)`);
checkRewrite('BatchNormLayer(net, axes=u"auto")', `${BN()}(net)`);
checkRewrite("axes = 'auto'\nBatchNormLayer(net, axes=axes)", `axes = 'auto'\n${BN()}(net)`);
for (const rank of [2, 3, 4, 5])
  checkRewrite(`${input(rank)}BatchNormLayer(net)`, `${input(rank)}${BN()}(net)`);

// The complement of the listed axes
kept(2, '0', '1');
kept(2, '(0,)', '1');
kept(2, '[0]', '1');
kept(2, 'False', '1');
kept(3, '(0, 1)', '2');
kept(3, '(0, 2)', '1');
kept(3, '(2, 0)', '1');
kept(4, '(0, 2, 3)', '1');
kept(4, '(3, 0, 2)', '1');
kept(4, '{0, 2, 3}', '1');
kept(4, 'range(3)', '3');
kept(4, 'list(range(3))', '3');
kept(4, '(0, 1, 2)', '3');
kept(5, '(0, 2, 3, 4)', '1');
kept(5, '(0, 1, 2, 3)', '4');
checkRewrite(
  `${input(3)}AXES = (0, 1)\nBatchNormLayer(net, axes=AXES)`,
  `${input(3)}AXES = (0, 1)\n${BN('axis=2')}(net)`,
);
checkRewrite(`${input(4)}BatchNormLayer(net, axes=(0,) + tuple(range(2, 4)))`, `${input(4)}${BN()}(net)`);

// Listed axes of an input of unknown rank: each reading
checkConfirm('BatchNormLayer(net, axes=0)', 'axes-unknown-rank', `${BN('axis=1')}(net)`);
checkConfirm('BatchNormLayer(net, axes=(0, 1))', 'axes-unknown-rank', `${BN('axis=2')}(net)`);
checkConfirm('BatchNormLayer(net, axes=(0, 2))', 'axes-unknown-rank', `${BN('axis=1')}(net)`);
checkConfirm('BatchNormLayer(net, axes=(0, 2, 3))', 'axes-unknown-rank', `${BN('axis=1')}(net)`);
checkConfirm('BatchNormLayer(net, axes=(0, 1, 2, 3))', 'axes-unknown-rank', `${BN('axis=4')}(net)`);
const several = (axes: string): string => `${BN()}(net)`.replace('axis=1', `axis=${axes}`);
checkConfirmGiven(
  tf,
  'BatchNormLayer(net, axes=0)',
  'axes-unknown-rank',
  several('1'),
  several('[1, 2, 3]'),
  several('[1, 2]'),
  several('[1, 2, 3, 4]'),
);

// The batch axis alone is kept
checkConfirm(`${input(2)}BatchNormLayer(net, axes=1)`, 'batch-axis-kept', `${BN('axis=0')}(net)`);
checkConfirm(`${input(4)}BatchNormLayer(net, axes=(1, 2, 3))`, 'batch-axis-kept', `${BN('axis=0')}(net)`);

// Refused
checkRefused(`${input(4)}BatchNormLayer(net, axes=$0(0, 2)$0)`, 'axes-keeps-several');
checkRefused(`${input(4)}BatchNormLayer(net, axes=0)`, 'axes-keeps-several');
checkRefused(`${input(5)}BatchNormLayer(net, axes=(0, 3))`, 'axes-keeps-several');
checkNotesGiven(tf, `net = InputLayer((None, 3, 8, 9))\nBatchNormLayer(net, axes='auto')`);
checkRewrite(`${input(4)}BatchNormLayer(net, axes=(0, 2))`, `${input(4)}${several('[1, 3]')}`, tf);
checkRefused(`${input(2)}BatchNormLayer(net, axes=$0(0, 1)$0)`, 'axes-keeps-none');
checkRefused(`${input(4)}BatchNormLayer(net, axes=(0, 1, 2, 3))`, 'axes-keeps-none');
checkRefused(`${input(4)}BatchNormLayer(net, axes=(0, 1, 2, 3), beta=0.5)`, 'axes-keeps-none');
checkRefusedGiven(tf, `${input(4)}BatchNormLayer(net, axes=range(4))`, 'axes-keeps-none');
checkRefused(`${input(1)}BatchNormLayer(net)`, 'axes-keeps-none');
checkRefused(`${input(4)}BatchNormLayer(net, axes=(2, 3))`, 'axes-keeps-batch');
checkRefused(`${input(3)}BatchNormLayer(net, axes=2)`, 'axes-keeps-batch');
checkRefusedGiven(tf, `${input(4)}BatchNormLayer(net, axes=(2, 3))`, 'axes-keeps-batch');
checkRefused('BatchNormLayer(net, axes=$0-1$0)', 'axes-negative');
checkRefused('BatchNormLayer(net, axes=(0, -1))', 'axes-negative');
checkRefused('BatchNormLayer(net, axes=$0(0, 0)$0)', 'axes-repeated');
checkRefused('BatchNormLayer(net, axes=[0, 2, 2])', 'axes-repeated');
checkRefused(`${input(4)}BatchNormLayer(net, axes=$0(0, 5)$0)`, 'axes-out-of-range');
checkRefused(`${input(2)}BatchNormLayer(net, axes=2)`, 'axes-out-of-range');
checkRefused('BatchNormLayer(net, axes=())', 'axes-empty');
checkRefused('BatchNormLayer(net, axes=range(0))', 'axes-empty');
checkRefused("BatchNormLayer(net, axes=$0'spatial'$0)", 'axes-invalid');
checkRefused('BatchNormLayer(net, axes=None)', 'axes-invalid');
checkRefused('BatchNormLayer(net, axes=1.0)', 'axes-invalid');
checkRefused('BatchNormLayer(net, axes=(0, 1.5))', 'axes-invalid');
checkRefused("BatchNormLayer(net, axes=(0, 'a'))", 'axes-invalid');
checkRefused('def f(net, ax):\n    BatchNormLayer(net, axes=$0ax$0)', 'axes-at-run-time');
checkRefused('BatchNormLayer(net, axes=self.axes)', 'axes-at-run-time');
checkRefused('BatchNormLayer(net, axes=(0, i))', 'axes-at-run-time');
checkRefused('BatchNormLayer(net, axes=(0,) + rest)', 'axes-at-run-time');
checkRefused('axes = [0, 2, 3]\nBatchNormLayer(net, axes=axes)', 'axes-at-run-time');
checkRefused('BatchNormLayer(net, axes=np.arange(3))', 'axes-at-run-time');
