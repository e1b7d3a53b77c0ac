"""What is measured: groups of cases, each a function that yields (quantity, case, error)."""
import copy
import tempfile
from pathlib import Path

import numpy as np
from lasagne_weights import load

from cases import SHAPES, file_of, golden, layer_arguments, random_cases, refused, refused_by_tf_keras, several
from formulas import initializers, nonlinearities
from reference import BatchNormLayer
from test_reference import layer_of


def silent(_):
    """`load` tells its mapping to nobody here."""


def error(found, expected):
    """The largest difference, relative to the scale of the output."""
    expected = np.asarray(expected, 'float64')
    if np.shape(found) != expected.shape:
        raise ValueError(f'shape {np.shape(found)} instead of {expected.shape}')
    return float(np.abs(found - expected).max() / max(1.0, np.abs(expected).max()))


def batch_norm_of(model):
    return next(layer for layer in model.layers if hasattr(layer, 'moving_mean'))


def compare(backend, text, reference, x_eval, batches, case, moved=lambda x: x, data_format='channels_first'):
    """A layer that was just made, while it trains, and with the statistics that Lasagne ends up with."""
    model = backend.execute(text, data_format)
    layer, trained = batch_norm_of(model), copy.copy(reference)
    yield 'before training', case, error(backend.call(model, moved(x_eval), False), moved(reference.infer(x_eval)))
    load(model, trained.param_values(), report=silent)
    for batch in batches:
        expected, out = trained.train(batch), backend.call(model, moved(batch), True)
        yield 'training output', case, error(out, moved(expected))
        yield 'moving mean', case, error(backend.array(layer.moving_mean).ravel(), trained.mean.ravel())
    load(model, trained.param_values(), report=silent)
    yield 'trained statistics', case, error(backend.call(model, moved(x_eval), False), moved(trained.infer(x_eval)))


def golden_cases(backend, converted, _seed):
    left = refused_by_tf_keras if backend.name == 'tf_keras' else refused
    for case in golden:
        if case['id'] not in left:
            # Its input is a bare shape: the note says to call the layer on a keras.Input instead.
            text = converted('golden', file_of(case['id'])).replace(')((None, 4))', ')(incoming)')
            yield from compare(backend, text, layer_of(case), np.array(case['x_eval']), list(map(np.array, case['x_train'])), case['id'])


def random_configurations(backend, converted, seed):
    rng = np.random.default_rng(seed)
    for case in random_cases(seed):
        x_eval, *batches = (rng.normal(0, 2, case['shape']) for _ in range(3))
        reference = BatchNormLayer(len(case['shape']), **layer_arguments(case))
        yield from compare(backend, converted('random', file_of(case['id'])), reference, x_eval, batches, case['title'])


def several_kept_axes(backend, converted, _seed):
    """Keras 2 takes a list; for Keras 3, and where nothing is kept, the refusal gives a recipe, which is executed here."""
    for case in several:
        zeros, ones = np.zeros(case['param_shape']), np.ones(case['param_shape'])
        reference = BatchNormLayer(len(case['batch_shape']), case['axes'], case['epsilon'], case['alpha'], zeros, ones, zeros, ones)
        text = converted.with_recipe('several', file_of(case['id']), case)
        yield from compare(backend, text, reference, np.array(case['x_eval']), list(map(np.array, case['x_train'])), case['id'])


def channels_last(backend, converted, seed):
    rng = np.random.default_rng(seed)
    # Of 3-D inputs nobody can tell whether axis 1 holds channels.
    for case in [case for case in random_cases(seed) if len(case['shape']) != 3][:60]:
        x_eval, *batches = (rng.normal(0, 2, case['shape']) for _ in range(2))
        reference = BatchNormLayer(len(case['shape']), **layer_arguments(case))
        text = converted('channels_last', file_of(case['id']))
        yield from compare(backend, text, reference, x_eval, batches, case['title'], lambda x: np.moveaxis(x, 1, -1), 'channels_last')


def tails(backend, converted, seed):
    rng = np.random.default_rng(seed)
    x, W = rng.normal(size=(7, 4)), rng.normal(size=(4, 5))
    vectors = [rng.normal(size=5), rng.normal(size=5), rng.normal(size=5), rng.uniform(0.5, 2, 5)]
    for i, (name, formula) in enumerate(nonlinearities.items()):
        if formula is not None:
            model = backend.execute(converted('nonlinearities', f'{i}.py'))
            load(model, [W, *vectors], report=silent)
            layer = BatchNormLayer(2, 'auto', 1e-4, 0.1, *vectors)
            slope = ' with LeakyReLU' if 'LeakyReLU' in converted('nonlinearities', f'{i}.py') else ''
            yield f'deterministic{slope}', name, error(backend.call(model, x, False), formula(layer.infer(x @ W)))
            yield f'training output{slope}', name, error(backend.call(model, x, True), formula(layer.train(x @ W)))


def drawn(backend, converted, _seed):
    """Mean and deviation of 50,000 drawn values, in units of what chance allows: below 5 all is well."""
    for i, (name, (mean, deviation, low, high)) in enumerate(initializers.items()):
        layer = batch_norm_of(backend.execute(converted('initializers', f'{i}.py')))
        for quantity, weight in (('beta', layer.beta), ('mean', layer.moving_mean)):
            sample = backend.array(weight)
            chance = max(deviation, 1e-6) / np.sqrt(sample.size)
            yield f'mean of {quantity}', name, float(abs(sample.mean() - mean) / chance)
            yield f'deviation of {quantity}', name, float(abs(sample.std() - deviation) / chance)
            if low is not None:
                # Nothing outside, and both ends nearly reached.
                width = max(high - low, 1e-6)
                ends = max(low - sample.min(), sample.max() - high, (sample.min() - low) / 10, (high - sample.max()) / 10)
                yield f'range of {quantity}', name, float(5e3 * max(ends, 0) / width)


def saved(backend, converted, seed):
    """A model with every kind of initializer that is written, saved and loaded again, computes the same."""
    rng = np.random.default_rng(seed)
    texts = [(case['title'], converted('random', file_of(case['id'])), case['shape']) for case in random_cases(seed)[:60]]
    texts += [(name, converted('initializers', f'{i}.py').replace('50000', '4'), SHAPES[2]) for i, name in enumerate(initializers)]
    texts += [(name, converted('nonlinearities', f'{i}.py'), (6, 4)) for i, (name, formula) in enumerate(nonlinearities.items()) if formula]
    with tempfile.TemporaryDirectory() as folder:
        for i, (name, text, shape) in enumerate(texts):
            model, path = backend.execute(text), str(Path(folder) / f'{i}.keras')
            model.save(path)
            again = backend.keras.models.load_model(path)
            fresh = backend.keras.Model.from_config(model.get_config())
            x = rng.normal(size=shape)
            yield 'loaded again', name, error(backend.call(again, x, False), backend.call(model, x, False))
            if 'Random' not in text and 'Dense' not in text:
                yield 'made again from its configuration', name, error(backend.call(fresh, x, False), backend.call(model, x, False))


def exact_training(backend, converted, _seed):
    """With the layer for exact training, which needs Keras 3, the running statistics are Lasagne's too."""
    for case in golden:
        if case['id'] not in refused:
            text = converted('exact', file_of(case['id'])).replace(')((None, 4))', ')(incoming)')
            model, layer = backend.execute(text), layer_of(case)
            keras_layer = batch_norm_of(model)
            load(model, layer.param_values(), report=silent)
            for batch, running in zip(case['x_train'], case['running']):
                out, expected = backend.call(model, batch, True), layer.train(np.array(batch))
                inv_std = 1 / np.sqrt(backend.array(keras_layer.moving_variance) + case['epsilon'])
                yield 'training output', case['id'], error(out, expected)
                yield 'inv_std', case['id'], error(inv_std, running['inv_std'])
            yield 'trained here', case['id'], error(backend.call(model, case['x_eval'], False), case['out_deterministic_after'])


GROUPS = {
    'golden vectors': golden_cases,
    'random configurations': random_configurations,
    'several kept axes, or none': several_kept_axes,
    'channels_last': channels_last,
    'batch_norm(...), every nonlinearity': tails,
    'initializers': drawn,
    'saved and loaded': saved,
    'exact training': exact_training,
}
