# ---- One layer ---------------------------------------------------------------------------------------------------


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


def find_batch_norms(values, beta=True, gamma=True, statistic='inv_std'):
    """The batch normalizations in a whole parameter list, without a model: dictionaries of arrays, as `batch_norm` takes.

    `beta` and `gamma` say which of them the layers have. A run of vectors of one size may begin with one bias.
    """
    slots = [name for name, has in (('beta', beta), ('gamma', gamma)) if has] + ['mean', statistic]
    found = []
    for run in _runs(values):
        bias, layers = len(run) % len(slots), len(run) // len(slots)
        if bias > 1 or (bias == 1 and layers > 1):
            raise WeightError(f'arrays {run[0]} to {run[-1]}: {len(run)} vectors of one size are not {len(slots)} for each layer')
        starts = range(bias, len(run), len(slots))
        found += [{slot: values[run[start + i]] for i, slot in enumerate(slots)} for start in starts]
    return found


def _runs(values):
    """The places of vectors of one size that follow each other."""
    runs, before = [], None
    for place, array in enumerate(map(np.asarray, values)):
        if array.ndim == 1 and array.shape == before:
            runs[-1].append(place)
        elif array.ndim == 1:
            runs.append([place])
        before = array.shape
    return runs
