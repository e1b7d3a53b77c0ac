# -*- coding: utf-8 -*-
"""Residual networks on CIFAR-10, after He et al., arXiv:1512.03385 and arXiv:1603.05027.

    THEANO_FLAGS=device=gpu0,floatX=float32 python cifar10_resnet.py 5 [weights.npz]

The number is that of residual blocks per stage: 5 makes 32 layers, 18 makes 110.
"""
import cPickle
import os
import sys
import time

import numpy as np
import theano
import theano.tensor as T
import lasagne as nn
from lasagne.layers import (InputLayer, DenseLayer, ElemwiseSumLayer, ExpressionLayer,
                            GlobalPoolLayer, NonlinearityLayer, PadLayer, batch_norm)
from lasagne.nonlinearities import rectify, softmax
from lasagne.regularization import regularize_network_params, l2
try:
    # the lab machines have cuDNN, my laptop has not
    from lasagne.layers.dnn import Conv2DDNNLayer as ConvLayer
    from lasagne.layers.dnn import BatchNormDNNLayer as BatchNormLayer
except ImportError:
    from lasagne.layers import Conv2DLayer as ConvLayer
    from lasagne.layers import BatchNormLayer

ALPHA = 0.05        # running averages over about 20 batches
EPSILON = 1e-5
WEIGHT_DECAY = 1e-4
BATCH_SIZE = 128
DATA_DIR = os.environ.get('CIFAR10', 'cifar-10-batches-py')

BN = nn.layers.BatchNormLayer
shared_offset = theano.shared(np.zeros(64, dtype=theano.config.floatX))


# ---------------------------------------------------------------- the network

def conv(incoming, num_filters, stride=1, name=None):
    return ConvLayer(incoming, num_filters, (3, 3), stride=stride, pad='same', b=None,
                     W=nn.init.HeNormal(gain='relu'), nonlinearity=None, name=name)


def shortcut(incoming, num_filters):
    """Halves the image and pads the new channels with zeros (option A of the paper)."""
    half = ExpressionLayer(incoming, lambda x: x[:, :, ::2, ::2],
                           lambda s: (s[0], s[1], s[2] // 2, s[3] // 2))
    missing = num_filters - incoming.output_shape[1]
    return PadLayer(half, [missing // 2, 0, 0], batch_ndim=1)


def residual_block(incoming, num_filters, downsample=False):
    stack = BatchNormLayer(incoming, alpha=ALPHA)
    stack = NonlinearityLayer(stack, rectify)
    stack = conv(stack, num_filters, stride=2 if downsample else 1)
    stack = BatchNormLayer(
        stack,            # between the two convolutions
        alpha=ALPHA,      # slower than the default
        epsilon=EPSILON,  # as in the Torch code
        gamma=None)       # a ReLU and a convolution follow: the scale is not needed
    stack = NonlinearityLayer(stack, rectify)
    stack = conv(stack, num_filters)
    if downsample:
        incoming = shortcut(incoming, num_filters)
    return ElemwiseSumLayer([stack, incoming])


def build_resnet(input_var, blocks):
    net = InputLayer((None, 3, 32, 32), input_var, name='images')
    net = BN(net, axes=(0, 2, 3), beta=None, gamma=None, name='whiten')  # instead of the mean image
    net = batch_norm(ConvLayer(net, 16, (3, 3), pad='same', name='conv1'), alpha=.1)
    for stage, num_filters in enumerate([16, 32, 64]):
        for block in range(blocks):
            net = residual_block(net, num_filters, downsample=stage > 0 and block == 0)
    net = BN(net, inv_std=nn.init.Constant(2), name='last_bn')
    net = GlobalPoolLayer(NonlinearityLayer(net, rectify))
    return DenseLayer(net, 10, nonlinearity=softmax, name='classes')


def build_plain(input_var, depth=20):
    """The network without shortcuts, for the comparison in section 3."""
    net = InputLayer((None, 3, 32, 32), input_var)
    for i in range(depth):
        net = conv(net, 64, name='conv%d' % i)
        net = BN(net, name='bn')
        net = NonlinearityLayer(net, rectify)
    hidden = batch_norm(DenseLayer(net, 100, name='hidden'))
    return DenseLayer(hidden, 10, nonlinearity=softmax)


def build_siamese(left, right):
    """Two towers that learn one offset together (did not help)."""
    left = BN(left, beta=shared_offset)
    right = BN(right, beta=shared_offset)
    return nn.layers.ConcatLayer([left, right])


def old_block(incoming, num_filters):
    """Written for Jan's class of the same name; Lasagne's has no nonlinearity."""
    stack = conv(incoming, num_filters)
    return BatchNormLayer(stack, nonlinearity=rectify)


# ---------------------------------------------------------------- data and training

def load_batch(name):
    with open(os.path.join(DATA_DIR, name), 'rb') as f:
        batch = cPickle.load(f)
    images = batch['data'].reshape(-1, 3, 32, 32) / np.float32(255)
    return images, np.array(batch['labels'], dtype='int32')


def minibatches(images, labels, shuffle=False):
    order = np.random.permutation(len(images)) if shuffle else np.arange(len(images))
    for start in range(0, len(images) - BATCH_SIZE + 1, BATCH_SIZE):
        chosen = order[start:start + BATCH_SIZE]
        yield images[chosen], labels[chosen]


def main(blocks=5, weights=None, epochs=164):
    images, labels = T.tensor4('images'), T.ivector('labels')
    network = build_resnet(images, blocks)
    normalized = [l for l in nn.layers.get_all_layers(network) if isinstance(l, BatchNormLayer)]
    print "%d layers, %d of them batch normalization, %d parameters" % (
        len(nn.layers.get_all_layers(network)), len(normalized), nn.layers.count_params(network))

    loss = nn.objectives.categorical_crossentropy(nn.layers.get_output(network), labels).mean()
    loss += WEIGHT_DECAY * regularize_network_params(network, l2)
    params = nn.layers.get_all_params(network, trainable=True)
    rate = theano.shared(np.float32(0.1))
    train = theano.function([images, labels], loss,
                            updates=nn.updates.momentum(loss, params, rate, 0.9))
    prediction = nn.layers.get_output(network, deterministic=True)
    test = theano.function([images, labels], T.neq(prediction.argmax(axis=1), labels).mean())

    if weights is not None:
        with np.load(weights) as f:
            nn.layers.set_all_param_values(network, [f['arr_%d' % i] for i in range(len(f.files))])

    train_set = [load_batch('data_batch_%d' % i) for i in range(1, 6)]
    train_set = [np.concatenate(part) for part in zip(*train_set)]
    test_set = load_batch('test_batch')
    for epoch in range(epochs):
        started = time.time()
        if epoch in (82, 123):
            rate.set_value(rate.get_value() / np.float32(10))
        losses = [train(*batch) for batch in minibatches(*train_set, shuffle=True)]
        errors = [test(*batch) for batch in minibatches(*test_set)]
        print "epoch %3d: loss %.4f, test error %.2f %%, %.0f s" % (
            epoch, np.mean(losses), 100 * np.mean(errors), time.time() - started)
    np.savez('resnet_%d.npz' % blocks, *nn.layers.get_all_param_values(network))


if __name__ == '__main__':
    main(*[int(arg) if arg.isdigit() else arg for arg in sys.argv[1:]])
