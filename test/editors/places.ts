/** Files of examples/ and places in them, lines and columns from 1. */
export const network = 'cifar10_resnet.py';
export const notebook = 'phonemes.ipynb';

/** A call that is ready to be converted. */
export const ready = {
  at: [55, 16],
  alphaAt: [55, 40],
  layer: 'BatchNormalization(axis=1, momentum=1 - ALPHA, epsilon=1e-4)',
  becomes: 'BatchNormalization(axis=1, momentum=1 - ALPHA, epsilon=1e-4)(incoming)',
} as const;
