# ---- Lasagne's formula against Keras -----------------------------------------------------------------------------


class Unknown(float):
    """Stands for what your code computes at run time: a number, whatever is asked of it."""

    def _same(self, *_args, **_keywords):
        return self

    __getitem__ = __call__ = __getattr__ = _same
    __iter__ = None


class Names(dict):
    """The values of names, as far as the file tells."""

    def __missing__(self, name):
        if name in vars(builtins) or name in KNOWN:
            raise KeyError(name)
        return Unknown(0.25)


def formula(x, axes, epsilon, alpha, statistics):
    """Lasagne: the output with the running averages, the output in training, and the running mean after it."""
    shape = [1 if axis in axes else size for axis, size in enumerate(x.shape)]
    one = {'beta': np.zeros(shape), 'gamma': np.ones(shape), **statistics}
    beta, gamma, mean, inv_std = (np.reshape(one[name], shape) for name in ('beta', 'gamma', 'mean', 'inv_std'))
    batch_mean = x.mean(axes, keepdims=True)
    batch_inv_std = 1 / np.sqrt(x.var(axes, keepdims=True) + epsilon)
    inference = (x - mean) * (gamma * inv_std) + beta
    training = (x - batch_mean) * (gamma * batch_inv_std) + beta
    return inference, training, (1 - alpha) * mean + alpha * batch_mean


def check(case, statistics):
    """The worst difference of a converted layer from the formula, relative to the scale of the values."""
    rank, names = case['rank'], Names(case['names'])
    axes, epsilon, alpha = (eval(case[name], KNOWN, names) for name in ('axes', 'epsilon', 'alpha'))
    axes = (0, *range(2, rank)) if isinstance(axes, str) else (axes,) if isinstance(axes, int) else tuple(axes)
    kept = [axis for axis in range(rank) if axis not in axes]
    random = np.random.default_rng(0)
    if statistics is None:
        features = [SIZES[axis] for axis in kept]
        drawn = {'beta': random.normal(size=features), 'gamma': random.normal(size=features), 'mean': random.normal(size=features)}
        statistics = {name: drawn[name] for name in wanted(case) if name in drawn}
        statistics['inv_std'] = random.uniform(0.3, 2, features)
    sizes = {**dict(enumerate(SIZES)), **dict(zip(kept, statistics['mean'].shape))}
    x = random.normal(1, 2, [sizes[axis] for axis in range(rank)])

    layer = eval(case['keras'], KNOWN, names)
    # With its channels last, the network has axis 1 at the end.
    moves = DATA_FORMAT == 'channels_last' and rank > 2 and np.atleast_1d(layer.axis).tolist() != kept
    moved = (lambda array: np.moveaxis(array, 1, -1)) if moves else (lambda array: array)
    given = moved(x).astype('float32')
    layer.build(given.shape)
    arrays = batch_norm(**statistics, epsilon=epsilon, layer=case['where'])
    if moves and 1 in kept:
        arrays = [np.moveaxis(array, 0, -1) for array in arrays]
    layer.set_weights([array.reshape(weight.shape) for array, weight in zip(arrays, layer.get_weights())])

    inference, training, mean = map(moved, formula(x, axes, epsilon, alpha, statistics))
    pairs = [(to_numpy(layer(given, training=False)), inference), (to_numpy(layer(given, training=True)), training)]
    pairs.append((layer.get_weights()[-2], mean))
    return max(np.abs(np.ravel(a) - np.ravel(b)).max() / max(1, np.abs(b).max()) for a, b in pairs)


def wanted(case):
    return [name for name in ('beta', 'gamma') if case[name]] + ['mean', 'inv_std']


def own_statistics(own, case):
    """The batch normalizations in the user's weights that have the arrays of this layer."""
    if isinstance(own, list):
        slots = wanted(case)
        runs = [run[-len(slots) :] for run in _runs(own) if len(run) in (len(slots), len(slots) + 1)]
        return [{slot: own[place] for slot, place in zip(slots, run)} for run in runs]
    layers = {}
    for name, array in own.items():
        layer, _, slot = name.replace('/', '.').rpartition('.')
        layers.setdefault(layer, {})[slot] = array
    return [arrays for arrays in layers.values() if sorted(arrays) == sorted(wanted(case))]


def main():
    own = read(sys.argv[1]) if len(sys.argv) > 1 else None
    results = []
    for case in CASES:
        choices = [None] if own is None else own_statistics(own, case)
        worst = max((check(case, statistics) for statistics in choices), default=np.nan)
        results.append(worst <= 1e-5)
        said = 'equal' if worst <= 1e-5 else 'DIFFERENT' if choices else 'NOT CHECKED: no layer of your weights has its arrays'
        print(f'{case["where"]}  {case["source"]}\n    {worst:.1e}  {said}')
    print("The numbers: largest difference from Lasagne's formula, in inference, in training and of the running mean,")
    print('relative to the scale of the values; 1e-5 is allowed. Initial values are not part of this check.')
    sys.exit(not all(results))


SIZES = (4, 3, 5, 2, 3)
KNOWN = {'__builtins__': builtins, 'np': np, 'numpy': np, 'BatchNormalization': BatchNormalization}

if __name__ == '__main__':
    main()
