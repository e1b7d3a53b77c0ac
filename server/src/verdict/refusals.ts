import type { MessageRow } from './verdict.ts';

/** Why a call is not rewritten, and what to do next. */
export const refusals = {
  'arguments-hidden': {
    message: { en: 'The call passes `{argument}`: the arguments cannot be read here.', zh: '' },
    help: { en: 'Write the arguments out, then convert.', zh: '' },
  },
  'argument-missing': {
    message: { en: 'The input layer is not passed: Lasagne raises a TypeError.', zh: '' },
    help: { en: 'Pass the layer to normalize as first argument.', zh: '' },
  },
  'argument-unknown': {
    message: { en: "Lasagne's {function} has no parameter `{argument}` and raises a TypeError.", zh: '' },
    help: { en: 'Remove it, or check which function was meant.', zh: '' },
  },
  'argument-repeated': {
    message: { en: '`{argument}` is passed twice: Lasagne raises a TypeError.', zh: '' },
    help: { en: 'Keep one of the two.', zh: '' },
  },
  'arguments-too-many': {
    message: {
      en: '{count} positional arguments are passed, {most} are possible: Lasagne raises a TypeError.',
      zh: '',
    },
    help: { en: 'Pass the name as name=..., and remove what is left over.', zh: '' },
  },
  'axes-keeps-several': {
    message: {
      en: 'axes={axes} of a {rank}-D input keeps the axes {kept}; Keras 3 normalizes along one axis only.',
      zh: '',
    },
    help: { en: '{recipe}', zh: '' },
  },
  'axes-keeps-none': {
    message: {
      en: 'axes={axes} of a {rank}-D input keeps no axis: one mean and variance for everything.',
      zh: '',
    },
    help: { en: '{recipe}', zh: '' },
  },
  'axes-keeps-batch': {
    message: { en: 'axes={axes} keeps the batch axis and others: no Keras layer does that.', zh: '' },
    help: {
      en: 'Normalize by hand, or check whether axes was meant to list the axes to average over.',
      zh: '',
    },
  },
  'axes-negative': {
    message: {
      en: 'axes={axes}: Lasagne does not understand negative axes. It raises an error (needs specified input sizes, or StopIteration when the output is built).',
      zh: '',
    },
    help: { en: 'Write the axes as positive numbers, then convert.', zh: '' },
  },
  'axes-repeated': {
    message: {
      en: 'axes={axes} names an axis twice: Lasagne raises StopIteration when the output is built.',
      zh: '',
    },
    help: { en: 'Name each axis once, then convert.', zh: '' },
  },
  'axes-out-of-range': {
    message: { en: 'axes={axes}, but the input has {rank} dimensions: Lasagne raises an error.', zh: '' },
    help: { en: 'Use axes from 0 to {last}.', zh: '' },
  },
  'axes-empty': {
    message: {
      en: 'axes is empty: every element would be its own mean, and the training output is beta.',
      zh: '',
    },
    help: { en: 'Check what was meant; Keras has no such layer.', zh: '' },
  },
  'axes-invalid': {
    message: { en: "axes={axes} is neither 'auto' nor integers: Lasagne raises a TypeError.", zh: '' },
    help: { en: "Write 'auto', an integer, or a tuple of integers.", zh: '' },
  },
  'axes-at-run-time': {
    message: { en: 'axes is `{axes}`, known at run time only, so the kept axis is not.', zh: '' },
    help: { en: 'Write the axes out, or convert by hand: axis is the one that axes does not list.', zh: '' },
  },
  'number-invalid': {
    message: {
      en: '{parameter}={source} is not a number: Lasagne raises a TypeError when the output is built.',
      zh: '',
    },
    help: { en: 'Pass a number.', zh: '' },
  },
  'number-symbolic': {
    message: { en: '{parameter} is `{source}`, a Theano expression that can change while training.', zh: '' },
    help: { en: 'Keras takes a fixed number. Write one, or change layer.momentum from a callback.', zh: '' },
  },
  'statistic-none': {
    message: {
      en: '{parameter}=None: Lasagne raises a TypeError, only beta and gamma can be switched off.',
      zh: '',
    },
    help: { en: 'Leave {parameter} out.', zh: '' },
  },
  'initializer-invalid': {
    message: { en: '{parameter}={source} is not an initializer: Lasagne raises a {error}.', zh: '' },
    help: { en: 'Pass lasagne.init.Constant({source}) or an array.', zh: '' },
  },
  'initializer-class': {
    message: {
      en: '{parameter}={source} is the class, not an initializer: Lasagne raises a TypeError.',
      zh: '',
    },
    help: { en: 'Write {source}() with parentheses.', zh: '' },
  },
  'initializer-needs-matrix': {
    message: {
      en: '{initializer} needs at least two dimensions, but {parameter} is a vector: Lasagne raises a RuntimeError.',
      zh: '',
    },
    help: { en: 'Use Constant, Normal or Uniform.', zh: '' },
  },
  'initializer-unknown': {
    message: { en: '{parameter} is `{source}`, of which nothing is known here.', zh: '' },
    help: {
      en: 'If it is an array or initializer, write it out; or leave it out and load the weights into the Keras layer.',
      zh: '',
    },
  },
  'initializer-at-run-time': {
    message: {
      en: '{parameter} uses an initializer whose arguments are known at run time only: `{source}`.',
      zh: '',
    },
    help: { en: 'Write the numbers out, then convert.', zh: '' },
  },
  'initializer-arguments': {
    message: {
      en: '{parameter}={source}: the initializer does not take these arguments, Lasagne raises a {error}.',
      zh: '',
    },
    help: { en: 'Correct the arguments of the initializer, then convert.', zh: '' },
  },
  'division-ambiguous': {
    message: {
      en: 'In {parameter}, `{source}` divides integers: Python 2 gives {python2}, Python 3 gives {python3}.',
      zh: '',
    },
    help: { en: 'Write the number that was meant, then convert.', zh: '' },
  },
  'initializer-function': {
    message: { en: '{parameter} is a function that makes the initial values: `{source}`.', zh: '' },
    help: { en: 'Leave it out, and set the values with layer.set_weights after the layer is built.', zh: '' },
  },
  'shared-variable': {
    message: { en: '{parameter} is a Theano shared variable: `{source}`.', zh: '' },
    help: {
      en: 'Leave it out, and load its value into the Keras layer with set_weights. A variable shared by two layers needs one Keras layer used twice.',
      zh: '',
    },
  },
  'theano-expression': {
    message: { en: '{parameter} is a Theano expression: `{source}`.', zh: '' },
    help: { en: 'Leave it out, and load its value into the Keras layer with set_weights.', zh: '' },
  },
  'inv-std-negative': {
    message: { en: 'inv_std={source} is negative: Keras stores a variance, which has no sign.', zh: '' },
    help: { en: 'Multiply gamma by -1 and pass a positive inv_std if this was meant.', zh: '' },
  },
  'inv-std-zero': {
    message: { en: 'inv_std={source} is zero: the variance would be infinite and never recover.', zh: '' },
    help: { en: 'Leave inv_std out, or use a positive value.', zh: '' },
  },
  'inv-std-random': {
    message: {
      en: 'inv_std={source} is random; no Keras initializer draws 1 / inv_std**2 - epsilon.',
      zh: '',
    },
    help: { en: 'Draw it with NumPy, convert it, and load it with set_weights.', zh: '' },
  },
  'callee-conditional': {
    message: {
      en: "`{callee}` is Lasagne's {function} only under a condition; otherwise it is {otherwise}.",
      zh: '',
    },
    help: { en: 'Write the two cases as if and else, then convert.', zh: '' },
  },
  'call-damaged': {
    message: { en: 'There is a syntax error in this call.', zh: '' },
    help: { en: 'Repair it, then convert.', zh: '' },
  },
  'incoming-invalid': {
    message: {
      en: 'The input is {source}: Lasagne needs a layer or a tuple and raises an AttributeError.',
      zh: '',
    },
    help: { en: 'Pass the layer to normalize.', zh: '' },
  },
  'dnn-axes': {
    message: {
      en: 'BatchNormDNNLayer takes only axes 0, or all but 1, as a tuple; got {axes}: Lasagne raises a ValueError.',
      zh: '',
    },
    help: { en: 'Use BatchNormLayer for other axes.', zh: '' },
  },
  'dnn-epsilon': {
    message: {
      en: 'BatchNormDNNLayer needs epsilon of at least 1e-5, got {epsilon}: Lasagne raises a ValueError.',
      zh: '',
    },
    help: { en: 'Use BatchNormLayer, or a larger epsilon.', zh: '' },
  },
  'wrapped-elsewhere': {
    message: {
      en: 'The layer that batch_norm changes, `{source}`, is made elsewhere: its bias and nonlinearity have to be taken off there.',
      zh: '',
    },
    help: { en: 'Write the layer inside batch_norm(...), then convert.', zh: '' },
  },
  'wrapped-reused': {
    message: { en: '`{source}` is used elsewhere too, after batch_norm changed it.', zh: '' },
    help: { en: 'Write the layer inside batch_norm(...), then convert.', zh: '' },
  },
  'wrapped-own-class': {
    message: {
      en: "batch_norm wraps `{source}`, which is not one of Lasagne's own layers: whether it has a bias and a nonlinearity is not known.",
      zh: '',
    },
    help: {
      en: 'Convert that layer by hand, with BatchNormalization and then Activation behind it.',
      zh: '',
    },
  },
  'wrapped-unsupported': {
    message: { en: "Lasagne's batch_norm cannot wrap {layer}: {why}.", zh: '' },
    help: { en: 'Put BatchNormLayer(...) behind it.', zh: '' },
  },
  'wrapped-hidden': {
    message: {
      en: 'The wrapped {layer} passes `{argument}`: whether it has a bias and a nonlinearity cannot be read here.',
      zh: '',
    },
    help: { en: 'Write the arguments out, then convert.', zh: '' },
  },
  'nonlinearity-unknown': {
    message: { en: 'The nonlinearity is `{source}`, of which nothing is known here.', zh: '' },
    help: {
      en: "Write Lasagne's nonlinearity itself, then convert; or convert by hand with an Activation layer.",
      zh: '',
    },
  },
  'nonlinearity-no-counterpart': {
    message: { en: 'Keras has no activation for {nonlinearity}.', zh: '' },
    help: { en: "Convert by hand: write a function for Keras's Activation that computes {formula}.", zh: '' },
  },
  'nonlinearity-class': {
    message: { en: 'The nonlinearity is the class {source}, not an instance of it.', zh: '' },
    help: { en: 'Write {source}() with parentheses.', zh: '' },
  },
  'nonlinearity-scaled-tanh': {
    message: { en: 'Keras has no activation for {nonlinearity}, which is {formula}.', zh: '' },
    help: {
      en: "Convert by hand: Rescaling({scaleIn}), Activation('tanh'), Rescaling({scaleOut}), one after the other.",
      zh: '',
    },
  },
  'nonlinearity-softmax-rank': {
    message: {
      en: 'Theano takes the softmax of a matrix only, but this output has {rank} dimensions: Lasagne raises a ValueError.',
      zh: '',
    },
    help: { en: 'Check which axis was meant. In Keras write Softmax(axis=...) behind the layer.', zh: '' },
  },
  'import-impossible': {
    message: { en: '`{name}` cannot be imported under a free name here.', zh: '' },
    help: { en: 'Import {symbol} by hand under another name, then convert.', zh: '' },
  },
  'notebook-border': {
    message: { en: 'The call crosses the border of a notebook cell or holds a magic command.', zh: '' },
    help: { en: 'Move it into one cell.', zh: '' },
  },
  'argument-of-another-version': {
    message: { en: "No released {function} of Lasagne has a parameter `{argument}`: it raises a TypeError.", zh: '' },
    help: { en: 'This was written for an early version or for another class of that name. A nonlinearity goes into a NonlinearityLayer behind it; `var` is 1 / inv_std**2 - epsilon; `mode` can go.', zh: '' },
  },
  'initializer-of-several-axes': {
    message: { en: '{parameter}={source} is an array, and several axes are kept: Keras stores it in another shape.', zh: '' },
    help: { en: 'Leave it out, and load it with set_weights, reshaped to one dimension per axis of the input.', zh: '' },
  },
} as const satisfies Record<string, MessageRow>;
