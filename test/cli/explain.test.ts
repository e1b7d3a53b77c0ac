import { checkCommand } from './command.ts';

const none = {};
checkCommand('explain alpha', none, {
  exit: 0,
  out: /^alpha, a parameter of BatchNormLayer, .*momentum = 1 - alpha.*\ndefault: 0\.1\nIn Keras: momentum\nExamples:\n {4}alpha=0\.7 → momentum=0\.3\n/s,
});
checkCommand('explain alpha --lang zh', none, { exit: 0, out: /^alpha：BatchNormLayer、?.*默认值：0\.1\n/s });
checkCommand('explain incoming', none, {
  exit: 0,
  out: /\nalways passed\nIn Keras: the layer is called on it\n/,
});
checkCommand('explain batch_norm', none, {
  exit: 0,
  out: /^lasagne\.layers\.batch_norm\n.*\n\nParameters:\n {4}layer\n/,
});
checkCommand('explain DenseLayer', none, { exit: 0, out: /^lasagne\.layers\.DenseLayer → Dense\n.*flatten/ });
checkCommand('explain data-format', none, {
  exit: 0,
  out: /^--data-format, .*\nOne of: channels_first, channels_last \(default: channels_first\)\n$/s,
});
checkCommand('explain --keras', none, { exit: 2, err: /argument missing/ });
checkCommand('explain axes-unknown-rank', none, {
  exit: 0,
  out: /^axes-unknown-rank, a question; .*\naxes=<axes> /,
});
checkCommand('explain arguments-hidden', none, {
  exit: 0,
  out: /^arguments-hidden, a reason not to convert/,
});
checkCommand('explain type-test', none, { exit: 0, out: /^type-test, a use that is not a call/ });
checkCommand('explain not-utf-8', none, { exit: 0, out: /^not-utf-8, an error with a file/ });
checkCommand('explain alhpa', none, {
  exit: 2,
  out: '',
  err: 'error: nothing is known of `alhpa`. Did you mean alpha?\n',
});
checkCommand('explain qqq', none, {
  exit: 2,
  out: '',
  err: /^error: nothing is known of `qqq`\.\nParameters: incoming, axes.*\nOptions: keras.*\nCodes: /,
});
checkCommand('explain', none, { exit: 2, err: /topic/ });

checkCommand('explain "BatchNormLayer(net, alpha=0.2, beta=None)"', none, {
  exit: 0,
  out: `ready: BatchNormLayer(net, alpha=0.2, beta=None)
    BatchNormalization(axis=1, momentum=0.8, epsilon=1e-4, center=False)(net)

Argument by argument:
    net → what the layer is called on
    axes not passed, 'auto' → axis=1
    epsilon not passed, 1e-4 → epsilon=1e-4
    alpha=0.2 → momentum=0.8
    beta=None → center=False
`,
});
checkCommand('explain --keras tf_keras --initial-statistics exact "lasagne.layers.BatchNormLayer(x)"', none, {
  exit: 0,
  out: /\n {4}inv_std not passed, lasagne\.init\.Constant\(1\) → moving_variance_initializer=Constant\(0\.9999\)\n/,
});
checkCommand('explain "batch_norm(DenseLayer(x, 3))"', none, {
  exit: 0,
  out: /^ready: .*\n {4}Activation\('relu'\)\(/,
});
checkCommand('explain "BatchNormLayer(net, axes=(0,1))"', none, {
  exit: 0,
  out: /^needs your answer: .*\[axes-unknown-rank\]\n {4}help: /s,
});
checkCommand('explain "BatchNormLayer(net, **kw)"', none, {
  exit: 0,
  out: /^not converted: .*\[arguments-hidden\]/s,
});
checkCommand('explain "BatchNormLayer(net, alpha=)"', none, { exit: 0, out: /\[call-damaged\]/ });
checkCommand('explain "print(1)"', none, { exit: 1, err: /no call of Lasagne/ });
