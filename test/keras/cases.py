"""The cases that are carried over by the command line and executed: Lasagne sources and what they compute."""
import json
import random
from pathlib import Path

import numpy as np

from formulas import initializers, nonlinearities

HERE = Path(__file__).parent
golden = json.loads((HERE.parent / 'golden' / 'batch_norm_vectors.json').read_text())['cases']

# What cannot be expressed in Keras 3, and the reason that has to be given. Everything else has to be converted.
refused = {
    'r2-inv_std-negative': 'inv-std-negative',
    'r2-axes-all-arrays': 'axes-keeps-none',
    'r2-callable': 'initializer-function',
    'r2-expression': 'theano-expression',
    'r1-auto': 'axes-keeps-none',
    'r3-axes-0-keep-(1,2)': 'axes-keeps-several',
    'r3-axes-all': 'axes-keeps-none',
    'r3-axes-2-batch-kept': 'axes-keeps-batch',
    'r4-axes-(0,2)-keep-(1,3)': 'axes-keeps-several',
    'r4-axes-(0,3)-keep-(1,2)': 'axes-keeps-several',
    'r4-axes-0-per-activation': 'axes-keeps-several',
    'r4-axes-all': 'axes-keeps-none',
    'r4-axes-(2,3)-batch-kept': 'axes-keeps-batch',
    'r5-axes-(0,3)-keep-(1,2,4)': 'axes-keeps-several',
}

# Kept axes can be a list there, but then no initial values can be given as arrays.
refused_by_tf_keras = {**refused, 'r3-axes-0-keep-(1,2)': 'initializer-of-several-axes'} | {
    # Initial values are computed from arrays: what they are is not visible.
    name: 'initializer-unknown'
    for name in ('r4-axes-(0,2)-keep-(1,3)', 'r4-axes-(0,3)-keep-(1,2)', 'r4-axes-0-per-activation', 'r5-axes-(0,3)-keep-(1,2,4)')
}

# These without initial values: several axes are kept, or none.
several = [case for case in golden if case['keras']['plan'] in ('several', 'all-axes')]

IMPORTS = 'import lasagne\nimport numpy as np\nimport theano\n'
TAIL = 'import lasagne.nonlinearities\nimport theano.tensor\nfrom lasagne.layers import DenseLayer, InputLayer, batch_norm\n'
LAYER = f'{IMPORTS}from lasagne.layers import BatchNormLayer, InputLayer\n'

# Few shapes, so that JAX has few to compile for.
SHAPES = {2: (6, 4), 3: (4, 3, 5), 4: (3, 3, 2, 4), 5: (3, 2, 2, 3, 2)}


def sources(seed):
    """The files to convert, by folder and name."""
    return {
        'golden': {file_of(case['id']): golden_source(case) for case in golden},
        'several': {file_of(case['id']): several_source(case) for case in several},
        'random': {file_of(case['id']): case['source'] for case in random_cases(seed)},
        'nonlinearities': {f'{i}.py': tail_source(name) for i, name in enumerate(nonlinearities)},
        'initializers': {f'{i}.py': initializer_source(name) for i, name in enumerate(initializers)},
    }


def file_of(name):
    return ''.join(letter if letter.isalnum() else '_' for letter in name) + '.py'


def golden_source(case):
    return f'{LAYER}\nincoming = InputLayer({tuple(case["declared_input_shape"])})\nlayer = {case["source"]}\n'


def several_source(case):
    call = f'BatchNormLayer(incoming, axes={tuple(case["axes"])}, epsilon={case["epsilon"]!r}, alpha={case["alpha"]!r})'
    return f'{LAYER}\nincoming = InputLayer({tuple(case["declared_input_shape"])})\nlayer = {call}\n'


def tail_source(nonlinearity):
    call = f'DenseLayer(incoming, 5, nonlinearity={nonlinearity})'
    return f'{IMPORTS}{TAIL}\nincoming = InputLayer((None, 4))\nlayer = batch_norm({call})\n'


def initializer_source(initializer):
    return f'{LAYER}\nincoming = InputLayer((None, 50000))\nlayer = BatchNormLayer(incoming, beta={initializer}, mean={initializer})\n'


def random_cases(seed, count=320):
    """Calls with random arguments, spelled in random ways, all of which have a Keras counterpart."""
    rng = random.Random(seed)
    return [_random_case(f'random {i}', rng) for i in range(count)]


def _random_case(name, rng):
    rank = rng.choice(list(SHAPES))
    shape = SHAPES[rank]
    kept = rng.choice([1, rank - 1])
    axes = [axis for axis in range(rank) if axis != kept]
    rng.shuffle(axes)
    spellings = [repr(tuple(axes)), repr(axes)] + ([repr(axes[0])] if rank == 2 else []) + (["'auto'", None, None] if kept == 1 else [])
    epsilon = rng.choice([None, '1e-5', '1e-3', '0.01', '1E-4', '.001', '2 * 1e-4', 'EPSILON'])
    alpha = rng.choice([None, '0', '1', '.1', '0.05', '5e-1', '1 - 0.9', 'ALPHA', '1 - ALPHA', '1. / 3'])
    arguments = {'axes': rng.choice(spellings), 'epsilon': epsilon, 'alpha': alpha}
    for parameter in ('beta', 'gamma', 'mean', 'inv_std'):
        low, high = (0.3, 2.5) if parameter == 'inv_std' else (-1.5, 1.5)
        numbers = [round(rng.uniform(low, high), 3) for _ in range(shape[kept])]
        arguments[parameter] = rng.choice([
            None, f'np.array({numbers})', f'lasagne.init.Constant({numbers[0]})', f'lasagne.init.Constant({numbers})',
            'None' if parameter in ('beta', 'gamma') else None,
        ])
    passed = [f'{key}={value}' for key, value in arguments.items() if value is not None]
    rng.shuffle(passed)
    first = ['incoming=incoming'] if rng.random() < 0.1 else ['incoming']
    call = f'BatchNormLayer({", ".join(first + passed)})'
    text = f'{LAYER}ALPHA = 0.25\nEPSILON = 5e-3\n\nincoming = InputLayer({(None, *shape[1:])})\nlayer = {call}\n'
    return {'id': name, 'source': text, 'title': f'{name}: {call}', 'shape': shape, 'arguments': arguments, 'kept': kept}


def layer_arguments(case):
    """The arguments of a random case as Lasagne would have them."""
    channels = case['shape'][case['kept']]

    def constant(value=0.0):
        return np.broadcast_to(np.asarray(value, 'float64'), (channels,)).copy()

    class lasagne:
        class init:
            Constant = staticmethod(constant)

    names = {'np': np, 'lasagne': lasagne, 'ALPHA': 0.25, 'EPSILON': 5e-3}
    defaults = {'beta': constant(0), 'gamma': constant(1), 'mean': constant(0), 'inv_std': constant(1)}
    given = {key: eval(value, names) for key, value in case['arguments'].items() if value is not None}
    return {**defaults, **given}
