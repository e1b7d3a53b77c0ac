import { batchNormParameters } from '../../server/src/lasagne/layers/batch-norm.ts';
import { checkRewrite } from '../support/check.ts';
import { BN } from '../support/keras.ts';

// The examples of the table, which the documentation prints
for (const { examples } of batchNormParameters) {
  for (const [argument, keyword] of examples)
    checkRewrite(`BatchNormLayer(net, ${argument})`, `${BN(keyword)}(net)`);
}
