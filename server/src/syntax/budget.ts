import type { ParseState } from 'web-tree-sitter';

/**
 * How much of the parser's work a text is worth. It is counted in the parser's own steps, never in time, so that two
 * runs agree. The parser reports after about a hundred tokens; 50,000 lines of usual code take 20,000 reports.
 */
const most = { whole: 40_000, inDamage: 10_000, afterOpenString: 10_000 };

/** Lines continued by a backslash and nothing else are read again for each of them: the squares add up. */
const mostContinuations = 5_000_000;

/** Whether a text is not worth beginning with. */
export function isHopeless(text: string): boolean {
  let cost = 0;
  for (const [run] of text.matchAll(/(?:\\\r?\n[ \t]*){50,}/g)) cost += (run.split('\n').length - 1) ** 2;
  return cost > mostContinuations;
}

/** Counts the parser's reports; answers whether it has to stop. */
export function budgetFor(text: string): (state: ParseState) => boolean {
  // A long string that never ends is read over and over as if it were code.
  const limit = hasOddQuotes(text, '"""') || hasOddQuotes(text, "'''") ? most.afterOpenString : most.whole;
  let reports = 0;
  let inDamage = 0;
  return ({ hasError }) => {
    reports++;
    if (hasError) inDamage++;
    return reports > limit || inDamage > most.inDamage;
  };
}

function hasOddQuotes(text: string, quotes: string): boolean {
  let odd = false;
  for (let at = text.indexOf(quotes); at >= 0; at = text.indexOf(quotes, at + quotes.length)) odd = !odd;
  return odd;
}
