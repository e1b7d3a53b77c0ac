import Big from 'big.js';
import type { Look } from '../../analysis.ts';
import type { KerasKeyword } from '../../keras/layer.ts';
import { kerasParameter } from '../../keras/signature.ts';
import { explanationOf } from '../../lasagne/layers/batch-norm/explanations.ts';
import { formatFloat } from '../../lasagne/number.ts';
import { textOf } from '../../source/span.ts';
import type { Argument } from '../../syntax/ast.ts';
import { fill, type Language } from '../../verdict/localized.ts';
import { messageOf } from '../../verdict/verdict.ts';
import { callOf, type KnownCall } from '../call.ts';
import { type Block, brief, code, type Inline, prose, text } from '../content.ts';
import type { Hover } from '../hover.ts';
import { mainPoint } from '../points.ts';
import { say } from '../texts.ts';
import { holds } from './holds.ts';
import { keywordsFrom, reasonFor, written } from './parameter-rows.ts';

/** On an argument of a converted call, passed by keyword or by position. */
export function hoverArgument(analysis: Look, offset: number, language: Language): Hover | undefined {
  const around = analysis.findings.filter((finding) => holds(finding, offset)).toReversed();
  for (const finding of around) {
    const known = callOf(finding, analysis);
    const [parameter, argument] =
      [...(known?.passed ?? [])].find(([, { start, end }]) => holds({ start, end }, offset)) ?? [];
    if (known === undefined || parameter === undefined || argument === undefined) continue;
    // Inside the input stands other code, about which this call has nothing to say.
    if (parameter === known.layer.input && argument.keyword === undefined && argument.value.kind !== 'name')
      return undefined;
    return { span: argument, blocks: blocksFor(known, parameter, argument, analysis.file.text, language) };
  }
  return undefined;
}

function blocksFor(
  known: KnownCall,
  parameter: string,
  argument: Argument,
  source: string,
  language: Language,
): readonly Block[] {
  const { verdict } = known.finding;
  const row = known.layer.parameters.find(({ name }) => name === parameter);
  const spelled = brief(`${parameter}=${textOf(source, argument.value)}`);
  const doc: Block[] = row === undefined ? [] : [{ kind: 'paragraph', text: prose(row.doc[language]) }];
  if (verdict.outcome === 'reference' || verdict.outcome === 'refused') {
    const main = mainPoint(known.finding);
    const why: Block[] =
      main === undefined ? [] : [{ kind: 'paragraph', text: prose(messageOf(main, language)) }];
    return [{ kind: 'heading', text: [code(spelled)] }, ...doc, ...why];
  }
  const keywords = keywordsFrom(verdict.readings[0], parameter);
  return [
    { kind: 'heading', text: headingFor(known, parameter, argument, spelled, keywords, language) },
    ...doc,
    ...pointsFor(parameter, keywords, language),
  ];
}

function headingFor(
  { layer }: KnownCall,
  parameter: string,
  argument: Argument,
  spelled: string,
  keywords: readonly KerasKeyword[],
  language: Language,
): Inline {
  if (parameter === layer.input) return marked(say(language, 'argument-input', { argument: '\0' }), spelled);
  if (keywords.length === 0) return marked(say(language, 'argument-stays', { argument: '\0' }), spelled);
  const reason = reasonFor(parameter, argument, language);
  const keras = keywords.map((keyword) => brief(written(keyword))).join(', ');
  return [code(spelled), text(' → '), code(keras), text(reason === '' ? '' : ` (${reason})`)];
}

/** A text with the owner's code put in last, so that backticks in the code stay where they are. */
const marked = (message: string, source: string): Inline =>
  prose(message).map((piece) => (piece.text === '\0' ? code(source) : piece));

/** What to know before relying on it, and what Keras says of its side. */
function pointsFor(parameter: string, keywords: readonly KerasKeyword[], language: Language): Block[] {
  const momentum = keywords.find(({ name }) => name === 'momentum')?.value.source ?? '';
  const numbers = numbersOf(momentum);
  const own = (explanationOf(parameter)?.points ?? [])
    .filter(({ needsNumber }) => !needsNumber || numbers !== undefined)
    .map((point) => prose(fill(point.text[language], numbers ?? {})));
  const keras = keywords.flatMap(({ name }): Inline[] => {
    const row = kerasParameter(name);
    return row === undefined ? [] : [[text('Keras '), code(name), text(': '), ...prose(row.doc[language])]];
  });
  const items = [...own, ...keras];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** The call's own numbers, where the momentum is one. */
function numbersOf(momentum: string): Readonly<Record<string, string>> | undefined {
  if (momentum === '' || !Number.isFinite(Number(momentum))) return undefined;
  const alpha = new Big(1).minus(new Big(momentum));
  if (alpha.lte(0)) return undefined;
  const batches = `${Math.max(1, Math.round(1 / alpha.toNumber()))}`;
  return { momentum, alpha: formatFloat(alpha), batches };
}
