import type { MessageRow } from './verdict.ts';

/** What to do about a use that is not a call, or a run-time mode whose meaning the conversion changes. */
export const mentions = {
  'class-as-value': {
    message: { en: '{name} is used as a value, not called.', zh: '' },
    help: {
      en: 'The conversion needs the call: build keras.layers.BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4) where this value is used.',
      zh: '',
    },
  },
  'base-class': {
    message: { en: '{name} is the base of a class.', zh: '' },
    help: {
      en: 'Derive from keras.layers.BatchNormalization and carry what the class changes over by hand.',
      zh: '',
    },
  },
  'base-class-call': {
    message: { en: 'A method of {name} is called on its class.', zh: '' },
    help: { en: 'It belongs to a subclass; carry it over by hand.', zh: '' },
  },
  'type-test': {
    message: { en: '{name} is asked for by isinstance or a comparison.', zh: '' },
    help: { en: 'After the conversion ask for keras.layers.BatchNormalization.', zh: '' },
  },
  'conditional-value': {
    message: { en: '{name} is chosen under a condition.', zh: '' },
    help: { en: 'Write the condition around the layers, then convert.', zh: '' },
  },
  'keyword-table': {
    message: { en: '{name} is paired with its arguments for later.', zh: '' },
    help: {
      en: 'nolearn and similar tools call it later: move the arguments by the table of `lasagne-to-keras explain`.',
      zh: '',
    },
  },
  'mode-training': {
    message: { en: '`{argument}` in {function}: batch statistics, and the averages are updated.', zh: '' },
    help: { en: 'In Keras this is training=True in the call of the model. get_output trains by default, a Keras call infers.', zh: '' },
  },
  'mode-inference': {
    message: { en: '`{argument}` in {function}: the running averages are used.', zh: '' },
    help: { en: 'In Keras this is training=False, which is also its default; get_output trains by default.', zh: '' },
  },
  'mode-without-update': {
    message: { en: '`{argument}` in {function}: batch statistics, without updating the averages.', zh: '' },
    help: { en: 'Keras has no such mode: call the model with training=True and layers whose momentum is 1.0, or restore the moving averages afterwards.', zh: '' },
  },
  'mode-averages-and-update': {
    message: { en: '`{argument}` in {function}: the running averages are used and updated at once.', zh: '' },
    help: { en: 'Keras has no such mode: call the model with training=True for the update and with training=False for the output.', zh: '' },
  },
  'mode-at-run-time': {
    message: { en: '`{argument}` in {function}: decided at run time.', zh: '' },
    help: { en: 'In Keras write training={value} in the call of the model. get_output trains by default, a Keras call infers.', zh: '' },
  },
} as const satisfies Record<string, MessageRow>;
