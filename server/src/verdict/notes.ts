import type { Effect, MessageRow } from './verdict.ts';

/** What an owner should know about a rewrite. The strictest effect among its notes is how far a rewrite may be applied. */
export const notes = {
  'momentum-at-run-time': {
    effect: 'automatic',
    message: {
      en: 'alpha is `{alpha}`, known at run time only: momentum is written as an expression.',
      zh: '',
    },
    help: {
      en: 'Keras needs a number here. If it is a Theano variable (an annealed alpha), Keras says so when the layer is made.',
      zh: '',
    },
  },
  'epsilon-at-run-time': {
    effect: 'automatic',
    message: { en: 'epsilon is `{epsilon}`, known at run time only: it is copied.', zh: '' },
    help: { en: 'Keras needs a number here and says so when the layer is made if it is not one.', zh: '' },
  },
  'axis-list': {
    effect: 'automatic',
    message: {
      en: 'Several axes are kept: `axis={axis}` is understood by Keras 2 (tf_keras, TensorFlow before 2.16) only.',
      zh: '',
    },
    help: {
      en: 'Keras 3 refuses a list loudly. There, use Permute and Reshape around a layer with axis=-1.',
      zh: '',
    },
  },
  'name-at-run-time': {
    effect: 'automatic',
    message: {
      en: "The layer's name is computed: Keras rejects a name with `/` and a name used twice in one model.",
      zh: '',
    },
    help: { en: 'Check that the names differ within a model.', zh: '' },
  },
  'name-rejected': {
    effect: 'automatic',
    message: { en: 'Keras does not accept the layer name {name} (not a text, or with a `/`).', zh: '' },
    help: {
      en: "Choose another name. Weights saved by Lasagne's parameter names have to be renamed with it.",
      zh: '',
    },
  },
  'name-repeated': {
    effect: 'automatic',
    message: { en: 'The layer name {name} is used more than once in this file.', zh: '' },
    help: {
      en: 'Lasagne allows that, a Keras model does not: keep them in different models or rename one.',
      zh: '',
    },
  },
  'name-in-loop': {
    effect: 'confirm',
    message: {
      en: 'The layer name {name} is a constant inside a loop: every layer would get the same name.',
      zh: '',
    },
    help: {
      en: 'Lasagne allows that, Keras does not within one model. Make the name depend on the loop variable, or leave it out.',
      zh: '',
    },
  },
  'axes-unknown-rank': {
    effect: 'confirm',
    message: {
      en: 'axes={axes} lists what is averaged over; which axis is kept depends on the number of dimensions of the input, which is not visible here.',
      zh: '',
    },
    help: { en: 'Choose the reading that fits the input.', zh: '' },
  },
  'axis-rank': {
    effect: 'confirm',
    message: { en: 'input is {rank}-D: axis={axis}', zh: '' },
    help: { en: 'Lasagne averages over axes {axes}; of {rank} dimensions the kept one is {kept}.', zh: '' },
  },
  'data-format-unknown-rank': {
    effect: 'confirm',
    message: {
      en: 'channels_last moves the channel axis of images and volumes, but not of 2-D inputs or sequences; the number of dimensions is not visible here.',
      zh: '',
    },
    help: { en: 'Choose the reading that fits the input.', zh: '' },
  },
  'batch-axis-kept': {
    effect: 'confirm',
    message: { en: 'axes={axes} keeps the batch axis: every example has statistics of its own.', zh: '' },
    help: { en: 'Keras can do this only with a batch size fixed in keras.Input(batch_shape=...).', zh: '' },
  },
  'incoming-shape': {
    effect: 'confirm',
    message: { en: 'The layer is made from a shape, {shape}, not from another layer.', zh: '' },
    help: {
      en: 'In Keras a layer is called on a tensor: write keras.Input(shape={inputShape}) for it.',
      zh: '',
    },
  },
  'attribute-of-result': {
    effect: 'confirm',
    message: {
      en: '`.{attribute}` is read from the result: in Keras the result of the call is a tensor, not a layer.',
      zh: '',
    },
    help: { en: 'Keep the layer in a variable of its own and read {keras} from it.', zh: '' },
  },
  'evaluation-order': {
    effect: 'confirm',
    message: { en: 'The keywords are now evaluated before the input, and both call functions.', zh: '' },
    help: {
      en: 'Harmless unless these calls depend on each other, such as random numbers drawn in order.',
      zh: '',
    },
  },
  'integer-division': {
    effect: 'confirm',
    message: {
      en: '`{source}` divides integers: Python 2 gives {python2}, Python 3 gives {python3}.',
      zh: '',
    },
    help: { en: 'Choose the value the network was trained with.', zh: '' },
  },
  'division-python-2': {
    effect: 'confirm',
    message: { en: 'if run by Python 2: {value}', zh: '' },
    help: { en: 'Without `from __future__ import division`, Python 2 rounds down.', zh: '' },
  },
  'division-python-3': {
    effect: 'confirm',
    message: { en: 'if run by Python 3: {value}', zh: '' },
    help: { en: 'Python 3 divides exactly.', zh: '' },
  },
  'name-from-nowhere': {
    effect: 'confirm',
    message: {
      en: "`{name}` is not imported anywhere in this file{stars}; it is taken for Lasagne's.",
      zh: '',
    },
    help: { en: "If it is Lasagne's, import it from lasagne.layers, or confirm.", zh: '' },
  },
  'star-import-may-shadow': {
    effect: 'confirm',
    message: { en: '`from {module} import *` comes later and may replace `{name}`.', zh: '' },
    help: { en: 'If that module has no `{name}`, confirm.', zh: '' },
  },
  'array-copied': {
    effect: 'automatic',
    message: {
      en: "{parameter} is an array: its values become the initial values, with Keras's dtype.",
      zh: '',
    },
    help: {
      en: "The expression has to be a NumPy array of the parameter's shape when the layer is made.",
      zh: '',
    },
  },
  'inv-std-at-run-time': {
    effect: 'confirm',
    message: {
      en: 'inv_std is `{source}`, known at run time only: 1 / inv_std**2 - epsilon is written out.',
      zh: '',
    },
    help: {
      en: 'Confirm that all its values are positive: Keras stores a variance, which has no sign.',
      zh: '',
    },
  },
  'expression-initializer': {
    effect: 'automatic',
    message: {
      en: "{parameter} is drawn at random: the numbers differ from Lasagne's, their distribution does not.",
      zh: '',
    },
    help: { en: 'To get the trained numbers, load the weights.', zh: '' },
  },
  'dtype-note': {
    effect: 'automatic',
    message: { en: 'Keras computes batch normalization in float32.', zh: '' },
    help: { en: 'Differences of about 1e-7 are expected.', zh: '' },
  },
  'comment-moved': {
    effect: 'confirm',
    message: { en: 'A comment inside the call could not be kept beside its argument.', zh: '' },
    help: { en: 'Check where it went.', zh: '' },
  },
  'imports-shared': {
    effect: 'automatic',
    message: { en: '`{name}` stays imported from Lasagne: {why}.', zh: '' },
    help: { en: 'Remove it by hand when nothing needs it.', zh: '' },
  },
  'other-layers-remain': {
    effect: 'automatic',
    message: { en: 'Does not run yet: {layers} are still Lasagne.', zh: '' },
    help: { en: '`lasagne-to-keras checklist` lists them.', zh: '' },
  },
  'python-2-source': {
    effect: 'automatic',
    message: { en: 'This is Python 2 source; Keras 3 needs Python 3.', zh: '' },
    help: { en: 'Convert the syntax with 2to3 or futurize as well.', zh: '' },
  },
  'gamma-regularized': {
    effect: 'automatic',
    message: { en: "`{function}` also penalizes gamma, Lasagne's batch normalization scale.", zh: '' },
    help: {
      en: 'Add gamma_regularizer={regularizer} to the converted layers, with the coefficient used here.',
      zh: '',
    },
  },
  'get-output-trains': {
    effect: 'automatic',
    message: { en: "Lasagne's get_output trains by default, a Keras call infers.", zh: '' },
    help: { en: 'Call the model with training=True where the training function is compiled.', zh: '' },
  },
  'weights-differ': {
    effect: 'automatic',
    message: {
      en: 'Saved parameters are loaded here: Lasagne stores inv_std, Keras a variance, and in another order.',
      zh: '',
    },
    help: {
      en: 'Convert them: moving_variance = 1 / inv_std**2 - epsilon, order gamma, beta, moving_mean, moving_variance.',
      zh: '',
    },
  },
  'near-syntax-error': {
    effect: 'confirm',
    message: { en: 'The call stands in a stretch that could not be read as Python.', zh: '' },
    help: { en: 'Check that the code around it means what it seems to, or repair the syntax error first.', zh: '' },
  },
} as const satisfies Record<string, MessageRow & { readonly effect: Effect }>;
