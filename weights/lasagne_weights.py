"""Carries the trained weights of a Lasagne network over to the same network in Keras.
把训练好的 Lasagne 网络权重搬到同样结构的 Keras 网络中。

    from lasagne_weights import load, read
    load(model, read('model.npz'))

Needs NumPy only (and h5py to read HDF5). Written by lasagne-to-keras; MIT licence; yours to keep and change.

Lasagne lists `beta, gamma, mean, inv_std`, Keras `gamma, beta, moving_mean, moving_variance`: all have the same
shape, so that nobody notices when they are swapped. Lasagne lists the layers of a network in the order of its walk
from the output to the inputs, Keras in another. `load` gives every array to the layer it belongs to, prints which,
and refuses where that is not certain.
"""
import gzip
import pickle
import re
import zipfile

import numpy as np


class WeightError(ValueError):
    """The weights do not fit. The message names the layer and the array."""


# ---- Reading what people have saved ----------------------------------------------------------------------------


def read(path, key=None):
    """The arrays of a checkpoint: a list in the order it was saved in, or a dictionary by name.

    Reads `np.savez(path, *get_all_param_values(net))`, `np.save`, pickles (also gzipped, also of Python 2) and HDF5.
    `key` chooses one entry where a file holds more than the weights. A pickle cannot run code here: only NumPy
    arrays, lists, tuples, dictionaries, numbers and texts are read from it.
    """
    with open(path, 'rb') as file:
        head = file.read(8)
        file.seek(0)
        if head.startswith(b'PK'):
            content = _read_npz(file)
        elif head.startswith(b'\x93NUMPY'):
            content = _read_npy(file)
        elif head.startswith(b'\x89HDF'):
            content = _read_hdf5(path)
        else:
            with gzip.open(file) if head.startswith(b'\x1f\x8b') else file as stream:
                content = _unpickle(stream)
    return _arrays(content if key is None else content[key], path)


def _read_npz(file):
    with zipfile.ZipFile(file) as archive:
        return {re.sub(r'\.npy$', '', name): _read_npy(archive.open(name)) for name in archive.namelist()}


def _read_npy(file):
    version = np.lib.format.read_magic(file)
    header = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
    if header(file)[2].hasobject:
        return _unpickle(file)
    file.seek(0)
    return np.lib.format.read_array(file, allow_pickle=False)


def _read_hdf5(path):
    import h5py

    found = {}
    with h5py.File(path, 'r') as file:
        file.visititems(lambda name, item: found.update({name: item[()]} if isinstance(item, h5py.Dataset) else {}))
    return found


def _unpickle(file):
    # latin1 is what NumPy arrays in pickles of Python 2 ask for.
    return _ArraysOnly(file, encoding='latin1').load()


class _ArraysOnly(pickle.Unpickler):
    _numpy = {
        '_reconstruct': np.zeros(1).__reduce__()[0],
        'scalar': np.float64(0).__reduce__()[0],
        '_frombuffer': np.zeros(1).__reduce_ex__(5)[0],
        'ndarray': np.ndarray,
        'dtype': np.dtype,
    }

    def find_class(self, module, name):
        if module.split('.')[0] == 'numpy' and name in self._numpy:
            return self._numpy[name]
        if (module, name) in (('collections', 'OrderedDict'), ('_codecs', 'encode')):
            return super().find_class(module, name)
        raise WeightError(
            f'the pickle holds {module}.{name}, not arrays only. Where Lasagne runs, save the arrays: '
            'np.savez("model.npz", *lasagne.layers.get_all_param_values(net))'
        )


def _arrays(content, path):
    """The list or dictionary of arrays in what a file holds."""
    if isinstance(content, np.ndarray) and content.dtype == object:
        content = content.tolist()
    if isinstance(content, dict) and content and all(re.fullmatch(r'arr_\d+', str(name)) for name in content):
        # As text, arr_10 comes before arr_2.
        content = [content[name] for name in sorted(content, key=lambda name: int(name[4:]))]
        if len(content) == 1 and content[0].dtype == object:
            return _arrays(content[0], path)
    if _is_list(content):
        return [np.asarray(array) for array in content]
    entries = content if isinstance(content, dict) else dict(enumerate(content)) if isinstance(content, (list, tuple)) else {}
    if entries and all(_is_array(entry) for entry in entries.values()):
        return {str(name): np.asarray(array) for name, array in entries.items()}
    if isinstance(content, dict) and content and all(_is_list(entry, 0) for entry in content.values()):
        return {str(name): [np.asarray(array) for array in arrays] for name, arrays in content.items()}
    inside = [entry for entry in entries.values() if _is_list(entry) or isinstance(entry, dict)]
    if len(inside) == 1:
        return _arrays(inside[0], path)
    raise WeightError(f'{path} holds no list of arrays and no dictionary of them. Choose one of {list(entries)} with key=.')


def _is_array(value):
    return isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind in 'fiub'


def _is_list(value, least=1):
    return isinstance(value, (list, tuple)) and len(value) >= least and all(map(_is_array, value))


# ---- One layer -------------------------------------------------------------------------------------------------


def batch_norm(mean, inv_std=None, beta=None, gamma=None, *, epsilon, var=None, layer='batch normalization'):
    """Lasagne's arrays for `layer.set_weights`: gamma, beta, moving mean, moving variance, without those not given.

    `epsilon` is the layer's, on both sides. Checkpoints of Lasagne before 2016 have `var` in place of `inv_std`.
    """
    if (inv_std is None) == (var is None):
        raise WeightError(f'{layer}: pass either inv_std or var')
    given = {'gamma': gamma, 'beta': beta, 'mean': mean, 'inv_std': inv_std, 'var': var}
    arrays = {name: _finite(array, layer, name) for name, array in given.items() if array is not None}
    for name, array in arrays.items():
        if array.shape != arrays['mean'].shape:
            raise WeightError(f'{layer}: {name} has shape {array.shape}, mean has {arrays["mean"].shape}')
    variance = arrays.pop('var') if inv_std is None else _variance(arrays.pop('inv_std'), arrays['mean'], epsilon, layer)
    if var is not None and variance.min() < 0:
        raise WeightError(f'{layer}: var is negative, {variance.min():.6g}; is it inv_std, or another array?')
    return [*arrays.values(), variance]


def _variance(inv_std, mean, epsilon, layer):
    """1 / inv_std**2 - epsilon in double precision. A little below zero is right, and not to be clamped."""
    if inv_std.min() < 0:
        swapped = ' mean and inv_std look swapped.' if mean.min() > 0 else ' Lasagne would change the sign of the output, which Keras cannot.'
        raise WeightError(f'{layer}: inv_std is negative, {inv_std.min():.6g}.{swapped}')
    with np.errstate(divide='ignore', over='ignore'):
        variance = 1 / inv_std**2 - epsilon
    if variance.max() > np.finfo('float32').max:
        raise WeightError(f'{layer}: inv_std is {inv_std.min():.6g}, which would give an infinite variance')
    return variance


def convolution(W, b=None, flip_filters=True):
    """The arrays of a ConvLayer or a NINLayer. Lasagne's Conv1DLayer, Conv2DLayer and Conv3DLayer flip their filters;
    the layers of lasagne.layers.dnn, and those made with `flip_filters=False`, do not."""
    W = np.asarray(W)
    spatial = tuple(range(2, W.ndim))
    kernel = np.flip(W, spatial) if flip_filters else W
    return [kernel.transpose(*spatial, 1, 0), *([] if b is None else [np.asarray(b)])]


def _finite(array, layer, name):
    array = np.asarray(array, 'float64')
    if not np.isfinite(array).all():
        raise WeightError(f'{layer}: {name} holds values that are not finite')
    return array


# ---- A whole network -------------------------------------------------------------------------------------------


def load(model, values, order=None, names=None, flip_filters=None, statistic='inv_std', report=print):
    """Gives every array of a Lasagne network to its layer in a Keras model, all or none.

    values        what `read` gives
    names         beside a list: `[p.name for p in lasagne.layers.get_all_params(net)]`
    order         beside a list: the names of the Keras layers in the order of Lasagne's walk
    flip_filters  where Lasagne's default was not used: False, or `{'conv1': False}`
    statistic     'var' for checkpoints of Lasagne before 2016
    report        takes each line of the mapping
    Dictionaries and named lists are matched by name. A list without names is matched by the shapes along the graph,
    and refused where two layers could be exchanged. Layers that no array fits raise a WeightError.
    """
    layers = {layer.name: layer for layer in model.layers if layer.weights}
    slots = {name: _slots(layer, statistic) for name, layer in layers.items()}
    graph = _Graph(model)
    if names is not None and order is None and len(names) == len(set(names)) and all('.' in str(name) for name in names):
        _same_count(names, values)
        values = dict(zip(names, values))
    if isinstance(values, dict):
        taken = _by_name(values, slots)
    else:
        _check_count(len(values), slots)
        taken = _in_order(values, _checked(order, slots) if order else _only_order(graph, values, slots), slots)
    converted = {name: _convert(layers[name], taken[name], flip_filters, statistic, graph) for name in taken}
    for name, weights in converted.items():
        layers[name].set_weights(weights)
        report(f'{name}: ' + ', '.join(f'{slot} {array.shape} from {source}' for slot, (source, array) in taken[name].items()))


def find_batch_norms(values, beta=True, gamma=True, statistic='inv_std'):
    """The batch normalizations in a whole parameter list, without a model: dictionaries of arrays, as `batch_norm` takes.

    `beta` and `gamma` say which of them the layers have. A run of vectors of one size may begin with one bias.
    """
    slots = [name for name, has in (('beta', beta), ('gamma', gamma)) if has] + ['mean', statistic]
    runs = []
    for index, array in enumerate(map(np.asarray, values)):
        if array.ndim != 1:
            runs.append([])
        elif runs and runs[-1] and values[runs[-1][-1]].shape == array.shape:
            runs[-1].append(index)
        else:
            runs.append([index])
    found = []
    for run in runs:
        bias, layers = len(run) % len(slots), len(run) // len(slots)
        if bias > 1 or (bias == 1 and layers > 1):
            raise WeightError(f'arrays {run[0]} to {run[-1]}: {len(run)} vectors of one size are not {len(slots)} for each layer')
        starts = range(run[0] + bias if run else 0, run[-1] + 1 if run else 0, len(slots))
        found += [{slot: values[start + i] for i, slot in enumerate(slots)} for start in starts]
    return found


def _kind(layer):
    for cls in type(layer).__mro__:
        if cls.__name__ in ('BatchNormalization', 'Dense', 'Embedding') or re.fullmatch(r'Conv[123]D(Transpose)?', cls.__name__):
            return re.sub('[123]D', '', cls.__name__)
    raise WeightError(f'{layer.name}: weights of a {type(layer).__name__} are not known here; give them to layer.set_weights yourself')


def _slots(layer, statistic):
    """Lasagne's arrays of a Keras layer, in Lasagne's order, each with the shapes it may have."""
    kind = _kind(layer)
    if kind == 'BatchNormalization':
        names = [name for name, has in (('beta', layer.center), ('gamma', layer.scale)) if has] + ['mean', statistic]
        return {name: [tuple(layer.moving_mean.shape)] for name in names}
    *_, a, b = kernel = tuple(layer.weights[0].shape)
    shapes = [kernel]
    if kind.startswith('Conv'):
        shapes = [(a, b, *kernel[:-2]) if _is_dilated(layer) else (b, a, *kernel[:-2])]
        if kind == 'Conv' and np.prod(kernel[:-2]) == 1:
            shapes.append((a, b))
    return {'W': shapes, **({'b': [tuple(layer.weights[1].shape)]} if len(layer.weights) > 1 else {})}


def _is_dilated(layer):
    return _kind(layer) == 'Conv' and any(rate > 1 for rate in np.atleast_1d(layer.dilation_rate))


def _fits(array, name, shapes):
    # Parameters over several kept axes are flat in Keras 3, and have axes of size 1 in tf.keras.
    several = name not in 'Wb' and array.ndim != 1 and array.size == np.prod(shapes[0])
    return array.shape in shapes or several


def _convert(layer, taken, flip_filters, statistic, graph):
    kind, shapes = _kind(layer), _slots(layer, statistic)
    for name, (source, array) in taken.items():
        if not _fits(array, name, shapes[name]):
            wanted = ' or '.join(map(str, shapes[name]))
            raise WeightError(f'{layer.name}: {name} should have shape {wanted}, array {source} has {array.shape}')
    arrays = {name: _finite(array, layer.name, name) for name, (_, array) in taken.items()}
    moved = graph.flattened(layer.name)
    if kind == 'BatchNormalization':
        flat = {name: _moved(array.reshape(shapes[name][0]), moved) for name, array in arrays.items()}
        return batch_norm(**flat, epsilon=layer.epsilon, layer=layer.name)
    if kind.startswith('Conv') and arrays['W'].ndim > 2:
        chosen = flip_filters.get(layer.name) if isinstance(flip_filters, dict) else flip_filters
        by_default = kind == 'Conv' and not _is_dilated(layer)
        flips = (by_default if chosen is None else chosen) != (kind == 'ConvTranspose')
        W = arrays['W'].swapaxes(0, 1) if _is_dilated(layer) else arrays['W']
        return convolution(W, arrays.get('b'), flips)
    W = arrays['W'].reshape(tuple(layer.weights[0].shape))
    return [_moved(W, moved) if kind == 'Dense' else W, *([arrays['b']] if 'b' in arrays else [])]


def _moved(array, shape):
    """Rows that stand for channels, rows, columns, in the order of a network that keeps its channels last."""
    if shape is None:
        return array
    *spatial, channels = shape
    return np.moveaxis(array.reshape(channels, *spatial, *array.shape[1:]), 0, len(spatial)).reshape(array.shape)
