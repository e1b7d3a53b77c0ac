import { canonical } from '../lasagne/modules.ts';
import type { Resolution } from '../names/resolution.ts';
import { type Span, textOf } from '../source/span.ts';
import type { Argument, Call, Expression } from '../syntax/ast.ts';
import { type Mention, mention } from '../verdict/verdict.ts';

/** A keyword of `get_output` that decides between training and inference, and what to write for it in Keras. */
export interface Mode extends Span {
  readonly symbol: string;
  readonly name: Span;
  readonly mention: Mention;
}

/** The functions that hand their keywords to every layer. */
const functions = new Set(['lasagne.layers.get_output']);

const flags = ['deterministic', 'batch_norm_use_averages', 'batch_norm_update_averages'] as const;

/** The run-time modes a call chooses. Their defaults are opposite: `get_output` trains, a Keras call infers. */
export function modesOf(call: Call, resolution: Resolution, text: string): readonly Mode[] {
  if (resolution.kind !== 'symbol' || !functions.has(canonical(resolution.name))) return [];
  const passed = flags.flatMap((flag) => call.arguments.filter(({ keyword }) => keyword === flag));
  return passed.map((argument) => ({
    start: argument.start,
    end: argument.end,
    name: { start: argument.start, end: argument.start + (argument.keyword ?? '').length },
    symbol: canonical(resolution.name),
    mention: mentionOf(argument, passed, text),
  }));
}

function mentionOf(argument: Argument, passed: readonly Argument[], text: string): Mention {
  const values = { argument: textOf(text, argument), function: 'get_output' };
  const flag = (name: (typeof flags)[number]): Expression | undefined =>
    passed.find(({ keyword }) => keyword === name)?.value;
  const deterministic = flag('deterministic');
  const inference = deterministic === undefined ? false : booleanOf(deterministic);
  const use = flag('batch_norm_use_averages');
  const update = flag('batch_norm_update_averages');
  const uses = use === undefined || use.kind === 'none' ? inference : booleanOf(use);
  const updates = update === undefined || update.kind === 'none' ? not(inference) : booleanOf(update);
  if (uses === undefined || updates === undefined) {
    return mention('mode-at-run-time', { ...values, value: `not (${textOf(text, argument.value)})` });
  }
  if (uses && updates) return mention('mode-averages-and-update', values);
  if (!uses && !updates) return mention('mode-without-update', values);
  return uses ? mention('mode-inference', values) : mention('mode-training', values);
}

const not = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);

function booleanOf(expression: Expression): boolean | undefined {
  if (expression.kind === 'boolean') return expression.value;
  if (expression.kind === 'number') return Number(expression.text) !== 0;
  return expression.kind === 'none' ? false : undefined;
}
