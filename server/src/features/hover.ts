import type { Look } from '../analysis.ts';
import type { Span } from '../source/span.ts';
import type { Language } from '../verdict/localized.ts';
import type { Block } from './content.ts';
import { hoverArgument } from './hover/argument.ts';
import { hoverCallee } from './hover/callee.ts';
import { hoverKeras } from './hover/keras.ts';
import { hoverSymbol } from './hover/symbol.ts';

/** What is shown about a place, and the place it is about. */
export interface Hover {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/**
 * What can be told at an offset; the innermost thing there has the word.
 * @param isBelowDiagnostics whether the editor shows the diagnostics of the place as well
 */
export function hover(
  analysis: Look,
  offset: number,
  language: Language,
  isBelowDiagnostics = false,
): Hover | undefined {
  for (const one of [hoverCallee, hoverSymbol, hoverKeras, hoverArgument]) {
    const found = one(analysis, offset, language, isBelowDiagnostics);
    if (found !== undefined) return found;
  }
  return undefined;
}
