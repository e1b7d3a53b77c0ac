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
  'mode-deterministic': {
    message: { en: '`deterministic={value}` in {function}.', zh: '' },
    help: {
      en: 'In Keras write {training} in the call of the model. get_output trains by default, a Keras call infers.',
      zh: '',
    },
  },
  'mode-use-averages': {
    message: { en: '`batch_norm_use_averages={value}` in {function}.', zh: '' },
    help: { en: '{advice}', zh: '' },
  },
  'mode-update-averages': {
    message: { en: '`batch_norm_update_averages={value}` in {function}.', zh: '' },
    help: { en: '{advice}', zh: '' },
  },
} as const satisfies Record<string, MessageRow>;
