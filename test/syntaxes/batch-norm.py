# SYNTAX TEST "source.python" "Lasagne's batch normalization and its parameters"

from lasagne.layers import BatchNormLayer, batch_norm as bn
#                          ^^^^^^^^^^^^^^ meta.lasagne.batch-norm.python
#                                          ^^^^^^^^^^ meta.lasagne.batch-norm.python

net = BatchNormLayer(net, alpha=0.05, epsilon = 1e-3)
#     ^^^^^^^^^^^^^^ meta.function-call.generic.python meta.lasagne.batch-norm.python
#                         ^^^^^ variable.parameter.function-call.python meta.lasagne.batch-norm.parameter.python
#                              ^ keyword.operator.assignment.python
#                               ^^^^ constant.numeric.float.python
#                                     ^^^^^^^ meta.lasagne.batch-norm.parameter.python

net = L.batch_norm_dnn(conv(net, name='a'), beta=None, weight=1)
#       ^^^^^^^^^^^^^^ meta.lasagne.batch-norm.python
#                                ^^^^ - meta.lasagne.batch-norm.parameter.python
#                                           ^^^^ meta.lasagne.batch-norm.parameter.python
#                                                      ^^^^^^ - meta.lasagne.batch-norm.parameter.python

net = BatchNormLayer(
    net,                # alpha=1 in a comment
#                         ^^^^^ - meta.lasagne.batch-norm.parameter.python
    gamma=None)
#   ^^^^^ meta.lasagne.batch-norm.parameter.python

after = DenseLayer(net, name='alpha')
#       ^^^^^^^^^^ - meta.lasagne.batch-norm.python
#                       ^^^^ - meta.lasagne.batch-norm.parameter.python

text = "BatchNormLayer(net, alpha=1)"
#       ^^^^^^^^^^^^^^ - meta.lasagne.batch-norm.python

def batch_norm(layer, alpha=1): pass
#   ^^^^^^^^^^ entity.name.function.python - meta.lasagne.batch-norm.python
#                     ^^^^^ - meta.lasagne.batch-norm.parameter.python

class BatchNormLayer(Layer): pass
#     ^^^^^^^^^^^^^^ entity.name.type.class.python - meta.lasagne.batch-norm.python

build(net, batch_norm=True)
#          ^^^^^^^^^^ variable.parameter.function-call.python - meta.lasagne.batch-norm.python

my_batch_norm(net), BatchNormLayers(net)
#  ^^^^^^^^^^ - meta.lasagne.batch-norm.python
#                   ^^^^^^^^^^^^^^ - meta.lasagne.batch-norm.python
