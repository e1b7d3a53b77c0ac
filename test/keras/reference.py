"""What Lasagne computes, in NumPy and double precision. Checked against vectors of the real Lasagne in test_reference.py."""
import numpy as np


class BatchNormLayer:
    """lasagne.layers.BatchNormLayer with its parameters as arrays; beta and gamma may be None."""

    def __init__(self, rank, axes='auto', epsilon=1e-4, alpha=0.1, beta=None, gamma=None, mean=None, inv_std=None):
        axes = [0, *range(2, rank)] if axes == 'auto' else [axes] if isinstance(axes, int) else axes
        self.axes, self.epsilon, self.alpha = tuple(axes), epsilon, alpha
        self.kept = [axis for axis in range(rank) if axis not in self.axes]
        self.beta, self.gamma, self.mean, self.inv_std = beta, gamma, mean, inv_std

    def infer(self, x):
        return self._normalized(x, self.mean, self.inv_std)

    def train(self, x):
        """The output in training; the averages move on."""
        mean, inv_std = x.mean(self.axes), 1 / np.sqrt(x.var(self.axes) + self.epsilon)
        self.mean = (1 - self.alpha) * self.mean + self.alpha * mean
        self.inv_std = (1 - self.alpha) * self.inv_std + self.alpha * inv_std
        return self._normalized(x, mean, inv_std)

    def param_values(self):
        """As get_all_param_values lists them."""
        return [array for array in (self.beta, self.gamma, self.mean, self.inv_std) if array is not None]

    def _normalized(self, x, mean, inv_std):
        scaled = (x - self._spread(mean, x)) * self._spread(inv_std * (1 if self.gamma is None else self.gamma), x)
        return scaled + (0 if self.beta is None else self._spread(self.beta, x))

    def _spread(self, parameter, x):
        shape = [size if axis in self.kept else 1 for axis, size in enumerate(x.shape)]
        return np.reshape(parameter, shape)
