import type { Finding, RemainingLayer } from '../analysis.ts';
import { lastOf } from '../source/dotted.ts';
import type { Module } from '../syntax/ast.ts';
import { type Note, note } from '../verdict/verdict.ts';
import type { Collected } from './collect.ts';

/** What an owner should know of a file before anything in it is converted. Nothing where nothing is to be converted. */
export function fileNotes(module: Module, collected: Collected): readonly Note[] {
  const { findings, remaining, functions } = collected;
  if (!findings.some(isCall)) return [];
  return [
    ...(remaining.length > 0 ? [note('other-layers-remain', { layers: counted(remaining) })] : []),
    ...(module.python === '2' ? [note('python-2-source')] : []),
    ...regularizations(module, functions),
    ...(functions.some((call) => isTrainingOutput(call, module)) ? [note('get-output-trains')] : []),
    ...(functions.some(({ symbol }) => symbol === 'lasagne.layers.set_all_param_values')
      ? [note('weights-differ')]
      : []),
  ];
}

const isCall = ({ verdict }: Finding): boolean => verdict.outcome !== 'reference';

/** `7 Conv2DLayer, 1 DenseLayer`: the most frequent first. */
function counted(remaining: readonly RemainingLayer[]): string {
  const counts = new Map<string, number>();
  for (const { symbol } of remaining) {
    const name = lastOf(symbol);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** `get_output(net)` without a word on the mode; one that says it has a mention of its own. */
function isTrainingOutput({ symbol, start, end }: RemainingLayer, { text }: Module): boolean {
  const says = /\b(deterministic|batch_norm_use_averages|batch_norm_update_averages)\s*=|\*\*/;
  const source = text.slice(start, end);
  return symbol === 'lasagne.layers.get_output' && source.endsWith(')') && !says.test(source);
}

/** Lasagne's gamma is regularizable, so these penalize it too (semantics, "Regularisation"). */
const penalizing = new Set([
  'regularize_network_params',
  'regularize_layer_params',
  'regularize_layer_params_weighted',
]);

function regularizations(module: Module, functions: readonly RemainingLayer[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { symbol, start, end } of functions) {
    const name = lastOf(symbol);
    const text = module.text.slice(start, end);
    const selects = name === 'get_all_params' && /\bregularizable\s*=\s*True\b/.test(text);
    if (!selects && !(symbol.startsWith('lasagne.regularization.') && penalizing.has(name))) continue;
    const regularizer = /\bl1\b/.test(text) ? 'keras.regularizers.L1(c)' : 'keras.regularizers.L2(c)';
    notes.set(name, note('gamma-regularized', { function: name, regularizer }));
  }
  return [...notes.values()];
}
