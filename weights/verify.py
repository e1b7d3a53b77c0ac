# ---- Lasagne's formula against Keras -----------------------------------------------------------------------------


class Unknown(float):
    """Stands for what your code computes at run time: a number, whatever is asked of it."""

    def _same(self, *_args, **_keywords):
        return self

    __getitem__ = __call__ = __getattr__ = _same


class Names(dict):
    """The values of names, as far as the file tells."""

    def __missing__(self, name):
        if name in vars(builtins):
            raise KeyError(name)
        return Unknown(0.25)


def formula(x, axes, epsilon, alpha, statistics):
    """Lasagne: the output with the running averages, the output in training, and the running mean after it."""
    kept = [axis for axis in range(x.ndim) if axis not in axes]
    shape = [x.shape[axis] if axis in kept else 1 for axis in range(x.ndim)]
    beta, gamma, mean, inv_std = (np.reshape(statistics.get(name, default), shape) if np.size(statistics.get(name, default)) > 1 else
                                  statistics.get(name, default) for name, default in (('beta', 0), ('gamma', 1), ('mean', 0), ('inv_std', 1)))
    batch_mean = x.mean(tuple(axes), keepdims=True)
    batch_inv_std = 1 / np.sqrt(x.var(tuple(axes), keepdims=True) + epsilon)
    inference = (x - mean) * (gamma * inv_std) + beta
    training = (x - batch_mean) * (gamma * batch_inv_std) + beta
    return inference, training, (1 - alpha) * mean + alpha * batch_mean


def check(case, statistics, data_format):
    """The worst difference of a converted layer from the formula, relative to the scale of the values."""
    names = Names(case['names'])
    axes, epsilon, alpha = (eval(case[key], dict(BUILTINS), names) for key in ('axes', 'epsilon', 'alpha'))
    rank = case['rank']
    axes = [0, *range(2, rank)] if axes == 'auto' else [axes] if isinstance(axes, int) else list(axes)
    kept = [axis for axis in range(rank) if axis not in axes]
    present = [name for name in ('beta', 'gamma') if case[name]]
    features = next(iter(statistics.values())).shape if statistics else SIZES[1 : 1 + len(kept)]
    sizes = dict(zip(kept, features))
    random = np.random.default_rng(0)
    x = random.normal(1, 2, [sizes.get(axis, SIZES[axis]) for axis in range(rank)])
    if not statistics:
        draws = {'beta': random.normal(size=features), 'gamma': random.normal(size=features), 'mean': random.normal(size=features)}
        statistics = {name: draws[name] for name in (*present, 'mean')}
        statistics['inv_std'] = random.uniform(0.3, 2, features)
    layer = eval(case['keras'], {**BUILTINS, 'BatchNormalization': BatchNormalization}, names)
    moves = data_format == 'channels_last' and rank > 2 and kept != [layer.axis]
    to_keras = (lambda a: np.moveaxis(a, 1, -1)) if moves else (lambda a: a)
    given = to_keras(x).astype('float32')
    layer.build(given.shape)
    shapes = [tuple(weight.shape) for weight in layer.get_weights()]
    arrays = batch_norm(**statistics, epsilon=epsilon, layer=case['where'])
    layer.set_weights([array.reshape(shape) for array, shape in zip(arrays, shapes)])
    inference, training, mean = map(to_keras, formula(x, axes, epsilon, alpha, statistics))
    found = [as_array(layer(given, training=False)), as_array(layer(given, training=True)), as_array(layer.moving_mean)]
    return max(np.abs(a.ravel() - b.ravel()).max() / max(1, np.abs(b).max()) for a, b in zip(found, (inference, training, mean)))


def as_array(tensor):
    return np.asarray(ops.convert_to_numpy(tensor) if ops else tensor, 'float64')


def main():
    own = read(sys.argv[1]) if len(sys.argv) > 1 else None
    failed = False
    for case in CASES:
        choices = [{}] if own is None else own_statistics(own, case)
        worst = max((check(case, statistics, DATA_FORMAT) for statistics in choices), default=None)
        if worst is None:
            print(f'{case["where"]}  not checked: no layer of your weights has its arrays   {case["source"]}')
            failed = True
            continue
        failed |= not worst <= 1e-5
        print(f'{case["where"]}  {worst:.1e}  {"equal" if worst <= 1e-5 else "DIFFERENT"}  {case["source"]}')
    print('Largest difference from Lasagne\'s formula (inference, training, running mean), relative to the scale; 1e-5 is allowed.')
    sys.exit(failed)


def own_statistics(own, case):
    """The batch normalizations in the user's weights that have the arrays of this layer."""
    wanted = [name for name in ('beta', 'gamma') if case[name]] + ['mean', 'inv_std']
    if isinstance(own, list):
        return find_batch_norms(own, beta=case['beta'], gamma=case['gamma'])
    layers = {}
    for name, array in own.items():
        layer, _, slot = name.replace('/', '.').rpartition('.')
        layers.setdefault(layer, {})[slot] = array
    return [arrays for arrays in layers.values() if sorted(arrays) == sorted(wanted)]


SIZES = (4, 3, 5, 2, 3)
BUILTINS = {'__builtins__': builtins, 'np': np, 'numpy': np}

if __name__ == '__main__':
    main()
