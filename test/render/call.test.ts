import { test } from 'vitest';
import { checkCall } from './check.ts';

const keywords = 'axis=1, momentum=0.9, epsilon=1e-4';
const layer = `BatchNormalization(${keywords})`;

test('one line stays one line', () => {
  checkCall('net = BatchNormLayer(net)', `net = ${layer}(net)`);
  checkCall(
    'net = BatchNormLayer(net, gamma=None)  # c',
    `net = BatchNormalization(${keywords}, scale=False)(net)  # c`,
  );
  checkCall('net = BatchNormLayer(incoming=net)', `net = ${layer}(net)`);
  checkCall('net = BatchNormLayer(net, )', `net = ${layer}(net )`);
  checkCall('net = BatchNormLayer(net,)', `net = ${layer}(net)`);
  checkCall(
    'net = BatchNormLayer( net, epsilon=1e-3 )',
    'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-3)( net )',
  );
  checkCall('net = BatchNormLayer (net)', `net = ${layer}(net)`);
  checkCall('net = (BatchNormLayer)(net)', `net = ${layer}(net)`);
  checkCall('x = y or(BatchNormLayer)(net)', `x = y or ${layer}(net)`);
  checkCall('x = BatchNormLayer(net).beta', `x = ${layer}(net).beta`);
  checkCall("n.append((x, L.BatchNormLayer(net['a'][-1])))", `n.append((x, ${layer}(net['a'][-1])))`);
});

test('incoming keeps its text', () => {
  checkCall(
    'net = BatchNormLayer(alpha=0.05, incoming=net, gamma=None)',
    'net = BatchNormalization(axis=1, momentum=0.95, epsilon=1e-4, scale=False)(net)',
  );
  checkCall('net = BatchNormLayer(a if b else c)', `net = ${layer}(a if b else c)`);
  checkCall('net = BatchNormLayer(lambda: 1)', `net = ${layer}(lambda: 1)`);
  checkCall('net = BatchNormLayer(x for x in y)', `net = ${layer}(x for x in y)`);
  checkCall(
    'net = BatchNormLayer(f(x,  # c\n    y), epsilon=1)',
    'net = BatchNormalization(axis=1, momentum=0.9, epsilon=1)(f(x,  # c\n    y))',
  );
});

test('the line breaks at the parentheses are kept', () => {
  checkCall(
    'net = batch_norm(\n    Conv2DLayer(net, 64, 3))',
    `net = Activation('relu')(${layer}(\n    Conv2DLayer(net, 64, 3, b=None, nonlinearity=None)))`,
  );
  checkCall(
    "net = batch_norm(  # c\n    Conv2DLayer(net, 64, 3), name='x'  # d\n)",
    `net = Activation('relu')(BatchNormalization(${keywords}, name='x')(  # c\n    Conv2DLayer(net, 64, 3, b=None, nonlinearity=None)  # d\n))`,
  );
  checkCall('net = BatchNormLayer(\\\n    net, \\\n)', `net = ${layer}(net )`);
});

test('the aligned lines of incoming stay aligned', () => {
  checkCall(
    'net = batch_norm(Conv2DLayer(net, 64, 3,\n                             pad=1))',
    `net = Activation('relu')(${layer}(\n                 Conv2DLayer(net, 64, 3,\n                             pad=1, b=None, nonlinearity=None)))`,
  );
  checkCall(
    'net = batch_norm(Conv2DLayer(\n    net, 64, 3,\n    pad=1))',
    `net = Activation('relu')(${layer}(Conv2DLayer(\n    net, 64, 3,\n    pad=1, b=None, nonlinearity=None)))`,
  );
});

test('nested calls in one pass', () => {
  checkCall(
    'net = BatchNormLayer(BatchNormLayer(net), gamma=None)',
    `net = BatchNormalization(${keywords}, scale=False)(${layer}(net))`,
  );
  checkCall(
    'net = batch_norm(DenseLayer(batch_norm(DenseLayer(net, 1)), 2))',
    `net = Activation('relu')(${layer}(DenseLayer(Activation('relu')(${layer}(DenseLayer(net, 1, b=None, nonlinearity=None))), 2, b=None, nonlinearity=None)))`,
  );
  checkCall(
    'net = BatchNormLayer(x, beta=f(BatchNormLayer(y)))',
    `net = BatchNormalization(${keywords}, beta_initializer='ones')(x)`,
  );
});

test('settings of the wrapped layer', () => {
  const wrapped = (call: string): string => `net = Activation('relu')(${layer}(${call}))`;
  checkCall(
    'net = batch_norm(DenseLayer(net, 5, nonlinearity=rectify))',
    wrapped('DenseLayer(net, 5, nonlinearity=None, b=None)'),
  );
  checkCall(
    'net = batch_norm(DenseLayer(net, b=1, nonlinearity=f(2), name=3))',
    wrapped('DenseLayer(net, b=None, nonlinearity=None, name=3)'),
  );
  checkCall(
    'net = batch_norm(DenseLayer(net, *a, **k))',
    wrapped('DenseLayer(net, *a, b=None, nonlinearity=None, **k)'),
  );
  checkCall('net = batch_norm(DenseLayer())', wrapped('DenseLayer(b=None, nonlinearity=None)'));
  checkCall(
    'net = batch_norm(DenseLayer(net, 5,))',
    wrapped('DenseLayer(net, 5, b=None, nonlinearity=None,)'),
  );
  checkCall(
    'net = batch_norm(DenseLayer(x for x in y))',
    wrapped('DenseLayer((x for x in y), b=None, nonlinearity=None)'),
  );
  checkCall(
    'net = batch_norm(DenseLayer((x for x in y)))',
    wrapped('DenseLayer((x for x in y), b=None, nonlinearity=None)'),
  );
  checkCall(
    'net = batch_norm(DenseLayer(\n    net,\n    5,  # units\n    ))',
    wrapped('DenseLayer(\n    net,\n    5, b=None, nonlinearity=None,  # units\n    )'),
  );
  checkCall(
    'net = batch_norm(DenseLayer(\n    net, nonlinearity=f(  # c\n        1), W=2))',
    wrapped('DenseLayer(\n    net, nonlinearity=None,  # c\n    W=2, b=None))').slice(0, -1),
  );
});
