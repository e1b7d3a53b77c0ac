import { within } from '../keras/expression.ts';
import type { KerasKeyword } from '../keras/layer.ts';
import type { PassedArgument } from '../lasagne/called.ts';
import { copied, givesTheSame, precedenceOf, unwrapped } from '../lasagne/copy.ts';
import type { LayerShape } from '../lasagne/layers/guide.ts';
import type { CallContext } from '../lasagne/parameter.ts';
import { evaluate } from '../names/evaluate.ts';
import type { Place } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Argument, Expression } from '../syntax/ast.ts';
import { type Note, note } from '../verdict/verdict.ts';
import type { BoundArguments } from './arguments.ts';

/** The names of the layers that `batch_norm` puts behind the wrapped one. */
export interface Names {
  readonly layer: KerasKeyword | undefined;
  readonly activation: KerasKeyword | undefined;
  readonly notes: readonly Note[];
}

/** `name` as passed, or the wrapped layer's with `_bn` behind it; the activation's is that with `_nonlin` behind it. */
export function namesOf(
  own: Argument | undefined,
  passed: ReadonlyMap<string, PassedArgument>,
  shape: LayerShape,
  context: CallContext,
  isSteady: (expression: Expression) => boolean,
): Names {
  const inherited =
    shape.parameters.includes('name') || shape.keywordOnly.includes('name')
      ? passed.get('name')?.argument
      : undefined;
  const again = (name: Argument, isSame = givesTheSame(name.value)): readonly Note[] =>
    isSame ? [] : [note('name-computed-again', { name: context.source(name.value) })];
  if (own !== undefined)
    return { layer: undefined, activation: suffixed(own.value, '_nonlin', context), notes: again(own) };
  if (inherited === undefined) return { layer: undefined, activation: undefined, notes: [] };
  const layer = suffixed(inherited.value, '_bn', context);
  const isLiteral = inherited.value.kind === 'string' && inherited.value.value !== undefined;
  const notes =
    isLiteral || layer === undefined
      ? []
      : [
          note('name-at-run-time'),
          ...again(inherited, givesTheSame(inherited.value) && isSteady(inherited.value)),
        ];
  return { layer, activation: suffixed(inherited.value, '_bn_nonlin', context), notes };
}

/** A name with a suffix; Lasagne leaves `None` and empty names as they are. */
function suffixed(expression: Expression, suffix: string, context: CallContext): KerasKeyword | undefined {
  const keyword = (source: string): KerasKeyword => ({
    name: 'name',
    value: { source, precedence: 'sum', requires: [] },
    from: 'name',
  });
  const inner = unwrapped(expression);
  const source = context.source(inner);
  switch (inner.kind) {
    case 'none':
      return undefined;
    case 'string': {
      const quote = source.at(-1) ?? "'";
      const plain = inner.value !== undefined && /^[uU]?(['"])(?!\1\1)/.test(source);
      if (inner.value === '') return undefined;
      return keyword(
        plain
          ? `${source.slice(0, -1)}${suffix}${quote}`
          : `${within({ source, precedence: 'sum', requires: [] }, 'atom')} + '${suffix}'`,
      );
    }
    case 'name':
    case 'attribute':
    case 'subscript':
      return keyword(`${source} and ${source} + '${suffix}'`);
    default:
      return keyword(
        `${within({ ...copied(inner, context), precedence: precedenceOf(inner) }, 'sum')} + '${suffix}'`,
      );
  }
}

/** The name that `batch_norm` is given; it takes `None` and an empty one for none. */
export function ownName(bound: BoundArguments, place: Place, resolver: Resolver): Argument | undefined {
  const own = bound.passed.get('name');
  const value = own && evaluate(own.value, place, resolver);
  return value?.kind === 'none' || (value?.kind === 'string' && value.value === '') ? undefined : own;
}
