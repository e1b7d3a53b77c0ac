import type { ParseState } from 'web-tree-sitter';
import { largestSource } from '../source/size.ts';

/**
 * How much of the parser's work a text is worth. It is counted in the parser's own steps, never in time, so that two
 * runs agree. The parser reports after about a hundred steps; 50,000 lines of usual code take 20,000 reports. Within
 * damage a step costs fifteen times as much; 50,000 lines behind a quote that was forgotten take a thousand such reports.
 */
const most = { whole: 40_000, inDamage: 1_500, afterOpenString: 5_000 };

/** Lines continued by a backslash and nothing else are read again for each of them: the squares add up. */
const mostContinuations = 5_000_000;

/** Whether a text is not worth beginning with. */
export function isHopeless(text: string): boolean {
  if (text.length > largestSource) return true;
  if (!/\\\r?\n/.test(text)) return false;
  let cost = 0;
  for (const [run] of text.matchAll(/(?:\\\r?\n[ \t]*){50,}/g)) cost += (run.split('\n').length - 1) ** 2;
  return cost > mostContinuations;
}

/** The parser's reports, and those of them that it made in damage. */
export interface Cost {
  readonly reports: number;
  readonly inDamage: number;
}

/** What is left for a text, all its parts together. */
export interface Budget {
  /** Counts the parser's reports; answers whether it has to stop. */
  readonly progress: (state: ParseState) => boolean;
  /** Counts what a part took that is known from an earlier version of the text. */
  readonly spend: (cost: Cost) => void;
  readonly spent: () => Cost;
  readonly affords: (cost: Cost) => boolean;
  readonly isOver: () => boolean;
}

export function budgetFor(text: string): Budget {
  // A long string that never ends is read over and over as if it were code.
  const limit = hasOddQuotes(text, '"""') || hasOddQuotes(text, "'''") ? most.afterOpenString : most.whole;
  let reports = 0;
  let inDamage = 0;
  const isBeyond = (cost: Cost): boolean => cost.reports > limit || cost.inDamage > most.inDamage;
  const isOver = (): boolean => isBeyond({ reports, inDamage });
  return {
    progress: ({ hasError }) => {
      reports++;
      if (hasError) inDamage++;
      return isOver();
    },
    spend: (cost) => {
      reports += cost.reports;
      inDamage += cost.inDamage;
    },
    spent: () => ({ reports, inDamage }),
    affords: (cost) => !isBeyond({ reports: reports + cost.reports, inDamage: inDamage + cost.inDamage }),
    isOver,
  };
}

function hasOddQuotes(text: string, quotes: string): boolean {
  let odd = false;
  for (let at = text.indexOf(quotes); at >= 0; at = text.indexOf(quotes, at + quotes.length)) odd = !odd;
  return odd;
}
