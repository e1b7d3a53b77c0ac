import type { Analysis, Finding } from '../analysis.ts';
import type { Edit } from '../source/edits.ts';
import type { Span } from '../source/span.ts';
import type { Language } from '../verdict/localized.ts';
import { conversionActions } from './actions/convert.ts';
import { fileActions } from './actions/file.ts';
import { ignoreActions } from './actions/ignore.ts';
import { isWanted, type Kind } from './actions/kinds.ts';
import { weightsActions } from './actions/weights.ts';

export { kinds } from './actions/kinds.ts';

/** Something an editor offers to do. */
export interface Action {
  /** Tells it from the others at the same place, as long as the text stays what it is. */
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** The safe answer to a finding, which "Auto Fix" takes. */
  readonly isPreferred: boolean;
  /** What it answers; undefined where it is about the file. */
  readonly finding: Finding | undefined;
  readonly does: Deed;
}

export type Deed =
  /** Computed when it is asked for: most actions are only looked at. */
  | { readonly kind: 'edit'; readonly edits: () => readonly Edit[] }
  | { readonly kind: 'copy'; readonly text: () => string }
  /** Makes a file beside the one at hand; one of that name that exists is left alone. */
  | { readonly kind: 'create'; readonly file: string; readonly text: string }
  | { readonly kind: 'explain'; readonly finding: Finding };

/** Where the cursor is, and what the editor wants to hear of. */
export interface ActionRequest {
  readonly analysis: Analysis;
  readonly span: Span;
  readonly language: Language;
  /** Kinds as the protocol has them, matched hierarchically; undefined for everything but source actions. */
  readonly only: readonly string[] | undefined;
  /** A whole notebook is asked about, not one cell. */
  readonly isNotebook: boolean;
}

/** What can be done at a place, the likeliest first. */
export function actions(request: ActionRequest): readonly Action[] {
  const offered = [
    ...conversionActions(request),
    ...weightsActions(request),
    ...fileActions(request),
    ...ignoreActions(request),
  ];
  return offered.filter(({ kind }) => isWanted(kind, request.only));
}
