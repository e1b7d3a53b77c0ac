import { checkReport } from './check-report.ts';

const prelude = 'from lasagne.layers import BatchNormLayer, Conv2DLayer, DenseLayer\n';
const call = 'net = BatchNormLayer(net)';
const becomes = '`BatchNormLayer` → `BatchNormalization(axis=1, momentum=0.9, epsilon=1e-4)`';

// Places: a line of a script, of a notebook the cell and the line in it.
checkReport('en', { 'a.py': [prelude + call] }, `- [line 2](file:///w/a.py#L2) ${becomes}`);
checkReport('zh', { 'a.py': [prelude + call] }, `- [第 2 行](file:///w/a.py#L2) ${becomes}`);
checkReport(
  'en',
  { 'n.ipynb': [prelude, `x = 1\n${call}`] },
  `- [code cell 2, line 2](file:///w/n.ipynb) ${becomes}`,
);
checkReport(
  'zh',
  { 'n.ipynb': [prelude, `x = 1\n${call}`] },
  `- [代码单元格 2 第 2 行](file:///w/n.ipynb) ${becomes}`,
);
checkReport('en', { 'n.ipynb': [prelude + call] }, `- [code cell 1, line 2](file:///w/n.ipynb) ${becomes}`);

// The checklist: each layer once, the most frequent first, whatever the number of files.
const dense = `${prelude}net = DenseLayer(net, 3)\n`;
const convolutions = `${dense}${'net = Conv2DLayer(net, 3, 3)\n'.repeat(3)}`;
checkReport('en', { 'a.py': [dense] }, '### `DenseLayer` ×1 → `Dense`');
checkReport(
  'en',
  { 'a.py': [convolutions], 'b.py': [dense] },
  '### `Conv2DLayer` ×3 → `Conv2D`',
  '### `DenseLayer` ×2 → `Dense`',
);
checkReport(
  'en',
  { 'a.py': [convolutions], 'n.ipynb': [prelude, 'net = DenseLayer(net, 3)'] },
  '- `a.py`: [line 3](file:///w/a.py#L3), [line 4](file:///w/a.py#L4), [line 5](file:///w/a.py#L5)',
  '- `a.py`: [line 2](file:///w/a.py#L2)\n- `n.ipynb`: [code cell 2, line 1](file:///w/n.ipynb)',
);
checkReport(
  'zh',
  { 'a.py': [convolutions] },
  '- `a.py`：[第 3 行](file:///w/a.py#L3)、[第 4 行](file:///w/a.py#L4)、[第 5 行](file:///w/a.py#L5)',
);
