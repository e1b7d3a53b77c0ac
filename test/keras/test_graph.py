"""Which array belongs to which layer in networks with branches, where Lasagne and Keras list the layers differently."""
import os
import unittest

os.environ.setdefault('KERAS_BACKEND', 'jax')

import keras  # noqa: E402
import numpy as np  # noqa: E402
from lasagne_weights import WeightError, load  # noqa: E402

L = keras.layers


def get_all_layers(outputs, inputs):
    """lasagne.layers.get_all_layers: the walk from the output, along the inputs of every layer by name."""
    queue, seen, done = list(outputs), set(), []
    while queue:
        layer = queue[0]
        if layer not in seen:
            seen.add(layer)
            queue = list(inputs.get(layer, [])) + queue
        else:
            queue.pop(0)
            if layer not in done:
                done.append(layer)
    return done


def built(inputs, output, widths):
    """A Keras model of named Dense and BatchNormalization layers; layers with several inputs add them."""
    tensors = {'in': keras.Input((4,), name='in')}

    def tensor(name):
        if name not in tensors:
            given = [tensor(above) for above in inputs[name]]
            merged = given[0] if len(given) == 1 else L.Add(name=f'{name}_sum')(given)
            layer = L.BatchNormalization(axis=1, epsilon=1e-4, name=name) if 'bn' in name else L.Dense(widths.get(name, 4), use_bias=False, name=name)
            tensors[name] = merged if name.startswith('sum') else layer(merged)
        return tensors[name]

    return keras.Model(tensors['in'], tensor(output))


def arrays_of(model, order):
    """Arrays as Lasagne would list them, every one filled with a number of its own."""
    values, number = [], 0
    for name in order:
        layer = next((layer for layer in model.layers if layer.name == name and layer.weights), None)
        if layer is not None:
            shapes = [tuple(layer.moving_mean.shape)] * 4 if 'bn' in name else [tuple(layer.weights[0].shape)]
            for shape in shapes:
                number += 1
                values.append(np.full(shape, number / 100))
    return values


def first_numbers(model):
    return {layer.name: float(np.ravel(layer.get_weights()[0])[0]) for layer in model.layers if layer.weights}


# A residual block: the projection is shorter than the stack beside it, so that Keras lists its layers elsewhere.
RESIDUAL = {
    'first': ['in'], 'first_bn': ['first'],
    'a': ['first_bn'], 'a_bn': ['a'], 'b': ['a_bn'], 'b_bn': ['b'],
    'projection': ['first_bn'], 'projection_bn': ['projection'],
    'sum': ['b_bn', 'projection_bn'], 'last': ['sum'],
}
UNLIKE = {'a': 6, 'b': 5, 'projection': 5, 'last': 2}


class Graph(unittest.TestCase):
    def check(self, inputs, output, widths, **arguments):
        model = built(inputs, output, widths)
        order = get_all_layers([output], inputs)
        values = arrays_of(model, order)
        if arguments.get('order'):
            arguments['order'] = [name for name in order if name in {layer.name for layer in model.layers}]
        if arguments.get('names'):
            arguments['names'] = [f'{name}.{slot}' for name in order if name in inputs and not name.startswith('sum')
                                  for slot in (('beta', 'gamma', 'mean', 'inv_std') if 'bn' in name else ('W',))]
        load(model, values, report=lambda line: None, **arguments)
        expected, number = {}, 0
        for name in order:
            if name in inputs and not name.startswith('sum'):
                expected[name] = (number + (2 if 'bn' in name else 1)) / 100
                number += 4 if 'bn' in name else 1
        found = first_numbers(model)
        self.assertEqual({name: round(value, 4) for name, value in found.items()}, {name: round(expected[name], 4) for name in found})
        return [layer.name for layer in model.layers if layer.weights], [name for name in order if name in found]

    def test_a_residual_block_loads_right_although_the_orders_differ(self):
        keras_order, lasagne_order = self.check(RESIDUAL, 'last', UNLIKE)
        self.assertNotEqual(keras_order, lasagne_order)

    def test_the_inputs_of_the_sum_may_stand_the_other_way_round(self):
        turned = {**RESIDUAL, 'sum': ['projection_bn', 'b_bn']}
        model = built(RESIDUAL, 'last', UNLIKE)
        order = get_all_layers(['last'], turned)
        load(model, arrays_of(model, order), report=lambda line: None)
        self.assertAlmostEqual(first_numbers(model)['projection'], 0.06)

    def test_branches_of_equal_shapes_are_refused(self):
        model = built(RESIDUAL, 'last', {})
        values = arrays_of(model, get_all_layers(['last'], {**RESIDUAL, 'projection': ['first_bn'], 'b': ['a_bn']}))
        with self.assertRaisesRegex(WeightError, "(?s)a and projection could be exchanged.*order=\\['first', 'first_bn', 'a', 'a_bn', 'b', 'b_bn', 'projection'"):
            load(model, values)

    def test_equal_shapes_with_order_or_names(self):
        self.check(RESIDUAL, 'last', {}, order=True)
        self.check(RESIDUAL, 'last', {}, names=True)

    def test_order_must_name_every_layer(self):
        model = built(RESIDUAL, 'last', UNLIKE)
        with self.assertRaisesRegex(WeightError, 'Missing: .*first_bn'):
            load(model, arrays_of(model, get_all_layers(['last'], RESIDUAL)), order=['first'])

    def test_a_deep_network(self):
        inputs, before = {}, 'in'
        for i in range(120):
            # The first block widens, the later ones add their input: nothing can be exchanged.
            inputs.update({f'c{i}': [before], f'c{i}_bn': [f'c{i}'], f'sum{i}': [f'c{i}_bn', before]})
            before = f'sum{i}'
        self.check(inputs, before, {})

    def test_many_inputs_each_behind_the_other(self):
        inputs = {f'd{i}': ['in'] if i == 0 else [f'sum{i}'] for i in range(14)}
        inputs.update({f'sum{i}': [f'd{j}' for j in range(i)] for i in range(1, 14)})
        self.check(inputs, 'd13', {})

    def test_a_layer_called_twice_is_refused(self):
        shared, given = L.Dense(4, use_bias=False), keras.Input((4,))
        model = keras.Model(given, shared(shared(given)))
        with self.assertRaisesRegex(WeightError, 'calls a layer twice'):
            load(model, [np.zeros((4, 4))])


if __name__ == '__main__':
    unittest.main()
