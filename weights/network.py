# ---- A whole network ---------------------------------------------------------------------------------------------


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
    several = name not in ('W', 'b') and array.ndim != 1 and array.size == np.prod(shapes[0])
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
