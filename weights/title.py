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
