import type { Look } from '../../analysis.ts';
import { catalogue } from '../../lasagne/catalogue.ts';
import { initializers } from '../../lasagne/initializers.ts';
import { guideOf } from '../../lasagne/layers/guide.ts';
import { canonical } from '../../lasagne/modules.ts';
import type { NonlinearityRow } from '../../lasagne/nonlinearities/table.ts';
import { nonlinearities } from '../../lasagne/nonlinearities.ts';
import { placeOf } from '../../names/place.ts';
import type { Resolution } from '../../names/resolution.ts';
import { lastOf } from '../../source/dotted.ts';
import type { Span } from '../../source/span.ts';
import type { Expression } from '../../syntax/ast.ts';
import type { Language } from '../../verdict/localized.ts';
import { type Block, code, prose, text } from '../content.ts';
import type { Hover } from '../hover.ts';
import { say } from '../texts.ts';
import { holds } from './holds.ts';

/** On a name of Lasagne's that is not converted: its Keras name and the trap, or what an initializer makes. */
export function hoverSymbol(analysis: Look, offset: number, language: Language): Hover | undefined {
  const named = namesAt(analysis, offset);
  for (const { span, symbol } of named) {
    const blocks = blocksFor(symbol, language);
    if (blocks !== undefined) return { span, blocks };
  }
  return undefined;
}

export interface Named {
  readonly span: Span;
  readonly symbol: string;
}

/** The qualified names that stand at an offset: read in an expression, or named by an import. */
export function namesAt({ resolver }: Look, offset: number): readonly Named[] {
  const { bound } = resolver;
  const read = bound.uses.flatMap((use): Named[] => {
    const span = holds(use.expression, offset) ? lastName(use.expression) : undefined;
    if (span === undefined || !holds(span, offset)) return [];
    return symbolsOf(resolver.resolve(use.expression, placeOf(use))).map((symbol) => ({ span, symbol }));
  });
  const imported = bound.imports.flatMap(({ statement }): Named[] => {
    if (!holds(statement, offset) || statement.kind !== 'import-from') return [];
    return statement.names
      .filter((name) => holds(name, offset))
      .map(({ start, end, name }) => ({
        span: { start, end },
        symbol: canonical(`${statement.module}.${name}`),
      }));
  });
  return [...read, ...imported];
}

const symbolsOf = (resolution: Resolution): readonly string[] =>
  resolution.kind === 'symbol'
    ? [canonical(resolution.name)]
    : resolution.kind === 'alternatives'
      ? resolution.of.flatMap(symbolsOf)
      : [];

function lastName(expression: Expression): Span | undefined {
  if (expression.kind === 'attribute')
    return { start: expression.end - expression.attribute.length, end: expression.end };
  return expression.kind === 'name' ? expression : undefined;
}

function blocksFor(symbol: string, language: Language): readonly Block[] | undefined {
  const name = lastOf(symbol);
  const row = guideOf(symbol);
  if (row !== undefined) {
    return [
      {
        kind: 'heading',
        text: [code(name), text(' → '), row.keras === undefined ? text('—') : code(row.keras)],
      },
      ...(row.keras === undefined
        ? [{ kind: 'paragraph', text: prose(say(language, 'no-keras', { name })) } as const]
        : []),
      { kind: 'paragraph', text: prose(row.trap[language]) },
    ];
  }
  const layer = catalogue.get(symbol);
  if (layer !== undefined) {
    return [
      { kind: 'heading', text: [code(name), text(' → '), code(lastOf(layer.keras))] },
      { kind: 'paragraph', text: prose(layer.doc[language]) },
    ];
  }
  const initializer = initializers.get(symbol);
  if (initializer !== undefined) {
    const signature = initializer.signature
      .map(([parameter, fallback]) => (fallback === undefined ? parameter : `${parameter}=${fallback}`))
      .join(', ');
    return [
      { kind: 'heading', text: [code(`${name}(${signature})`)] },
      { kind: 'paragraph', text: prose(initializer.doc[language]) },
    ];
  }
  const nonlinearity = nonlinearities.get(symbol);
  return nonlinearity && nonlinearityBlocks(name, nonlinearity, language);
}

function nonlinearityBlocks(
  name: string,
  { formula, keras }: NonlinearityRow,
  language: Language,
): readonly Block[] {
  const written = kerasForm(keras);
  return [
    { kind: 'heading', text: [code(name), ...(written === undefined ? [] : [text(' → '), code(written)])] },
    ...(written === undefined
      ? [{ kind: 'paragraph', text: prose(say(language, 'no-keras', { name })) } as const]
      : []),
    { kind: 'paragraph', text: prose(say(language, 'computes', { formula })) },
  ];
}

function kerasForm(keras: NonlinearityRow['keras']): string | undefined {
  switch (keras.kind) {
    case 'nothing':
      return 'activation=None';
    case 'activation':
      return `Activation('${keras.name}')`;
    case 'softmax':
      return "Activation('softmax')";
    case 'leaky':
      return `LeakyReLU(${keras.slope})`;
    case 'none':
      return undefined;
  }
}
