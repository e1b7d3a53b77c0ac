"""Lasagne's layers around batch normalization, in NumPy and double precision, for the tests of whole networks."""
import numpy as np


def dense(x, W, b=0):
    """DenseLayer, linear: everything behind the batch is flattened, channels first."""
    return x.reshape(len(x), -1) @ W + b


def convolution(x, W, b=None, flip_filters=True, pad=0, dilation=1):
    """Conv1DLayer, Conv2DLayer, Conv3DLayer, linear: true convolution, filters (out, in, ...) flipped."""
    spatial = W.ndim - 2
    if flip_filters:
        W = np.flip(W, tuple(range(2, W.ndim)))
    x = np.pad(x, [(0, 0), (0, 0)] + [(pad, pad)] * spatial)
    size = [x.shape[2 + i] - dilation * (W.shape[2 + i] - 1) for i in range(spatial)]
    out = np.zeros((len(x), len(W), *size))
    for place in np.ndindex(*W.shape[2:]):
        window = x[(slice(None), slice(None), *(slice(dilation * at, dilation * at + length) for at, length in zip(place, size)))]
        out += np.einsum('nc...,oc->no...', window, W[(slice(None), slice(None), *place)])
    return out if b is None else out + b.reshape(1, -1, *[1] * spatial)


def transposed_convolution(x, W, flip_filters=False):
    """TransposedConv2DLayer, linear, stride 1: W is (in, out, ...); the gradient of a convolution with the same filters."""
    spatial = W.ndim - 2
    if flip_filters:
        W = np.flip(W, tuple(range(2, W.ndim)))
    # The gradient of a true convolution correlates with the unflipped filters, over the padded output.
    pad = [(0, 0), (0, 0)] + [(size - 1, size - 1) for size in W.shape[2:]]
    return convolution(np.pad(x, pad), W.swapaxes(0, 1), flip_filters=False)


def relu(x):
    return np.maximum(x, 0)


def max_pool(x):
    """MaxPool2DLayer(net, 2)."""
    n, c, h, w = x.shape
    return x.reshape(n, c, h // 2, 2, w // 2, 2).max((3, 5))
