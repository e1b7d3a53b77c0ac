import { checkConfirm, checkNotes, checkRefused, checkRefusedGiven, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

const becomes = (argument: string, keywords: string): void =>
  checkRewrite(
    `BatchNormLayer(net, ${argument})`,
    `${BN()}(net)`.replace('1e-4', () => `1e-4, ${keywords}`),
  );
const refused = (argument: string, ...codes: string[]): void =>
  checkRefused(`BatchNormLayer(net, ${argument})`, ...codes);

// None switches off; it is never an initializer
becomes('beta=None', 'center=False');
becomes('gamma=None', 'scale=False');
becomes('beta=None, gamma=None', 'center=False, scale=False');
refused('mean=None', 'statistic-none');
refused('inv_std=None', 'statistic-none');
checkRewrite('g = None\nBatchNormLayer(net, gamma=g)', `g = None\n${BN('scale=False')}(net)`);

// Constants
becomes('beta=lasagne.init.Constant(0)', "beta_initializer='zeros'");
becomes('beta=lasagne.init.Constant()', "beta_initializer='zeros'");
becomes('beta=lasagne.init.Constant(0.5)', 'beta_initializer=Constant(0.5)');
becomes('beta=lasagne.init.Constant(val=.5)', 'beta_initializer=Constant(.5)');
becomes('gamma=lasagne.init.Constant(1)', "gamma_initializer='ones'");
becomes('gamma=lasagne.init.Constant(1.0)', "gamma_initializer='ones'");
becomes('gamma=lasagne.init.Constant(-1)', 'gamma_initializer=Constant(-1)');
becomes('gamma=lasagne.init.Constant(g)', 'gamma_initializer=Constant(g)');
becomes('gamma=lasagne.init.Constant([1, 2, 3])', 'gamma_initializer=Constant([1, 2, 3])');
becomes('mean=lasagne.init.Constant(0)', "moving_mean_initializer='zeros'");
becomes('mean=lasagne.init.Constant(0.25)', 'moving_mean_initializer=Constant(0.25)');
checkRewrite(
  'one = lasagne.init.Constant(1.5)\nBatchNormLayer(net, gamma=one)',
  `one = lasagne.init.Constant(1.5)\n${BN('gamma_initializer=Constant(1.5)')}(net)`,
);

// inv_std becomes a variance
becomes('inv_std=lasagne.init.Constant(1)', 'moving_variance_initializer=Constant(0.9999)');
becomes('inv_std=lasagne.init.Constant(2)', 'moving_variance_initializer=Constant(0.2499)');
becomes('inv_std=lasagne.init.Constant(0.5)', 'moving_variance_initializer=Constant(3.9999)');
checkRewrite(
  'BatchNormLayer(net, epsilon=0.01, inv_std=lasagne.init.Constant(12))',
  `${BN('epsilon=0.01')}(net)`.replace(
    '0.01',
    `0.01, moving_variance_initializer=Constant(-0.0030555555555555557)`,
  ),
);
checkRewrite(
  'BatchNormLayer(net, epsilon=EPS, inv_std=lasagne.init.Constant(2))',
  `${BN('epsilon=EPS')}(net)`.replace('EPS', 'EPS, moving_variance_initializer=Constant(0.25 - EPS)'),
);
checkConfirm(
  'BatchNormLayer(net, inv_std=lasagne.init.Constant(s))',
  'inv-std-at-run-time',
  `${BN()}(net)`.replace('1e-4', '1e-4, moving_variance_initializer=Constant(1.0 / s ** 2 - 1e-4)'),
);
checkConfirm(
  'BatchNormLayer(net, inv_std=np.load(f))',
  'inv-std-at-run-time',
  `${BN()}(net)`.replace(
    '1e-4',
    '1e-4, moving_variance_initializer=Constant((1.0 / np.load(f) ** 2 - 1e-4).tolist())',
  ),
);
becomes(
  'inv_std=np.array([0.5, 2.0])',
  'moving_variance_initializer=Constant((1.0 / np.array([0.5, 2.0]) ** 2 - 1e-4).tolist())',
);
becomes(
  'inv_std=lasagne.init.Constant([0.5, 2.0])',
  'moving_variance_initializer=Constant([3.9999, 0.2499])',
);
refused('inv_std=$0lasagne.init.Constant(-1)$0', 'inv-std-negative');
refused('inv_std=np.array([1.0, -1.0])', 'inv-std-negative');
refused('inv_std=lasagne.init.Constant(0)', 'inv-std-zero');
refused('inv_std=np.zeros(3)', 'inv-std-zero');
refused('inv_std=lasagne.init.Normal()', 'inv-std-random');
refused('inv_std=lasagne.init.Uniform()', 'inv-std-random');

// Distributions
becomes('beta=lasagne.init.Normal()', 'beta_initializer=RandomNormal(mean=0.0, stddev=0.01)');
becomes('beta=lasagne.init.Normal(0.02)', 'beta_initializer=RandomNormal(mean=0.0, stddev=0.02)');
becomes('gamma=lasagne.init.Normal(0.02, 1)', 'gamma_initializer=RandomNormal(mean=1, stddev=0.02)');
becomes('gamma=lasagne.init.Normal(mean=1., std=s)', 'gamma_initializer=RandomNormal(mean=1., stddev=s)');
becomes('beta=lasagne.init.Uniform()', 'beta_initializer=RandomUniform(minval=-0.01, maxval=0.01)');
becomes('beta=lasagne.init.Uniform(0.5)', 'beta_initializer=RandomUniform(minval=-0.5, maxval=0.5)');
becomes('beta=lasagne.init.Uniform((0, 0.5))', 'beta_initializer=RandomUniform(minval=0, maxval=0.5)');
becomes(
  'beta=lasagne.init.Uniform(range=(0, args.b))',
  'beta_initializer=RandomUniform(minval=0, maxval=args.b)',
);
becomes('beta=lasagne.init.Uniform(0.5, mean=3)', 'beta_initializer=RandomUniform(minval=-0.5, maxval=0.5)');
refused('beta=lasagne.init.GlorotUniform()', 'initializer-needs-matrix');
refused('beta=lasagne.init.GlorotNormal()', 'initializer-needs-matrix');
refused('beta=lasagne.init.HeNormal()', 'initializer-needs-matrix');
refused("beta=lasagne.init.HeUniform(gain='relu')", 'initializer-needs-matrix');
refused('beta=lasagne.init.Orthogonal()', 'initializer-needs-matrix');
refused('beta=lasagne.init.Sparse()', 'initializer-needs-matrix');

// Arrays
becomes('gamma=np.ones(3)', 'gamma_initializer=Constant(np.ones(3).tolist())');
becomes('gamma=np.float32([1.0, 2.0])', 'gamma_initializer=Constant(np.float32([1.0, 2.0]).tolist())');
becomes('gamma=np.array([1.0, 2.0])', 'gamma_initializer=Constant(np.array([1.0, 2.0]).tolist())');
becomes(
  'gamma=lasagne.utils.floatX(np.ones(3))',
  'gamma_initializer=Constant(lasagne.utils.floatX(np.ones(3)).tolist())',
);
checkNotes('BatchNormLayer(net, gamma=np.ones(3))', 'array-copied');
checkNotes('BatchNormLayer(net, gamma=lasagne.init.Normal())', 'expression-initializer');
checkRefusedGiven(
  { options: { keras: 'tf_keras' } },
  'net = lasagne.layers.InputLayer((None, 3, 4, 5))\nBatchNormLayer(net, axes=(0, 2), beta=np.ones((3, 5)))',
  'initializer-of-several-axes',
);

// What Lasagne itself refuses, what is shared or symbolic, what nothing is known of
refused('beta=$00$0', 'initializer-invalid');
refused('beta=False', 'initializer-invalid');
refused('gamma=1.0', 'initializer-invalid');
refused("beta='zeros'", 'initializer-invalid');
refused('beta=[0, 0]', 'initializer-invalid');
refused('mean=0.5', 'initializer-invalid');
refused('beta=np.float32(0.5)', 'initializer-invalid');
refused('beta=$0lasagne.init.Constant$0', 'initializer-class');
refused('beta=lasagne.init.Normal', 'initializer-class');
refused('beta=lasagne.init.Constant(1, 2)', 'initializer-arguments');
refused('beta=lasagne.init.Constant(value=1)', 'initializer-arguments');
refused('beta=lasagne.init.Normal(None)', 'initializer-arguments');
refused('beta=lasagne.init.Normal(*args)', 'initializer-at-run-time');
refused('beta=lasagne.init.Uniform(r)', 'initializer-at-run-time');
refused('beta=lasagne.init.Constant(1/2)', 'division-ambiguous');
refused('gamma=$0gamma$0', 'initializer-unknown');
refused('gamma=self.gamma', 'initializer-unknown');
refused("gamma=params['gamma']", 'initializer-unknown');
refused('gamma=make(3)', 'initializer-unknown');
refused('beta=np.arange(6) * scale', 'initializer-unknown');
refused('beta=np.arange(6) @ np.eye(6)', 'initializer-unknown');
// Python 2 may divide whole numbers
refused('beta=$0np.arange(6) / 10$0', 'initializer-unknown');
refused('beta=np.float32(0.5)', 'initializer-invalid');
refused('beta=np.float32(0.5) * 2', 'initializer-invalid');
refused('gamma=lambda shape: np.ones(shape)', 'initializer-function');
checkRefused(
  'def ones(shape): return np.ones(shape)\nBatchNormLayer(net, gamma=ones)',
  'initializer-function',
);
refused('gamma=$0theano.shared(np.ones(3))$0', 'shared-variable');
checkRefused('g = theano.shared(np.ones(3))\nBatchNormLayer(net, gamma=g)', 'shared-variable');
refused('gamma=$0T.exp(s)$0', 'theano-expression');
refused('mean=T.constant(0)', 'theano-expression');
checkRefused(
  'def f(net, gamma=lasagne.init.Constant(1)):\n    return BatchNormLayer(net, gamma=gamma)',
  'initializer-unknown',
);
checkRefused('for g in gammas:\n    BatchNormLayer(net, gamma=g)', 'initializer-unknown');
refused('beta=0, gamma=1', 'initializer-invalid', 'initializer-invalid');

// Arithmetic of arrays and numbers is an array
const fromArray = (argument: string, keyword: string): void =>
  becomes(`beta=${argument}`, `beta_initializer=Constant(${keyword}.tolist())`);
fromArray('np.ones(3) * 2', '(np.ones(3) * 2)');
fromArray('np.arange(6.) / 10', '(np.arange(6.) / 10)');
fromArray('-np.ones(3)', '(-np.ones(3))');
fromArray('(2 ** np.arange(3) + np.array([0.5, 1, 2]))', '(2 ** np.arange(3) + np.array([0.5, 1, 2]))');
fromArray('np.array([1., 2.]) / np.arange(1, 3)', '(np.array([1., 2.]) / np.arange(1, 3))');
