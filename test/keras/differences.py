"""The standing differences between Lasagne and Keras, measured: what no conversion of a call can take away."""
import numpy as np

from reference import BatchNormLayer


def standing_differences(backend):
    """By name: a number, and what it is a number of."""
    return {
        'start': idiomatic_start(backend),
        'variance': path_of_the_variance(backend),
        'bessel': bessel(backend),
        'float32': float32_far_from_zero(backend),
        'mask': masks(backend),
        'frozen': frozen(backend),
    }


def model_of(backend, shape, **arguments):
    inputs = backend.keras.Input(shape)
    layer = backend.keras.layers.BatchNormalization(**{'axis': 1, 'momentum': 0.9, 'epsilon': 1e-4, **arguments})
    return backend.keras.Model(inputs, layer(inputs)), layer


def lasagne_layer(features, rank=2):
    zeros, ones = np.zeros(features), np.ones(features)
    return BatchNormLayer(rank, 'auto', 1e-4, 0.1, zeros, ones, zeros, ones)


def idiomatic_start(backend):
    """How much smaller an untrained layer's output is when inv_std is left out: Keras's first variance is 1, not 1 - epsilon."""
    x = np.random.default_rng(0).normal(size=(8, 16))
    model, _ = model_of(backend, (16,))
    out, expected = backend.call(model, x, False), lasagne_layer(16).infer(x)
    return float(np.abs(out / expected - 1).max())


def path_of_the_variance(backend):
    """How far the scale is off after 100 batches of 32 in training, of Lasagne's: largest of 64 features, and mean."""
    rng, reference = np.random.default_rng(1), lasagne_layer(64)
    model, layer = model_of(backend, (64,), moving_variance_initializer=backend.keras.initializers.Constant(1 - 1e-4))
    for _ in range(100):
        x = rng.normal(size=(32, 64))
        backend.call(model, x, True)
        reference.train(x)
    ratio = 1 / np.sqrt(backend.array(layer.moving_variance) + 1e-4) / reference.inv_std - 1
    return {'largest': float(np.abs(ratio).max()), 'mean': float(ratio.mean())}


def bessel(backend):
    """What the moving variance gets of a batch, divided by its variance, for 8 values a channel: 1, or 8/7."""
    found = {}
    for rank, shape in ((2, (8, 3)), (4, (2, 3, 2, 2))):
        x = np.random.default_rng(2).normal(size=shape)
        model, layer = model_of(backend, shape[1:], momentum=0.0)
        backend.call(model, x, True)
        axes = tuple(axis for axis in range(rank) if axis != 1)
        found[f'rank {rank}'] = round(float((backend.array(layer.moving_variance) / x.var(axes)).mean()), 3)
    return found


def float32_far_from_zero(backend):
    """The moving variance that comes of data with mean 1000 and deviation 0.1, divided by the true one."""
    x = np.random.default_rng(3).normal(1000, 0.1, (64, 1)).astype('float32')
    model, layer = model_of(backend, (1,), momentum=0.0)
    backend.call(model, x, True)
    return round(float(backend.array(layer.moving_variance)[0] / x.astype('float64').var()), 2)


def masks(backend):
    """How far the training output moves when a Masking layer hides half of the steps: Lasagne knows no masks."""
    keras, x = backend.keras, np.random.default_rng(4).normal(1, 1, (4, 6, 3))
    x[:, 3:] = 0
    inputs = keras.Input((6, 3))
    layers = [keras.layers.BatchNormalization(axis=-1, epsilon=1e-4) for _ in range(2)]
    plain = keras.Model(inputs, layers[0](inputs))
    masked = keras.Model(inputs, layers[1](keras.layers.Masking()(inputs)))
    found, expected = backend.call(masked, x, True), backend.call(plain, x, True)
    return round(float(np.abs(found - expected)[:, :3].max()), 2)


def frozen(backend):
    """How far the training output moves with trainable=False, which makes a Keras layer use its moving averages."""
    x = np.random.default_rng(5).normal(1, 2, (32, 4))
    model, layer = model_of(backend, (4,))
    expected = backend.call(model, x, True)
    layer.trainable = False
    return round(float(np.abs(backend.call(model, x, True) - expected).max()), 2)
