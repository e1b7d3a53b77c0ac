import type { Verdict } from '../analysis.ts';
import type { ConversionOptions } from '../keras/options.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import { placeOf } from '../names/place.ts';
import type { Resolver } from '../names/resolve.ts';
import type { Context, Use } from '../names/scope.ts';
import type { Call } from '../syntax/ast.ts';
import type { Defaults } from '../translate/arguments.ts';
import { translate } from '../translate/translate.ts';
import { effectOf, type Note, type Refusal, refusal } from '../verdict/verdict.ts';
import { situationOf } from './situation.ts';

/** What judging the calls of a file needs besides the calls. */
export interface VerdictContext {
  readonly resolver: Resolver;
  readonly options: ConversionOptions;
  readonly defaultsOf: (layer: LasagneLayer) => Defaults;
  /** A name that nothing binds is asked about only in files that import Lasagne. */
  readonly importsLasagne: boolean;
}

/** What is to become of a call. The strictest of its notes decides how far it may be applied. */
export function verdictOf(
  use: Use,
  call: Call,
  layer: LasagneLayer,
  doubts: readonly Note[],
  context: VerdictContext,
): Verdict {
  const { resolver, options } = context;
  if (call.damaged) return refusedFor(refusal('call-damaged'));
  if (isInString(use.context)) return refusedFor(refusal('inside-string'));
  const defaults = context.defaultsOf(layer);
  const translation = translate(call, layer, placeOf(use), { resolver, options, defaults });
  if (translation.kind === 'refused') {
    const { refusals, notes } = translation;
    return { outcome: 'refused', refusals, notes: [...doubts, ...notes] };
  }
  const { readings } = translation;
  const notes = [...doubts, ...translation.notes, ...situationOf(use, call, readings[0], resolver)];
  const confirm = notes.some((one) => effectOf(one) === 'confirm');
  return { outcome: confirm ? 'confirm' : 'automatic', readings, notes };
}

export const refusedFor = (why: Refusal): Verdict => ({ outcome: 'refused', refusals: [why], notes: [] });

/** Quotes inside an f-string end it before Python 3.12. */
const isInString = (context: Context | undefined): boolean =>
  context !== undefined && (context.expression.kind === 'string' || isInString(context.parent));
