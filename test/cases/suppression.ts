import { expect, test } from 'vitest';
import { checkNothing, checkRewrite } from '../support/check.ts';
import { analysisOf, fileTextOf } from '../support/fixture.ts';
import { BN } from '../support/keras.ts';

checkNothing('BatchNormLayer(net)  # lasagne-to-keras: ignore');
checkNothing('# lasagne-to-keras: ignore\nBatchNormLayer(net)');
checkNothing('# lasagne-to-keras: ignore it is not ours\nBatchNormLayer(net)');
checkNothing('BatchNormLayer(net)  # lasagne-to-keras: ignore[ready]');
checkNothing('BatchNormLayer(  # lasagne-to-keras: ignore\n    net,\n    alpha=0.2)');
checkNothing('BatchNormLayer(\n    net,\n    alpha=0.2)  # lasagne-to-keras: ignore[ready]');
checkNothing('BatchNormLayer(\n    net,\n)  # lasagne-to-keras: ignore');
checkNothing('BatchNormLayer(net, axes=-1)  # lasagne-to-keras: ignore[axes-negative] for now');
checkNothing('BatchNormLayer(net, axes=0)  # lasagne-to-keras: ignore[axes-negative, axes-unknown-rank]');
checkNothing('isinstance(net, BatchNormLayer)  # lasagne-to-keras: ignore[type-test]');
checkNothing(
  '# lasagne-to-keras: ignore-file\nfrom lasagne.layers import *\nBatchNormLayer(a)\nBatchNormLayer(b)',
);
checkNothing(
  '"""Networks."""\n# lasagne-to-keras: ignore-file of an old kind\nfrom lasagne.layers import *\nBatchNormLayer(a)',
);

// One that is for another code or another line silences nothing, and is told
const bn = `${BN()}(net)`;
checkRewrite(
  'BatchNormLayer(\n    BatchNormLayer(net),  # lasagne-to-keras: ignore\n    alpha=0.1)',
  `${BN().replace('(', '(\n    ').replaceAll(', ', ',\n    ')}(BatchNormLayer(net))  # lasagne-to-keras: ignore`,
);
checkRewrite(
  '# lasagne-to-keras: ignore\nx = 1\nBatchNormLayer(net)',
  `# lasagne-to-keras: ignore\nx = 1\n${bn}`,
);
checkRewrite(
  'BatchNormLayer(net)  # lasagne-to-keras: ignore[axes-negative]',
  `${bn}  # lasagne-to-keras: ignore[axes-negative]`,
);
checkRewrite('BatchNormLayer(net)  # lasagne-to-keras ignore', `${bn}  # lasagne-to-keras ignore`);
checkRewrite('BatchNormLayer(net)  # lasagne-to-keras: ignored', `${bn}  # lasagne-to-keras: ignored`);
checkRewrite(
  'x = "# lasagne-to-keras: ignore"; BatchNormLayer(net)',
  `x = "# lasagne-to-keras: ignore"; ${bn}`,
);
checkRewrite(
  'x = 1  # lasagne-to-keras: ignore-file\nBatchNormLayer(net)',
  `x = 1  # lasagne-to-keras: ignore-file\n${bn}`,
);

function checkUnused(text: string, ...comments: string[]): void {
  test(`unused: ${text}`, () => {
    const { file, unusedSuppressions } = analysisOf(fileTextOf(text));
    expect(unusedSuppressions.map(({ start, end }) => file.text.slice(start, end))).toEqual(comments);
  });
}
checkUnused('BatchNormLayer(net)  # lasagne-to-keras: ignore');
checkUnused('x = 1  # lasagne-to-keras: ignore', '# lasagne-to-keras: ignore');
checkUnused(
  'BatchNormLayer(net)  # lasagne-to-keras: ignore[axes-negative]',
  '# lasagne-to-keras: ignore[axes-negative]',
);
checkUnused(
  '# lasagne-to-keras: ignore-file\nfrom lasagne.layers import *\nx = 1',
  '# lasagne-to-keras: ignore-file',
);
checkUnused('# lasagne-to-keras: ignore\n\nBatchNormLayer(net)', '# lasagne-to-keras: ignore');
