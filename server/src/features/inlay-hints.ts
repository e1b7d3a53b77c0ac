import type { Analysis } from '../analysis.ts';
import { type Span, textOf } from '../source/span.ts';
import { callOf } from './call.ts';
import { brief } from './content.ts';
import { keywordsFrom, written } from './hover/parameter-rows.ts';

/** What an argument becomes, shown behind it. */
export interface InlayHint {
  readonly offset: number;
  /** `momentum=0.95` */
  readonly label: string;
}

/** The hints in a stretch of a file: one for each argument that is spelled otherwise in Keras. */
export const inlayHints = (analysis: Analysis, range: Span): readonly InlayHint[] =>
  analysis.findings
    .filter(({ start, end }) => start <= range.end && range.start <= end)
    .flatMap((finding) => {
      const { verdict } = finding;
      const known = callOf(finding, analysis);
      if (known === undefined || (verdict.outcome !== 'automatic' && verdict.outcome !== 'confirm'))
        return [];
      return [...known.passed].flatMap(([parameter, argument]): InlayHint[] => {
        const label = keywordsFrom(verdict.readings[0], parameter).map(written).join(', ');
        const spelled = `${parameter}=${textOf(analysis.file.text, argument.value)}`;
        return label === '' || label === spelled ? [] : [{ offset: argument.end, label: brief(label, 40) }];
      });
    })
    .sort((a, b) => a.offset - b.offset);
