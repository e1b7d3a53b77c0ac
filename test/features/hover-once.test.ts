import { checkHoverBelow, checkSaidOnce } from './check.ts';

const ready = 'net = Batch$0NormLayer(net, gamma=None)';
const confirm = 'net = Batch$0NormLayer(net, axes=(0, 1))';
const refused = 'net = Batch$0NormLayer(net, **k)';
const twice = 'net = Batch$0NormLayer(net, axes=ax, alpha=0.5, foo=1)';
const mention = 'isinstance(x, Batch$0NormLayer)';

checkSaidOnce('en', ready, 'Ready: `BatchNormLayer` → Keras `BatchNormalization`');
checkSaidOnce('en', ready, 'no gamma');
checkSaidOnce('zh', ready, '不用 gamma');
checkSaidOnce('en', confirm, 'depends on the number of dimensions of the input');
checkSaidOnce('en', confirm, 'Choose the reading that fits the input.');
checkSaidOnce('zh', confirm, '保留哪个轴取决于输入的维数');
checkSaidOnce('zh', confirm, '请选择与输入相符的一种。');
checkSaidOnce('en', refused, 'what that holds is known at run time only');
checkSaidOnce('en', refused, 'Write the arguments out, then convert.');
checkSaidOnce('zh', refused, '其中有哪些参数，运行时才知道。');
checkSaidOnce('zh', refused, '请把参数逐个写出来，再转换。');
checkSaidOnce('en', twice, 'has no parameter `foo`');
checkSaidOnce('en', mention, 'is asked for by isinstance or a comparison.');

// Where the diagnostic has said all there is, the hover tells what the name means.
checkHoverBelow('en', refused, '**`BatchNormLayer` → `BatchNormalization`**');
checkHoverBelow('zh', refused, '**`BatchNormLayer` → `BatchNormalization`**');
checkHoverBelow(
  'en',
  confirm,
  '**Needs your answer: `BatchNormLayer` → Keras `BatchNormalization`**\n\nRight if the input has 3 dimensions: axis=2\n\n```python',
);
checkHoverBelow(
  'zh',
  confirm,
  '**需要您确认：`BatchNormLayer` → Keras `BatchNormalization`**\n\n若输入有 3 维：axis=2\n\n```python',
);
