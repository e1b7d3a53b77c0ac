"""One Keras to run converted code on: which package and backend, and in which precision."""
import os
import sys
import types

import numpy as np

import stubs

NAMES = ('tensorflow', 'jax', 'numpy', 'tf_keras')


class Backend:
    """Loads a Keras. @param name one of NAMES; a process can hold one of them only."""

    def __init__(self, name):
        self.name = name
        os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
        if name == 'tf_keras':
            import tf_keras as keras
        else:
            os.environ['KERAS_BACKEND'] = name
            os.environ['JAX_ENABLE_X64'] = '1'
            import keras
        self.keras = keras

    def use(self, precision):
        """float32 or float64, for every layer made from now on."""
        self.precision = precision
        (self.keras.backend if self.name == 'tf_keras' else self.keras.config).set_floatx(precision)

    def computes_double(self):
        """What really comes out in double precision: Keras computes much in float32, whatever it is told."""
        constant = self.keras.initializers.Constant([1 / 3])
        layer = self.keras.layers.BatchNormalization(momentum=0.7, epsilon=1e-4)
        initialized = self.keras.layers.BatchNormalization(beta_initializer=constant)
        inputs = self.keras.Input((1,))
        model = self.keras.Model(inputs, [layer(inputs), initialized(inputs), self.keras.layers.LeakyReLU(1 / 3)(inputs)])
        x = np.array([[1 / 3], [2 / 7], [5 / 11]])
        out = self.array(model(x.astype(self.precision), training=True)[0])
        slope = self.array(model(np.array([[-1.0]], self.precision))[2])[0, 0]
        expected = (x - x.mean()) / np.sqrt(x.var() + 1e-4)
        return {
            'outputs': bool(np.abs(out - expected).max() < 1e-12),
            'averages': bool(abs(self.array(layer.moving_mean)[0] - 0.3 * x.mean()) < 1e-12),
            'initial values': bool(abs(self.array(initialized.beta)[0] - 1 / 3) < 1e-12),
            'slopes': bool(abs(slope + 1 / 3) < 1e-12),
        }

    def call(self, model, x, training):
        return self.array(model(np.asarray(x, self.precision), training=training))

    def array(self, tensor):
        convert = np.asarray if self.name == 'tf_keras' else self.keras.ops.convert_to_numpy
        return np.asarray(convert(tensor), 'float64')

    def clear(self):
        (self.keras.backend.clear_session if self.name == 'tf_keras' else self.keras.utils.clear_session)()

    def execute(self, text, data_format='channels_first'):
        """Runs converted code and gives the model from its `incoming` to its `layer`."""
        stubs.install(self.keras, data_format, self.precision)
        namespace = types.ModuleType('converted')
        exec(compile(text, 'converted', 'exec'), vars(namespace))
        return self.keras.Model(namespace.incoming, namespace.layer)


def versions(name):
    from importlib.metadata import version

    needed = {'tf_keras': ('tf-keras', 'tensorflow-cpu'), 'tensorflow': ('keras', 'tensorflow-cpu'), 'jax': ('keras', 'jax'), 'numpy': ('keras', 'numpy')}
    return {'python': sys.version.split()[0], **{package: version(package) for package in needed[name]}}
