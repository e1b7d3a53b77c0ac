import { checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

// The example of which the others are variations
checkRewrite(
  `net = BatchNormLayer(
    net,              # after the convolution
    alpha=0.05,       # slow average
    gamma=None)       # ReLU follows
`,
  `net = BatchNormalization(
    axis=1,
    momentum=0.95,    # slow average
    epsilon=1e-4,
    scale=False)(     # ReLU follows
    net)              # after the convolution
`,
);
checkRewrite(
  `net = BatchNormLayer(
    net,
    gamma=None,
)
`,
  `net = BatchNormalization(
    axis=1,
    momentum=0.9,
    epsilon=1e-4,
    scale=False,
)(net)
`,
);
checkRewrite(
  `net = BatchNormLayer(net,
                     gamma=None)
`,
  `net = BatchNormalization(axis=1,
                         momentum=0.9,
                         epsilon=1e-4,
                         scale=False)(net)
`,
);
checkRewrite(
  `if a:
\tnet = BatchNormLayer(
\t\tnet,  # input
\t\t# the scale is not needed
\t\tgamma=None)
`,
  `if a:
\tnet = BatchNormalization(
\t\taxis=1,
\t\tmomentum=0.9,
\t\tepsilon=1e-4,
\t\t# the scale is not needed
\t\tscale=False)(net)  # input
`,
);
checkRewrite(
  `net = batch_norm(lasagne.layers.Conv2DLayer(
    net, 64, (3, 3),   # small filters
    nonlinearity=lasagne.nonlinearities.tanh,  # as published
    pad='same'))       # same size
`,
  `net = Activation('tanh')(${BN()}(lasagne.layers.Conv2DLayer(
    net, 64, (3, 3),   # small filters
    nonlinearity=None,  # as published
    pad='same', b=None)))       # same size
`,
);
checkRewrite('net = BatchNormLayer(net)  # normalized', `net = ${BN()}(net)  # normalized`);
checkRewrite(
  'net = BatchNormLayer(\n    net)',
  `net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(\n    net)`,
);
checkRewrite(
  'net = BatchNormLayer(DenseLayer(\n    net,\n    100), gamma=None)',
  `net = ${BN('scale=False')}(DenseLayer(\n    net,\n    100))`,
);
checkRewrite(
  'a = BatchNormLayer(a); b = BatchNormLayer(b, gamma=None)  # both\nif x: c = BatchNormLayer(c)\n',
  `a = ${BN()}(a); b = ${BN('scale=False')}(b)  # both\nif x: c = ${BN()}(c)\n`,
);
checkRewrite(
  'net = BatchNormLayer(net, \\\n    gamma=None)',
  `net = BatchNormalization(axis=1,
                         momentum=0.9,
                         epsilon=1e-4,
                         scale=False)(net)`,
);
