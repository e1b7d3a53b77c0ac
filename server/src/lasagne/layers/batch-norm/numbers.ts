import type { KerasExpression } from '../../../keras/expression.ts';
import { within } from '../../../keras/expression.ts';
import type { KerasKeyword } from '../../../keras/layer.ts';
import type { Value } from '../../../names/value.ts';
import type { Expression } from '../../../syntax/ast.ts';
import { type Note, note, refusal } from '../../../verdict/verdict.ts';
import { copied, copiedArgument, precedenceOf, unwrapped } from '../../copy.ts';
import { Decimal, numberExpression } from '../../number.ts';
import type { BoundArgument, CallContext, Carried } from '../../parameter.ts';

/** `epsilon` means the same on both sides: it is added to the variance, inside the root. */
export function carryEpsilon(argument: BoundArgument, _context: CallContext): Carried {
  const same = {
    value: copiedArgument(argument),
    computed: (value: Value) => numberOf(value) ?? copiedArgument(argument),
  };
  return carryNumber(argument, 'epsilon', same, note('epsilon-at-run-time', { epsilon: argument.source }));
}

/** `alpha` weights the new batch, `momentum` the old average: `momentum = 1 - alpha`, in decimal. */
export function carryAlpha(argument: BoundArgument, context: CallContext): Carried {
  const complement = (value: Value): KerasExpression => {
    const number = decimalOf(value);
    return number === undefined ? written : numberExpression(new Decimal(1).minus(number));
  };
  const written = complementSource(argument, context);
  const value = isWrittenOut(argument.expression) ? complement(argument.value) : written;
  return carryNumber(
    argument,
    'momentum',
    { value, computed: complement },
    note('momentum-at-run-time', { alpha: argument.source }),
  );
}

/** How a number is written: as the owner has it, and when it has to be computed. */
interface NumberForms {
  readonly value: KerasExpression;
  readonly computed: (value: Value) => KerasExpression;
}

function carryNumber(argument: BoundArgument, name: string, forms: NumberForms, atRunTime: Note): Carried {
  const { value, source, parameter } = argument;
  const keyword = (expression: KerasExpression): KerasKeyword => ({
    name,
    value: expression,
    from: parameter,
  });
  const keywords = (...notes: Note[]): Carried => ({
    kind: 'keywords',
    keywords: [keyword(forms.value)],
    notes,
  });
  switch (value.kind) {
    case 'number':
    case 'boolean':
      return keywords();
    case 'division': {
      const python2 = forms.computed(value.python2);
      const python3 = value.certain ? forms.computed(value.python3) : forms.value;
      const values = { python2: sourceOf(value.python2), python3: sourceOf(value.python3) };
      const readings = [
        {
          assumption: note('division-python-2', { value: `${name}=${python2.source}` }),
          keywords: [keyword(python2)],
        },
        {
          assumption: note('division-python-3', { value: `${name}=${python3.source}` }),
          keywords: [keyword(python3)],
        },
      ] as const;
      const notes = [note('integer-division', { source, ...values })];
      return { kind: 'readings', readings: value.certain ? [readings[0]] : readings, notes };
    }
    case 'runtime':
      return keywords(atRunTime);
    case 'call':
    case 'symbol': {
      const symbol = value.kind === 'call' ? value.symbol : value.name;
      const symbolic = /^theano\.|^(numpy|np)\.(array|asarray|zeros|ones|full|arange|linspace)$/.test(symbol);
      return symbolic
        ? { kind: 'refused', refusal: refusal('number-symbolic', { parameter, source }) }
        : keywords(atRunTime);
    }
    case 'string':
    case 'none':
    case 'sequence':
    case 'callable':
      return { kind: 'refused', refusal: refusal('number-invalid', { parameter, source }) };
  }
}

/** `1 - alpha` as source; of `1 - m` it is `m`. */
function complementSource(argument: BoundArgument, context: CallContext): KerasExpression {
  const expression = unwrapped(argument.expression);
  if (expression.kind === 'binary' && expression.operator === '-' && isOne(expression.left)) {
    const rest = unwrapped(expression.right);
    // `(yield x)` and `(m := x)` can't stand as an argument without their parentheses.
    return copied(precedenceOf(rest) === 'lambda' ? expression.right : rest, context);
  }
  return { source: `1 - ${within(copied(expression, context), 'product')}`, precedence: 'sum', requires: [] };
}

const isOne = (expression: Expression): boolean =>
  expression.kind === 'number' && /^1(\.0*)?$/.test(expression.text);

/** Whether an expression is made of literals only: then its result is written, else its names are kept. */
function isWrittenOut(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return true;
    case 'parenthesized':
      return isWrittenOut(expression.inner);
    case 'unary':
      return isWrittenOut(expression.operand);
    case 'binary':
      return isWrittenOut(expression.left) && isWrittenOut(expression.right);
    default:
      return false;
  }
}

function decimalOf(value: Value): InstanceType<typeof Decimal> | undefined {
  if (value.kind === 'boolean') return new Decimal(value.value ? 1 : 0);
  return value.kind === 'number' ? new Decimal(value.value) : undefined;
}

const numberOf = (value: Value): KerasExpression | undefined =>
  value.kind === 'number' ? numberExpression(value.value, value.integer ? 'shortest' : 'float') : undefined;

const sourceOf = (value: Value): string => numberOf(value)?.source ?? '?';
