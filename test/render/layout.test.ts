import { test } from 'vitest';
import { checkCall } from './check.ts';

test('comments stay beside what they speak of', () => {
  checkCall(
    `net = BatchNormLayer(
    net,              # after the convolution
    alpha=0.05,       # slow average
    gamma=None)       # ReLU follows`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,    # slow average
    epsilon=1e-4,
    scale=False)(     # ReLU follows
    net)              # after the convolution`,
  );
  checkCall(
    `net = BatchNormLayer(
    net,
    alpha=0.05,  # slow average
    # no scale: ReLU follows
    gamma=None)  # really`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,     # slow average
    epsilon=1e-4,
    # no scale: ReLU follows
    scale=False)(net)  # really`,
  );
  checkCall(
    `net = BatchNormLayer(  # normalize
    # what comes in
    net,
    alpha=0.05)`,
    `net = BatchNormalization(  # normalize
    axis=1,
    momentum=0.95,
    epsilon=1e-4)(
    # what comes in
    net)`,
  );
  checkCall(
    `net = BatchNormLayer(
    net, alpha=0.05,  # slow
    beta=f(  # inside
        1))`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,    # slow
    epsilon=1e-4,
    # inside
    beta_initializer='ones')(net)`,
  );
});

test('a comment whose argument is gone gets a line of its own', () => {
  checkCall(
    `net = BatchNormLayer(
    net,
    other=3,     # three
    gamma=None)  # none`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.9,
    epsilon=1e-4,
    # three
    scale=False)(net)  # none`,
  );
  checkCall(
    `net = BatchNormLayer(
    net,
    other=3)  # three`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.9,
    epsilon=1e-4)(
    # three
    net)`,
  );
});

test('a closing parenthesis on its own line', () => {
  checkCall(
    `net = BatchNormLayer(
    net,
    alpha=0.05,  # slow
    # gamma=None,
)  # done`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,  # slow
    epsilon=1e-4,
    # gamma=None,
)(net)  # done`,
  );
  checkCall(
    `net = BatchNormLayer(
    net,  # input
    alpha=0.05
)`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,
    epsilon=1e-4
)(net)    # input`,
  );
  checkCall(
    `net = BatchNormLayer(
    net,  # input
    alpha=0.05,
)  # done`,
    `net = BatchNormalization(
    axis=1,
    momentum=0.95,
    epsilon=1e-4,
)(
    net   # input
)  # done`,
  );
});

test('visual indentation', () => {
  checkCall(
    `net = BatchNormLayer(net,
                     alpha=0.05,
                     gamma=None)`,
    `net = BatchNormalization(axis=1,
                         momentum=0.95,
                         epsilon=1e-4,
                         scale=False)(net)`,
  );
  checkCall(
    `net = BatchNormLayer(net,         # input
                     alpha=0.05)  # slow`,
    `net = BatchNormalization(axis=1,
                         momentum=0.95,      # slow
                         epsilon=1e-4)(net)  # input`,
  );
  checkCall(
    `net = batch_norm(Conv2DLayer(net, 64, 3,
                             pad=1),
                 name='x')`,
    `net = Activation('relu')(BatchNormalization(axis=1,
                                            momentum=0.9,
                                            epsilon=1e-4,
                                            name='x')(
                 Conv2DLayer(net, 64, 3,
                             pad=1, b=None, nonlinearity=None)))`,
  );
});

test('a nested call of several lines takes no comment from behind itself', () => {
  checkCall(
    `net = f(BatchNormLayer(
    net,  # input
    alpha=0.05))  # end`,
    `net = f(BatchNormalization(
    axis=1,
    momentum=0.95,
    epsilon=1e-4)(
    # input
    net))  # end`,
  );
  checkCall(
    `net = BatchNormLayer(BatchNormLayer(
    net,  # a
    alpha=0.05),  # b
    gamma=None)  # c`,
    `net = BatchNormalization(axis=1,
                         momentum=0.9,
                         epsilon=1e-4,
                         scale=False)(  # c
                         BatchNormalization(
    axis=1,
    momentum=0.95,
    epsilon=1e-4)(
    # a
    net))  # b`,
  );
});

test('tabs and backslashes', () => {
  checkCall(
    'net = BatchNormLayer(\n\tnet,\n\talpha=0.05)',
    'net = BatchNormalization(\n\taxis=1,\n\tmomentum=0.95,\n\tepsilon=1e-4)(net)',
  );
  checkCall(
    'net = BatchNormLayer(net, \\\n    alpha=0.05)',
    'net = BatchNormalization(axis=1,\n                         momentum=0.95,\n                         epsilon=1e-4)(net)',
  );
});

test('comments between callee and parenthesis', () => {
  checkCall(
    'net = (BatchNormLayer  # odd\n    )(net)',
    'net = BatchNormalization(  # odd\n                         axis=1,\n                         momentum=0.9,\n                         epsilon=1e-4)(net)',
  );
});
