"""The module that carries trained weights over, in Keras on JAX."""
import gzip
import io
import os
import pickle
import tempfile
import unittest
from pathlib import Path

os.environ.setdefault('KERAS_BACKEND', 'jax')

import keras  # noqa: E402
import numpy as np  # noqa: E402
from lasagne_weights import WeightError, batch_norm, find_batch_norms, load, read  # noqa: E402

import network  # noqa: E402
from reference import BatchNormLayer  # noqa: E402

L = keras.layers
FIRST = {'data_format': 'channels_first'}


def bn_arrays(rng, features):
    return [rng.normal(size=features), rng.normal(size=features), rng.normal(size=features), rng.uniform(0.5, 2, features)]


def bn(x, arrays):
    return BatchNormLayer(x.ndim, 'auto', 1e-4, 0.1, *arrays).infer(x)


def bn_layer(name, **arguments):
    return L.BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4, name=name, **arguments)


def loaded(model, values, **arguments):
    lines = []
    load(model, values, report=lines.append, **arguments)
    return lines


class OneLayer(unittest.TestCase):
    def test_order_and_formula(self):
        gamma, beta, mean, variance = batch_norm([5.0], [0.5], [1.0], [2.0], epsilon=0.25)
        self.assertEqual([gamma, beta, mean, variance], [2.0, 1.0, 5.0, 3.75])

    def test_missing_parameters_drop_out(self):
        self.assertEqual(len(batch_norm([0.0], [1.0], epsilon=0.1)), 2)
        self.assertEqual([float(a[0]) for a in batch_norm([0.0], [1.0], None, [7.0], epsilon=0.5)], [7, 0, 0.5])
        self.assertEqual([float(a[0]) for a in batch_norm([0.0], [1.0], [7.0], epsilon=0.5)], [7, 0, 0.5])

    def test_small_negative_variances_are_kept(self):
        self.assertLess(batch_norm([0.0], [12.0], epsilon=0.01)[-1][0], 0)

    def test_older_checkpoints_have_the_variance(self):
        self.assertEqual(batch_norm([0.0], var=[3.0], epsilon=0.5)[-1][0], 3)

    def test_errors_name_layer_and_array(self):
        for message, arguments in (
            ('bn1: inv_std is negative, -1', ([-5.0], [-1.0])),
            ('bn1: .* mean and inv_std look swapped', ([5.0], [-1.0])),
            ('bn1: inv_std is 0, which would give an infinite variance', ([0.0], [0.0])),
            ('bn1: inv_std is 1e-30, which would give an infinite', ([0.0], [1e-30])),
            ('bn1: mean holds values that are not finite', ([np.nan], [1.0])),
            (r'bn1: beta has shape \(2,\), mean has \(1,\)', ([0.0], [1.0], [1.0, 2.0])),
        ):
            with self.subTest(message), self.assertRaisesRegex(WeightError, message):
                batch_norm(*arguments, epsilon=1e-4, layer='bn1')
        with self.assertRaisesRegex(WeightError, 'bn1: var is negative'):
            batch_norm([0.0], var=[-1.0], epsilon=1e-4, layer='bn1')


class Reading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(Path(folder.name) / 'weights')
        self.values = [np.full(i + 1, float(i)) for i in range(12)]

    def check_list(self, **arguments):
        found = read(self.path, **arguments)
        self.assertEqual([array.tolist() for array in found], [array.tolist() for array in self.values])

    def write(self, content):
        Path(self.path).write_bytes(content)

    def test_savez_keeps_its_order_beyond_ten(self):
        buffer = io.BytesIO()
        np.savez(buffer, *self.values)
        self.write(buffer.getvalue())
        self.check_list()

    def test_saved_as_one_object(self):
        listed = np.empty(len(self.values), object)
        listed[:] = self.values
        for save in (np.savez, np.savez_compressed, np.save):
            buffer = io.BytesIO()
            save(buffer, listed)
            self.write(buffer.getvalue())
            self.check_list()

    def test_pickles_of_every_protocol_also_gzipped(self):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            content = pickle.dumps(self.values, protocol)
            for written in (content, gzip.compress(content)):
                self.write(written)
                self.check_list()

    def test_pickle_of_python_2(self):
        # cPickle.dumps([np.array([0.5, 2.0], 'float32')], 2) by Python 2.7 and NumPy 1.11.
        self.write(
            b'\x80\x02]q\x01cnumpy.core.multiarray\n_reconstruct\nq\x02cnumpy\nndarray\nq\x03K\x00\x85U\x01b\x87Rq\x04'
            b'(K\x01K\x02\x85cnumpy\ndtype\nq\x05U\x02f4K\x00K\x01\x87Rq\x06(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xff'
            b'K\x00tb\x89U\x08\x00\x00\x00?\x00\x00\x00@tba.'
        )
        self.assertEqual(read(self.path)[0].tolist(), [0.5, 2.0])

    def test_the_list_among_other_things(self):
        for content in ({'param values': self.values, 'mean image': None, 'epoch': 3}, (self.values, 0.93)):
            self.write(pickle.dumps(content))
            self.check_list()
        self.write(pickle.dumps({'best': self.values, 'last': self.values[:3], 'epoch': 3}))
        with self.assertRaisesRegex(WeightError, r"Choose one of \['best', 'last', 'epoch'\] with key="):
            read(self.path)
        self.check_list(key='best')

    def test_dictionaries(self):
        buffer = io.BytesIO()
        np.savez(buffer, **{'conv1.W': self.values[0], 'conv1.b': self.values[1]})
        self.write(buffer.getvalue())
        self.assertEqual(list(read(self.path)), ['conv1.W', 'conv1.b'])

    def test_hdf5(self):
        import h5py

        with h5py.File(self.path, 'w') as file:
            file['conv1/W'] = self.values[3]
        self.assertEqual(read(self.path)['conv1/W'].tolist(), self.values[3].tolist())

    def test_a_pickle_cannot_run_code(self):
        class Evil:
            def __reduce__(self):
                return os.system, ('exit 1',)

        self.write(pickle.dumps([Evil()]))
        with self.assertRaisesRegex(WeightError, 'system, not arrays only.*np.savez'):
            read(self.path)


class WholeNetwork(unittest.TestCase):
    """One convolution, batch normalization, pooling and a classifier, against Lasagne's layers in NumPy."""

    def setUp(self):
        rng = np.random.default_rng(0)
        self.x = rng.normal(size=(2, 3, 8, 8))
        self.W, self.norm = rng.normal(size=(4, 3, 3, 3)), bn_arrays(rng, 4)
        self.fc, self.fc_norm = (rng.normal(size=(4 * 3 * 3, 5)), rng.normal(size=5)), bn_arrays(rng, 36)
        self.values = [self.W, *self.norm, *self.fc_norm, *self.fc]

    def expected(self, **arguments):
        net = network.max_pool(network.relu(bn(network.convolution(self.x, self.W, **arguments), self.norm)))
        return network.dense(bn(net.reshape(2, -1), self.fc_norm), *self.fc)

    def model(self, data_format, flatten='channels_last'):
        last = data_format == 'channels_last'
        inputs = keras.Input((8, 8, 3) if last else (3, 8, 8))
        net = L.Conv2D(4, 3, use_bias=False, data_format=data_format, name='conv1')(inputs)
        net = L.BatchNormalization(axis=-1 if last else 1, epsilon=1e-4, name='conv1_bn')(net)
        net = L.MaxPooling2D(2, data_format=data_format)(L.Activation('relu')(net))
        net = bn_layer('flat_bn')(L.Flatten(data_format=flatten)(net))
        return keras.Model(inputs, L.Dense(5, name='classes')(net))

    def check(self, model, x, expected):
        np.testing.assert_allclose(np.asarray(model(x.astype('float32'))), expected, rtol=1e-3, atol=1e-4)

    def test_channels_first_by_order(self):
        model = self.model('channels_first')
        lines = loaded(model, self.values)
        self.assertEqual(lines[0], 'conv1: W (4, 3, 3, 3) from 0')
        self.check(model, self.x, self.expected())

    def test_channels_last_reorders_what_flatten_unrolls(self):
        model = self.model('channels_last')
        loaded(model, self.values)
        self.check(model, self.x.transpose(0, 2, 3, 1), self.expected())

    def test_a_flatten_that_moves_the_channels_itself(self):
        model = self.model('channels_first', 'channels_first')
        loaded(model, self.values)
        self.check(model, self.x, self.expected())

    def test_unrolled_images_that_are_mixed_are_refused(self):
        inputs = keras.Input((2, 2, 3))
        flat = L.Flatten()(L.MaxPooling2D(1, data_format='channels_last')(inputs))
        for mixed in (L.Concatenate(name='mix')([flat, flat]), L.Add(name='mix')([flat, L.Dense(12, name='a')(flat)])):
            model = keras.Model(inputs, L.Dense(2, name='z')(mixed))
            values = [w for name in ('a', 'z') for layer in model.layers if layer.name == name for w in layer.get_weights()]
            with self.assertRaisesRegex(WeightError, 'mix: it mixes what was unrolled'):
                loaded(model, values)

    def test_filters_that_are_not_flipped(self):
        for flips in (False, {'conv1': False}):
            model = self.model('channels_first')
            loaded(model, self.values, flip_filters=flips)
            self.check(model, self.x, self.expected(flip_filters=False))

    def test_by_name_in_any_order(self):
        slots = ['conv1.W', *(f'conv1_bn.{s}' for s in ('beta', 'gamma', 'mean', 'inv_std'))]
        slots += [*(f'flat_bn.{s}' for s in ('beta', 'gamma', 'mean', 'inv_std')), 'classes.W', 'classes.b']
        named = dict(zip(slots, self.values))
        shuffled = dict(sorted(named.items()))
        slashes = {name.replace('.', '/'): array for name, array in shuffled.items()}
        layers = {'conv1': self.values[:1], 'conv1_bn': self.values[1:5], 'flat_bn': self.values[5:9], 'classes': self.values[9:], 'pool': []}
        for values, arguments in ((shuffled, {}), (slashes, {}), (layers, {}), (self.values, {'names': slots})):
            model = self.model('channels_first')
            loaded(model, values, **arguments)
            self.check(model, self.x, self.expected())
        del shuffled['classes.b']
        with self.assertRaisesRegex(WeightError, 'Only in the model: classes.b. Only in the weights: none'):
            loaded(self.model('channels_first'), shuffled)

    def test_all_or_nothing(self):
        model = self.model('channels_first')
        before = model.get_weights()
        with self.assertRaisesRegex(WeightError, r'classes: b should have shape \(5,\), array 10 has \(6,\)'):
            loaded(model, [*self.values[:-1], np.zeros(6)])
        for a, b in zip(before, model.get_weights()):
            np.testing.assert_array_equal(a, b)

    def test_wrong_counts(self):
        with self.assertRaisesRegex(WeightError, '10 arrays for 11: conv1 1, conv1_bn 4'):
            loaded(self.model('channels_first'), self.values[:-1])
        trainable = [array for i, array in enumerate(self.values) if i not in (3, 4, 7, 8)]
        with self.assertRaisesRegex(WeightError, 'the running statistics are missing.*trainable=True'):
            loaded(self.model('channels_first'), trainable)

    def test_older_checkpoints(self):
        values = [array if i not in (4, 8) else 1 / array**2 - 1e-4 for i, array in enumerate(self.values)]
        model = self.model('channels_first')
        loaded(model, values, statistic='var')
        self.check(model, self.x, self.expected())

    def test_find_batch_norms(self):
        found = find_batch_norms(self.values)
        self.assertEqual([layer['mean'].tolist() for layer in found], [self.values[3].tolist(), self.values[7].tolist()])
        with self.assertRaisesRegex(WeightError, 'arrays 1 to 5: 5 vectors of one size are not 3 for each layer'):
            find_batch_norms([*self.values[:5], np.zeros(4)], beta=False)


class OtherLayers(unittest.TestCase):
    def check(self, layer, shape, values, expected, **arguments):
        inputs = keras.Input(shape[1:])
        model = keras.Model(inputs, layer(inputs))
        x = np.random.default_rng(1).normal(size=shape)
        loaded(model, values, **arguments)
        np.testing.assert_allclose(np.asarray(model(x.astype('float32'))), expected(x), rtol=1e-3, atol=1e-4)

    def test_convolutions(self):
        rng = np.random.default_rng(2)
        for rank, layer in ((1, L.Conv1D), (2, L.Conv2D), (3, L.Conv3D)):
            W, b = rng.normal(size=(4, 3, *range(2, 2 + rank))), rng.normal(size=4)
            shape = (2, 3, *[6] * rank)
            self.check(layer(4, W.shape[2:], **FIRST), shape, [W, b], lambda x: network.convolution(x, W, b))

    def test_network_in_network(self):
        W, b = np.random.default_rng(3).normal(size=(3, 4)), np.arange(4.0)
        expected = lambda x: np.einsum('nchw,cd->ndhw', x, W) + b.reshape(1, 4, 1, 1)  # noqa: E731
        self.check(L.Conv2D(4, 1, **FIRST), (2, 3, 4, 4), [W, b], expected)

    def test_dilated(self):
        W = np.random.default_rng(4).normal(size=(3, 4, 3, 3))
        expected = lambda x: network.convolution(x, W.swapaxes(0, 1), flip_filters=False, dilation=2)  # noqa: E731
        self.check(L.Conv2D(4, 3, dilation_rate=2, use_bias=False, **FIRST), (2, 3, 7, 7), [W], expected)

    def test_transposed(self):
        W = np.random.default_rng(5).normal(size=(3, 4, 3, 3))
        for flips in (None, True):
            expected = lambda x, flips=flips: network.transposed_convolution(x, W, bool(flips))  # noqa: E731
            self.check(L.Conv2DTranspose(4, 3, use_bias=False, **FIRST), (2, 3, 5, 5), [W], expected, flip_filters=flips)

    def test_unknown_layers_are_named(self):
        with self.assertRaisesRegex(WeightError, 'steps: weights of a LSTM are not known here'):
            self.check(L.LSTM(3, name='steps'), (2, 4, 3), [], None)

    def test_several_kept_axes(self):
        arrays = [a.reshape(2, 3) for a in bn_arrays(np.random.default_rng(6), 6)]
        inputs = keras.Input((2, 3))
        model = keras.Model(inputs, L.BatchNormalization(axis=-1, epsilon=1e-4)(L.Reshape((6,))(inputs)))
        loaded(model, arrays)
        x = np.random.default_rng(7).normal(size=(4, 2, 3))
        expected = BatchNormLayer(3, 0, 1e-4, 0.1, *arrays).infer(x).reshape(4, 6)
        np.testing.assert_allclose(np.asarray(model(x.astype('float32'))), expected, rtol=1e-4, atol=1e-5)


if __name__ == '__main__':
    unittest.main()
