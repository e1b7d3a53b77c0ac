import { atom, type KerasExpression, within } from '../keras/expression.ts';
import { type Note, note, refusal } from '../verdict/verdict.ts';
import { specificationOf } from './initializers/read.ts';
import { kerasInitializer, type NumberPart } from './initializers/specification.ts';
import type { BoundArgument, CallContext, Carried } from './parameter.ts';

export { carryInvStd } from './initializers/inverse.ts';
export { initializers } from './initializers/table.ts';

/** Carries the initial values of beta, gamma or mean over to Keras. `None` switches beta and gamma off. */
export function carryInitializer(argument: BoundArgument, context: CallContext): Carried {
  const { parameter } = argument;
  const specification = specificationOf(argument, context);
  switch (specification.kind) {
    case 'none': {
      const toggle = switches[parameter];
      return toggle === undefined
        ? { kind: 'refused', refusal: refusal('statistic-none', { parameter }) }
        : keyword(toggle, atom('False'), parameter);
    }
    case 'constant':
      return keyword(keywordOf(parameter), constant(specification.value), parameter);
    case 'values':
      return keyword(keywordOf(parameter), asConstant(specification.expression), parameter);
    case 'array': {
      const list = atom(`${within(specification.expression, 'atom')}.tolist()`);
      return keyword(keywordOf(parameter), asConstant(list), parameter, note('array-copied', { parameter }));
    }
    case 'random':
      return keyword(
        keywordOf(parameter),
        specification.expression,
        parameter,
        note('expression-initializer', { parameter }),
      );
    case 'refused':
      return specification;
  }
}

/** `None` does not mean an initializer in Keras: it would draw random numbers. These keywords switch the parameter off. */
const switches: Readonly<Record<string, string>> = { beta: 'center', gamma: 'scale' };

const keywordOf = (parameter: string): string =>
  parameter === 'mean' ? 'moving_mean_initializer' : `${parameter}_initializer`;

/** Keras has words for zero and one. */
function constant(value: NumberPart): KerasExpression {
  if (value.literal && value.number?.eq(0)) return atom("'zeros'");
  if (value.literal && value.number?.eq(1)) return atom("'ones'");
  return asConstant(value.expression);
}

const asConstant = (value: KerasExpression): KerasExpression =>
  kerasInitializer('initializers.Constant', [['', value]]);

const keyword = (name: string, value: KerasExpression, from: string, ...notes: Note[]): Carried => ({
  kind: 'keywords',
  keywords: [{ name, value, from }],
  notes,
});
