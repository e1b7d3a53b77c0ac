import { canonical } from '../lasagne/modules.ts';
import type { Resolver } from '../names/resolve.ts';
import { type Block, type Context, type Use, usesIn } from '../names/scope.ts';
import { contains } from '../source/span.ts';
import type { Call, Expression } from '../syntax/ast.ts';
import type { Reading } from '../translate/translation.ts';
import { type Note, note } from '../verdict/verdict.ts';
import { constantNames } from './repeated-names.ts';

/** What the place of a call adds to its translation: what is done with the result, loops, the order of evaluation. */
export function situationOf(use: Use, call: Call, reading: Reading, resolver: Resolver): readonly Note[] {
  return [
    ...attributeNotes(use.context),
    ...nameNotes(use, reading),
    ...orderNotes(call, reading, use, resolver),
    ...damageNotes(call, resolver),
  ];
}

/** `BatchNormLayer(net).beta`: the result is a layer in Lasagne and a tensor in Keras. */
function attributeNotes(context: Context | undefined): readonly Note[] {
  const around = context?.expression;
  if (around?.kind !== 'attribute') return [];
  const keras = renamed[around.attribute] ?? around.attribute;
  return [note('attribute-of-result', { attribute: around.attribute, keras })];
}

const renamed: Readonly<Record<string, string>> = { mean: 'moving_mean', inv_std: 'moving_variance' };

/** Keras wants the names of a model's layers to differ. */
function nameNotes(use: Use, reading: Reading): readonly Note[] {
  const [name] = constantNames(reading);
  const inside = use.scope.kind === 'comprehension' || isInLoop(use.block);
  return inside && name !== undefined ? [note('name-in-loop', { name: `'${name}'` })] : [];
}

const isInLoop = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'loop' || isInLoop(block.parent));

/** The keywords now run before the input: a difference only where both call something. */
function orderNotes(call: Call, reading: Reading, use: Use, resolver: Resolver): readonly Note[] {
  const input = reading.incoming.value;
  const keywords = call.arguments.filter((argument) => argument !== reading.incoming);
  const place = (expression: Expression) => ({ scope: use.scope, block: use.block, at: expression.start });
  const calls = usesIn(resolver.bound, call).filter(
    ({ call: inner }) => inner !== undefined && inner !== call,
  );
  const within = (outer: Expression): readonly Use[] =>
    calls.filter(({ call: inner }) => inner !== undefined && contains(outer, inner));
  const hasEffect = (inner: Use): boolean => {
    const resolution = resolver.resolve(inner.expression, place(inner.expression));
    const name =
      resolution.kind === 'symbol'
        ? canonical(resolution.name)
        : resolution.kind === 'unbound'
          ? resolution.name
          : '';
    return !isPure(name);
  };
  const effects = keywords.some(({ value }) => within(value).some(hasEffect));
  return effects && within(input).length > 0 ? [note('evaluation-order')] : [];
}

/** Making an initializer, an array or a sequence changes nothing else. */
const isPure = (name: string): boolean =>
  /^lasagne\.init\.|^numpy\.(?!random\.)/.test(name) ||
  ['tuple', 'list', 'range', 'xrange', 'float', 'int', 'str', 'len', 'dict'].includes(name);

/** A whole call inside a stretch that could not be read may mean something else than it seems. */
function damageNotes(call: Call, resolver: Resolver): readonly Note[] {
  const around = resolver.bound.module.damage.some(
    (damage) => damage.end > damage.start && contains(damage, call),
  );
  return around ? [note('near-syntax-error')] : [];
}
