import type { Analysis, Finding } from '../../analysis.ts';
import { editsOf } from '../../conversion.ts';
import type { Edit } from '../../source/edits.ts';
import type { Action, ActionRequest } from '../actions.ts';
import { say } from '../texts.ts';
import { findingsAt } from './convert.ts';
import { kinds } from './kinds.ts';

/** What can be done with a whole file, or with all calls in a selection. Only what is ready is ever done at once. */
export function fileActions(request: ActionRequest): readonly Action[] {
  const { analysis, span, language, isNotebook } = request;
  const ready = readyIn(analysis);
  const selected = ready.filter(({ start, end }) => span.start <= start && end <= span.end);
  const all = (id: string, kind: Action['kind'], title: string, findings: readonly Finding[]): Action => ({
    id,
    kind,
    title,
    isPreferred: false,
    finding: undefined,
    does: { kind: 'edit', edits: () => convertAll(analysis, findings) },
  });
  const count = ready.length;
  const title = say(language, 'action-convert-all', { count });
  return [
    // Offered at a call only: it would light the bulb on every line of the file.
    ...(count > 1 && findingsAt(analysis, span).length > 0 ? [all('all', kinds.fix, title, ready)] : []),
    ...(selected.length > 0 && span.end > span.start
      ? [
          all(
            'selection',
            kinds.rewrite,
            say(language, 'action-convert-selection', { count: selected.length }),
            selected,
          ),
        ]
      : []),
    ...(count > 0 ? [all('fix-all', isNotebook ? kinds.notebookFixAll : kinds.fixAll, title, ready)] : []),
  ];
}

/** The calls that are converted without asking. */
export const readyIn = ({ findings }: Analysis): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict.outcome === 'automatic');

/** The edits that convert findings together, by their likeliest readings. */
export const convertAll = (analysis: Analysis, findings: readonly Finding[]): readonly Edit[] =>
  editsOf(
    analysis,
    findings.map((finding) => ({ finding, reading: 0 })),
  );
