"""The NumPy transcription of Lasagne against vectors that the real Lasagne computed on the real Theano."""
import json
import unittest
from pathlib import Path

import numpy as np

from reference import BatchNormLayer

golden = json.loads((Path(__file__).parent.parent / 'golden' / 'batch_norm_vectors.json').read_text())['cases']


def layer_of(case):
    values = {name: None if value is None else np.array(value) for name, value in case['params_before'].items()}
    return BatchNormLayer(len(case['batch_shape']), case['axes'], case['epsilon'], case['alpha'], **values)


class ReferenceTest(unittest.TestCase):
    def test_equals_lasagne(self):
        for case in golden:
            with self.subTest(case['id']):
                layer, x = layer_of(case), np.array(case['x_eval'])
                np.testing.assert_allclose(layer.infer(x), case['out_deterministic_before'], rtol=1e-12, atol=1e-12)
                for batch, running in zip(case['x_train'], case['running']):
                    out = layer.train(np.array(batch))
                    if running['after'] == 1:
                        np.testing.assert_allclose(out, case['out_train_batch1'], rtol=1e-12, atol=1e-12)
                    np.testing.assert_allclose(layer.mean, running['mean'], rtol=1e-12, atol=1e-12)
                    np.testing.assert_allclose(layer.inv_std, running['inv_std'], rtol=1e-12, atol=1e-12)
                np.testing.assert_allclose(layer.infer(x), case['out_deterministic_after'], rtol=1e-12, atol=1e-12)


if __name__ == '__main__':
    unittest.main()
