import { expect, test } from 'vitest';
import { atom } from '../../server/src/keras/expression.ts';
import type { KerasLayer } from '../../server/src/keras/layer.ts';
import { moduleOf, packageImport, qualifiedName, shortName } from '../../server/src/keras/modules.ts';
import { printLayer, symbolsOf } from '../../server/src/keras/print.ts';
import { kerasParameter, signatureOrder } from '../../server/src/keras/signature.ts';

const layer: KerasLayer = {
  symbol: 'layers.LeakyReLU',
  positional: [atom('0.01')],
  keywords: [{ name: 'x', from: 'y', value: atom('‹initializers.Constant›(2)', ['initializers.Constant']) }],
};

test('a layer is printed with the names of the file', () => {
  expect(printLayer(layer, shortName)).toBe('LeakyReLU(0.01, x=Constant(2))');
  expect(printLayer(layer, (symbol) => `keras.${symbol}`)).toBe(
    'keras.layers.LeakyReLU(0.01, x=keras.initializers.Constant(2))',
  );
  expect(symbolsOf(layer)).toEqual(['layers.LeakyReLU', 'initializers.Constant']);
});

test('modules per flavour', () => {
  expect(moduleOf('layers.Activation', 'tensorflow.keras')).toBe('tensorflow.keras.layers');
  expect(qualifiedName('initializers.Constant', 'tf_keras')).toBe('tf_keras.initializers.Constant');
  expect(packageImport('tensorflow.keras').statement('k')).toBe('from tensorflow import keras as k');
});

test('the signature has each keyword once, documented in every language', () => {
  const names = signatureOrder.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(signatureOrder.every(({ doc }) => doc.en !== '' && doc.zh !== '')).toBe(true);
  expect(kerasParameter('momentum')?.default).toBe('0.99');
  expect(kerasParameter('alpha')).toBeUndefined();
});
