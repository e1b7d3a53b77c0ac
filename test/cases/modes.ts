import { checkNothing, checkReference } from '../support/check.ts';

checkNothing('out = get_output(net)');
checkNothing('out = net.get_output(deterministic=True)');
checkNothing('def get_output(net, deterministic): pass\nget_output(net, deterministic=True)');
checkNothing('f(deterministic=True)');

checkReference('get_output(net, $0deterministic$0=True)', 'mode-inference');
checkReference('lasagne.layers.get_output(net, x, deterministic=True)', 'mode-inference');
checkReference('get_output(net, deterministic=1)', 'mode-inference');
checkReference('get_output(net, deterministic=False)', 'mode-training');
checkReference('get_output(net, deterministic=flag)', 'mode-at-run-time');
checkReference('get_output(net, batch_norm_use_averages=True)', 'mode-averages-and-update');
checkReference('get_output(net, batch_norm_use_averages=False)', 'mode-training');
checkReference('get_output(net, batch_norm_update_averages=False)', 'mode-without-update');
checkReference(
  'get_output(net, deterministic=True, batch_norm_update_averages=True)',
  'mode-averages-and-update',
  'mode-averages-and-update',
);
checkReference(
  'get_output(net, batch_norm_use_averages=False, batch_norm_update_averages=True)',
  'mode-training',
  'mode-training',
);
checkReference(
  'get_output(net, batch_norm_use_averages=True, batch_norm_update_averages=False)',
  'mode-inference',
  'mode-inference',
);
checkReference(
  'get_output(net, batch_norm_use_averages=None, deterministic=True)',
  'mode-inference',
  'mode-inference',
);
checkReference('get_output(net, batch_norm_update_averages=flag)', 'mode-at-run-time');
