"""Every nonlinearity that `batch_norm` can meet: how it is written, and what Lasagne and Theano make of x.

`None` where Keras has no counterpart and the call has to be left alone. A test of the tables keeps this list complete.
"""
import numpy as np

SELU_SCALE, SELU_ALPHA = 1.0507009873554805, 1.6732632423543772


def elu(x, scale=1.0, alpha=1.0):
    return scale * np.where(x > 0, x, alpha * (np.exp(np.minimum(x, 0)) - 1))


def leaky(slope):
    return lambda x: np.where(x > 0, x, slope * x)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    return np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)


def softplus(x):
    return np.log1p(np.exp(x))


def relu(x):
    return np.maximum(x, 0)


def selu(x):
    return elu(x, SELU_SCALE, SELU_ALPHA)


def linear(x):
    return x


nonlinearities = {
    'lasagne.nonlinearities.sigmoid': sigmoid,
    'lasagne.nonlinearities.softmax': softmax,
    'lasagne.nonlinearities.tanh': np.tanh,
    'lasagne.nonlinearities.rectify': relu,
    'lasagne.nonlinearities.leaky_rectify': leaky(0.01),
    'lasagne.nonlinearities.very_leaky_rectify': leaky(1 / 3),
    'lasagne.nonlinearities.elu': elu,
    'lasagne.nonlinearities.selu': selu,
    'lasagne.nonlinearities.softplus': softplus,
    'lasagne.nonlinearities.linear': linear,
    'lasagne.nonlinearities.identity': linear,
    'theano.tensor.tanh': np.tanh,
    'theano.tensor.exp': np.exp,
    'theano.tensor.sqr': None,
    'theano.tensor.sqrt': None,
    'theano.tensor.abs_': None,
    'theano.tensor.sin': None,
    'theano.tensor.cos': None,
    'theano.tensor.arctan': None,
    'theano.tensor.nnet.sigmoid': sigmoid,
    'theano.tensor.nnet.softmax': softmax,
    'theano.tensor.nnet.relu': relu,
    'theano.tensor.nnet.elu': elu,
    'theano.tensor.nnet.selu': selu,
    'theano.tensor.nnet.softplus': softplus,
    'theano.tensor.nnet.softsign': lambda x: x / (1 + np.abs(x)),
    'theano.tensor.nnet.hard_sigmoid': None,
    'theano.tensor.nnet.ultra_fast_sigmoid': None,
    'theano.tensor.nnet.logsoftmax': None,
    'lasagne.nonlinearities.LeakyRectify()': leaky(0.01),
    'lasagne.nonlinearities.LeakyRectify(0.2)': leaky(0.2),
    'lasagne.nonlinearities.ScaledTanH()': np.tanh,
    'lasagne.nonlinearities.ScaledTanh()': np.tanh,
    'lasagne.nonlinearities.ScaledTanH(0.5, 2)': None,
    'lasagne.nonlinearities.SELU()': elu,
    'lasagne.nonlinearities.SELU(scale_neg=0.7)': lambda x: elu(x, 1, 0.7),
    f'lasagne.nonlinearities.SELU({SELU_SCALE}, {SELU_ALPHA})': selu,
    'None': linear,
}

# How an initializer is written, and mean, standard deviation, minimum and maximum of what Lasagne draws; the last two
# are None for normal distributions, which have none.
R3 = 3**0.5
initializers = {
    'lasagne.init.Constant(0.25)': (0.25, 0, 0.25, 0.25),
    'lasagne.init.Normal()': (0, 0.01, None, None),
    'lasagne.init.Normal(0.02, 0.5)': (0.5, 0.02, None, None),
    'lasagne.init.Normal(mean=1.0, std=0.1)': (1, 0.1, None, None),
    'lasagne.init.Uniform()': (0, 0.01 / R3, -0.01, 0.01),
    'lasagne.init.Uniform(0.3)': (0, 0.3 / R3, -0.3, 0.3),
    'lasagne.init.Uniform((0.5, 1.5))': (1, 0.5 / R3, 0.5, 1.5),
    'lasagne.init.Uniform(range=(1.5, 0.5))': (1, 0.5 / R3, 0.5, 1.5),
    'lasagne.init.Uniform(std=0.2, mean=1.0)': (1, 0.2, 1 - R3 * 0.2, 1 + R3 * 0.2),
    'lasagne.init.Uniform(0.3, mean=5.0)': (0, 0.3 / R3, -0.3, 0.3),
}
