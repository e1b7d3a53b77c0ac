"""Batch normalization that keeps its running statistics as Lasagne does. Needs Keras 3.
与 Lasagne 以同样方式更新滑动统计量的批归一化层，需要 Keras 3。

Lasagne averages `1 / sqrt(variance + epsilon)`, Keras the variance. What a network learns is the same; what it
predicts afterwards differs by a few per cent of the scale with small batches. To train on, or anew, exactly as
Lasagne did, save this file beside yours as lasagne_batch_norm.py and import from it:

    from lasagne_batch_norm import LasagneBatchNormalization as BatchNormalization

Written by lasagne-to-keras; MIT licence; yours to keep and change.
"""
import keras
from keras import ops


@keras.saving.register_keras_serializable(package='lasagne')
class LasagneBatchNormalization(keras.layers.BatchNormalization):
    def call(self, inputs, training=None, mask=None):
        # Lasagne knows no masks.
        if not (training and self.trainable):
            return super().call(inputs, training=False)
        rank = len(inputs.shape)
        reduced = [axis for axis in range(rank) if axis != self.axis % rank]
        batch = ops.var(ops.cast(inputs, self.moving_variance.dtype), axis=reduced)
        old = ops.rsqrt(self.moving_variance + self.epsilon)
        outputs = super().call(inputs, training=True)
        new = self.momentum * old + (1 - self.momentum) * ops.rsqrt(batch + self.epsilon)
        self.moving_variance.assign(1 / ops.square(new) - self.epsilon)
        return outputs
