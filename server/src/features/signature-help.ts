import type { Look } from '../analysis.ts';
import type { Language } from '../verdict/localized.ts';
import { type Block, prose } from './content.ts';
import { activeParameter, openCallAt } from './open-call.ts';
import { shortName } from './points.ts';

/** The signature of a call that is being typed. */
export interface Signature {
  readonly label: string;
  readonly documentation: readonly Block[];
  /** Offsets into `label`. */
  readonly parameters: readonly {
    readonly start: number;
    readonly end: number;
    readonly documentation: readonly Block[];
  }[];
  /** The parameter at the cursor; undefined where it is none of them. */
  readonly active: number | undefined;
}

/** Lasagne's signature around a cursor. */
export function signatureAt(analysis: Look, offset: number, language: Language): Signature | undefined {
  const call = openCallAt(analysis, offset);
  if (call === undefined) return undefined;
  const { layer } = call;
  let label = `${shortName(layer)}(`;
  const parameters = layer.parameters.map(({ name, default: value, doc }, i) => {
    const start = label.length + (i === 0 ? 0 : 2);
    label += `${i === 0 ? '' : ', '}${name}${value === undefined ? '' : `=${value.replace(/^lasagne\.init\./, '')}`}`;
    const documentation: readonly Block[] = [{ kind: 'paragraph', text: prose(doc[language]) }];
    return { start, end: label.length, documentation };
  });
  const { index } = activeParameter(call);
  return {
    label: `${label})`,
    documentation: [{ kind: 'paragraph', text: prose(layer.doc[language]) }],
    parameters,
    active: index >= 0 && index < parameters.length ? index : undefined,
  };
}
