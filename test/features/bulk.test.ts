import { expect, test } from 'vitest';
import { type AnnotatedEdit, preview } from '../../server/src/features/bulk/preview.ts';
import { apply } from '../../server/src/source/edits.ts';
import { analyze } from '../support/engine.ts';

const ask = 'b = BatchNormLayer(y, axes=(0, 1))\n';
const converted = 'a = BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)(x)\n';
const answered = 'b = BatchNormalization(axis=2, momentum=0.9, epsilon=1e-4)(y)\n';
const keras = 'from keras.layers import BatchNormalization\n';

const isTicked = ({ label }: AnnotatedEdit): boolean => label?.needsConfirmation !== true;
const isOfImports = ({ label }: AnnotatedEdit): boolean => label?.text.startsWith('Remove') === true;

/** Checks a file after the changes that a preview ticks, and after all of them; what removes an import says so. */
function checkPreview(text: string, ticked: string, all: string): void {
  test(`preview: ${text.replaceAll('\n', '⏎')}`, () => {
    const withConfirm = preview(analyze(text), 'en');
    expect(apply(text, withConfirm.filter(isTicked))).toBe(ticked);
    expect(apply(text, withConfirm)).toBe(all);
    const kept = apply(
      text,
      withConfirm.filter((edit) => !isOfImports(edit)),
    );
    expect(kept).toContain(text.split('\n')[0]);
  });
}

const sole = 'from lasagne.layers import BatchNormLayer\n';
const two = 'from lasagne.layers import BatchNormLayer, DenseLayer\n';
const call = 'a = BatchNormLayer(x)\n';

checkPreview(sole + call, keras + converted, keras + converted);
checkPreview(sole + call + ask, keras + sole + converted + ask, keras + converted + answered);
checkPreview(
  two + call + ask,
  two + keras + converted + ask,
  `from lasagne.layers import DenseLayer\n${keras}${converted}${answered}`,
);
checkPreview(
  (sole + call + ask).replaceAll('\n', '\r\n'),
  (keras + sole + converted + ask).replaceAll('\n', '\r\n'),
  (keras + converted + answered).replaceAll('\n', '\r\n'),
);
checkPreview(
  `${sole}c = BatchNormLayer(z, **k)\n${call}`,
  `${sole}${keras}c = BatchNormLayer(z, **k)\n${converted}`,
  `${sole}${keras}c = BatchNormLayer(z, **k)\n${converted}`,
);
