"""The script that `lasagne-to-keras verify` prints for the example: it finds every layer equal, and a wrong one out."""
import os
import subprocess
import sys
import unittest
from pathlib import Path

SCRIPT = (Path(os.environ['LASAGNE_TO_KERAS_WORK']) / 'verify_example.py').read_text()


def run(script):
    env = {**os.environ, 'KERAS_BACKEND': 'numpy'}
    return subprocess.run([sys.executable, '-c', script], env=env, capture_output=True, text=True, timeout=120, check=False)


class Verify(unittest.TestCase):
    def test_the_converted_example_is_equal(self):
        done = run(SCRIPT)
        self.assertEqual((done.returncode, done.stderr), (0, ''))
        self.assertGreaterEqual(done.stdout.count(' equal\n'), 6)

    def test_a_wrong_conversion_is_found_out(self):
        for right, wrong in (('epsilon=1e-4', 'epsilon=1e-3'), ('momentum=0.9', 'momentum=0.99'), ('BatchNormalization(axis=1', 'BatchNormalization(axis=2')):
            with self.subTest(wrong):
                self.assertIn(right, SCRIPT)
                done = run(SCRIPT.replace(right, wrong))
                self.assertNotEqual(done.returncode, 0)


if __name__ == '__main__':
    unittest.main()
