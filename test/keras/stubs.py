"""Stands in for Lasagne and Theano where converted code still asks for them: its other layers, moved by hand.

The source of a test case builds on InputLayer and DenseLayer, which lasagne-to-keras leaves to its owner. Here they
are what the owner would write in Keras.
"""
import sys
import types


def install(keras, data_format='channels_first', dtype='float32'):
    """Makes `import lasagne` and `import theano` find the stand-ins. Whatever else is asked for is missing, loudly."""

    def InputLayer(shape):
        batch, *rest = shape
        if data_format == 'channels_last':
            rest = [*rest[1:], rest[0]]
        return keras.Input(batch_shape=(batch, *rest), dtype=dtype)

    def DenseLayer(incoming, num_units, b, nonlinearity):
        if b is not None or nonlinearity is not None:
            raise ValueError('the bias and the nonlinearity were not taken off')
        return keras.layers.Dense(num_units, use_bias=False)(incoming)

    layers = _module('lasagne.layers', InputLayer=InputLayer, DenseLayer=DenseLayer)
    nonlinearities, init = _module('lasagne.nonlinearities'), _module('lasagne.init')
    _module('lasagne', layers=layers, nonlinearities=nonlinearities, init=init)
    nnet = _module('theano.tensor.nnet')
    _module('theano', tensor=_module('theano.tensor', nnet=nnet))


def _module(name, **members):
    module = sys.modules[name] = types.ModuleType(name)
    vars(module).update(members)
    return module
