import { checkNotes, checkRefused, checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

// Python's binding
checkRewrite('BatchNormLayer(incoming=net)', `${BN()}(net)`);
checkRewrite('BatchNormLayer(gamma=None, incoming=net)', `${BN('scale=False')}(net)`);
checkRewrite("BatchNormLayer(net, 'auto', 1e-3, 0.2)", `${BN('momentum=0.8, epsilon=1e-3')}(net)`);
checkRewrite(
  "BatchNormLayer(net, 'auto', 1e-3, 0.2, None, None)",
  `${BN('momentum=0.8, epsilon=1e-3, center=False, scale=False')}(net)`,
);
checkRewrite(
  "BatchNormLayer(net, 'auto', 1e-4, .1, None, None, lasagne.init.Constant(0), lasagne.init.Constant(1), name='a')",
  `${BN("center=False, scale=False, moving_mean_initializer='zeros', moving_variance_initializer=Constant(0.9999), name='a'")}(net)`,
);
checkRewrite('BatchNormLayer(net,)', `${BN()}(net)`);
checkRewrite('BatchNormLayer( net )', `${BN()}( net )`);
checkRewrite('BatchNormLayer(net[-1][1])', `${BN()}(net[-1][1])`);
checkRewrite("BatchNormLayer(net['a'], gamma=None)", `${BN('scale=False')}(net['a'])`);
checkRewrite('BatchNormLayer(a if b else c)', `${BN()}(a if b else c)`);
checkRewrite('BatchNormLayer(f(net, k=3))', `${BN()}(f(net, k=3))`);
checkRewrite('BatchNormLayer(net, gamma=None, beta=None)', `${BN('center=False, scale=False')}(net)`);

checkRefused('BatchNormLayer(net, $0**options$0)', 'arguments-hidden');
checkRefused('BatchNormLayer($0*args$0)', 'arguments-hidden');
checkRefused('BatchNormLayer(net, alpha=0.2, $0**options$0)', 'arguments-hidden');
checkRefused('batch_norm(DenseLayer(net, 3), $0**kwargs$0)', 'arguments-hidden');
checkRefused('$0BatchNormLayer$0()', 'argument-missing');
checkRefused('BatchNormLayer(gamma=None)', 'argument-missing');
checkRefused('batch_norm()', 'argument-missing');
checkRefused('BatchNormLayer(net, $0momentum$0=0.9)', 'argument-unknown');
checkRefused('BatchNormLayer(layer=net)', 'argument-unknown');
checkRefused('batch_norm(incoming=net)', 'argument-unknown');
checkRefused('BatchNormLayer(net, $0incoming$0=net)', 'argument-repeated');
checkRefused("BatchNormLayer(net, 'auto', $0axes$0=0)", 'argument-repeated');
checkRefused('BatchNormLayer(net, alpha=0.1, alpha=0.2)', 'argument-repeated');
checkRefused("BatchNormLayer(net, 'auto', 1e-4, .1, None, None, m, i, 'name')", 'arguments-too-many');
checkRefused('batch_norm(DenseLayer(net, 3), 0)', 'arguments-too-many');
checkRefused(
  'from lasagne.nonlinearities import rectify\nfrom lasagne.layers import *\nBatchNormLayer(net, $0nonlinearity$0=rectify)',
  'argument-of-another-version',
);
checkRefused("BatchNormLayer(net, mode='low_mem')", 'argument-of-another-version');
checkRefused('BatchNormLayer(net, var=lasagne.init.Constant(1))', 'argument-of-another-version');
checkRefused('batch_norm(DenseLayer(net, 3), nonlinearity=T.tanh)', 'argument-of-another-version');

// The input
checkRefused('BatchNormLayer($0None$0)', 'incoming-invalid');
checkRefused('BatchNormLayer($0[a, b]$0)', 'incoming-invalid');
checkRefused('BatchNormLayer($03$0)', 'incoming-invalid');
checkRefused("BatchNormLayer($0'net'$0)", 'incoming-invalid');
checkRefused("BatchNormLayer('net', axes=-1)", 'incoming-invalid', 'axes-negative');

checkNotes('BatchNormLayer(net)');
checkNotes('BatchNormLayer(net)\nDenseLayer(net)');
checkNotes(
  'import lasagne\nlasagne.layers.BatchNormLayer(net)\nlasagne.layers.DenseLayer(net, 3)',
  'other-layers-remain',
);
checkNotes('print "a"\nBatchNormLayer(net)', 'python-2-source');
checkNotes('import lasagne\nlasagne.layers.DenseLayer(net, 3)\nprint "a"');
checkNotes(
  'import lasagne\nlasagne.layers.BatchNormLayer(net)\nloss += lasagne.regularization.regularize_network_params(net, lasagne.regularization.l2)',
  'gamma-regularized',
);
checkNotes(
  'lasagne.layers.get_all_params(net, regularizable=True)\nBatchNormLayer(net)',
  'gamma-regularized',
);
checkNotes('lasagne.layers.get_all_params(net, trainable=True)\nBatchNormLayer(net)');
checkNotes(
  "lasagne.layers.set_all_param_values(net, np.load('a.npy'))\nBatchNormLayer(net)",
  'weights-differ',
);
checkNotes('out = get_output(net)\nBatchNormLayer(net)', 'get-output-trains');
checkNotes('out = get_output(net, x, **kwargs)\nBatchNormLayer(net)');
