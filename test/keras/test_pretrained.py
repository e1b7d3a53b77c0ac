"""docs/pretrained.md, executed: its files are written, its commands run, and its predictions compared."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

import network
from reference import BatchNormLayer

ROOT = Path(os.environ['LASAGNE_TO_KERAS_ROOT'])
PAGE = (ROOT / 'docs' / 'pretrained.md').read_text()
BLOCKS = re.findall(r'^```(\w+)\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL)
FILES = {match[1]: text for kind, text in BLOCKS if kind == 'python' and (match := re.match(r'# file: (\S+)\n', text))}
COMMANDS = [line for kind, text in BLOCKS if kind == 'sh' for line in text.splitlines()]
SAID = next(text for kind, text in BLOCKS if kind == 'text')


class Lasagne:
    """The network of the page, as Lasagne computes it, with random weights."""

    def __init__(self, rng):
        conv = lambda *shape: rng.normal(size=shape) / np.prod(shape[1:]) ** 0.5  # noqa: E731
        norm = lambda n: [rng.normal(size=n), rng.uniform(0.5, 1.5, n), rng.normal(size=n), rng.uniform(0.5, 2, n)]  # noqa: E731
        third = norm(8)
        self.values = [conv(8, 3, 3, 3), *norm(8), conv(8, 8, 3, 3), *norm(8), conv(8, 8, 3, 3), third[0], *third[2:],
                       rng.normal(size=(512, 32)) / 20, *norm(32), rng.normal(size=(32, 10)), rng.normal(size=10)]

    def predict(self, x):
        values = iter(np.asarray(value, 'float64') for value in self.values)

        def conv(x):
            return network.convolution(x, next(values), pad=1)

        def norm(x, epsilon=1e-4, gamma=True):
            beta, gamma = next(values), next(values) if gamma else None
            return BatchNormLayer(x.ndim, 'auto', epsilon, 0.1, beta, gamma, next(values), next(values)).infer(x)

        net = network.relu(norm(conv(x)))
        stack = network.relu(norm(conv(net)))
        net = network.max_pool(network.relu(norm(conv(stack), 1e-5, gamma=False) + net))
        net = network.relu(norm(network.dense(net, next(values))))
        scores = np.exp(network.dense(net, next(values), next(values)))
        return scores / scores.sum(1, keepdims=True)


class WalkThrough(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        lasagne, images = Lasagne(np.random.default_rng(0)), np.random.default_rng(1).normal(size=(5, 3, 16, 16)).astype('float32')
        np.savez(cls.folder / 'model.npz', *[value.astype('float32') for value in lasagne.values])
        lasagne.values = [value.astype('float32') for value in lasagne.values]
        np.savez(cls.folder / 'expected.npz', images=images, predictions=lasagne.predict(images.astype('float64')))
        for name, text in FILES.items():
            (cls.folder / name).write_text(text)
        cls.said = {command: cls.run_command(command) for command in [*COMMANDS[:2], 'python move.py', 'python compare.py', *COMMANDS[2:]]}

    @classmethod
    def run_command(cls, command):
        program, *arguments = command.split()
        start = {'python': [sys.executable], 'lasagne-to-keras': ['node', str(ROOT / 'dist' / 'cli.cjs')]}[program]
        # The module for weights is the one that the page's own command has written.
        env = {**os.environ, 'KERAS_BACKEND': 'tensorflow', 'PYTHONPATH': ''}
        done = subprocess.run([*start, *arguments], cwd=cls.folder, env=env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f'{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}')
        return done.stdout

    def test_every_command_and_file_is_there(self):
        self.assertEqual([command.split()[1] for command in COMMANDS], ['convert', 'weights', 'verify', 'check.py', 'convert', 'weights'])
        self.assertEqual(list(FILES), ['model.py', 'keras_model.py', 'move.py', 'compare.py'])

    def test_the_layers_by_hand_are_what_the_tool_wrote(self):
        converted = (self.folder / 'converted' / 'model.py').read_text()
        layers = re.findall(r'(?:BatchNormalization|Activation)\(.*?name=.*?\)', FILES['keras_model.py'])
        self.assertEqual(len(layers), 7)
        for layer in layers:
            self.assertIn(layer, converted)

    def test_the_mapping_is_the_one_on_the_page(self):
        self.assertEqual(self.said['python move.py'], SAID)

    def test_the_predictions_are_equal(self):
        self.assertRegex(self.said['python compare.py'], r'largest difference: \d\.\de-0[6-9]')

    def test_every_layer_is_checked(self):
        self.assertEqual(self.said['python check.py model.npz'].count('equal\n'), 4)

    def test_exact_training_stands_beside_its_layer(self):
        self.assertIn('from lasagne_batch_norm import LasagneBatchNormalization', (self.folder / 'exact' / 'model.py').read_text())
        self.assertIn('class LasagneBatchNormalization', (self.folder / 'exact' / 'lasagne_batch_norm.py').read_text())


if __name__ == '__main__':
    unittest.main()
