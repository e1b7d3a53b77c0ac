import type { Look } from '../analysis.ts';
import type { Language } from '../verdict/localized.ts';
import { type Block, code, prose, text } from './content.ts';
import { activeParameter, openCallAt } from './open-call.ts';

/** A keyword that can be typed next. */
export interface Completion {
  /** `alpha=` */
  readonly label: string;
  /** `0.1 → momentum` */
  readonly detail: string;
  readonly documentation: readonly Block[];
}

/** The parameters of a Lasagne call that are not passed yet. Nobody has Lasagne installed any more to ask it. */
export function completions(analysis: Look, offset: number, language: Language): readonly Completion[] {
  const call = openCallAt(analysis, offset);
  // Behind `alpha=` a value is typed, and of values we know nothing.
  if (call === undefined || !/^\s*\w*$/.test(call.typed.at(-1) ?? '')) return [];
  const { taken } = activeParameter(call);
  return call.layer.parameters
    .filter(({ name }) => name !== call.layer.input && !taken.has(name))
    .map(({ name, default: value = '', becomes, doc }) => ({
      label: `${name}=`,
      detail: `${value.replace(/^lasagne\.init\./, '')} → ${becomes.join(', ')}`,
      documentation: [
        { kind: 'paragraph', text: prose(doc[language]) },
        {
          kind: 'paragraph',
          text: [text('Keras: '), ...becomes.flatMap((keyword) => [code(keyword), text(' ')])],
        },
      ],
    }));
}
