import type { Bytes } from '../project/file-system.ts';

/** A buffer, to be searched. Words are looked for once, however many questions they decide. */
export function viewOf(bytes: Buffer): Bytes {
  const known = new Map<string, boolean>();
  const includes = (word: string): boolean => {
    const found = known.get(word) ?? search(word);
    known.set(word, found);
    return found;
  };
  const search = (word: string): boolean => {
    const { needle, end } = searchFor(word);
    return (end === undefined || includes(end)) && bytes.includes(needle);
  };
  return { includes, text: () => bytes.toString('latin1') };
}

interface Search {
  readonly needle: Buffer;
  /** The end of the word that is quicker to find. */
  readonly end: string | undefined;
}

const searches = new Map<string, Search>();

function searchFor(word: string): Search {
  const known = searches.get(word);
  if (known !== undefined) return known;
  const end = word.length > longest ? quickEnd(word) : undefined;
  const search = { needle: Buffer.from(word, 'latin1'), end };
  searches.set(word, search);
  return search;
}

/** Longer words are not searched for by their first letter alone, which takes three times as long. */
const longest = 6;
const shortest = 3;

/** The end that begins with the rarest letter: the search stops at each of them. */
const quickEnd = (word: string): string =>
  Array.from({ length: longest - shortest + 1 }, (_, i) => word.slice(i - longest)).reduce((best, end) =>
    rarity(end) > rarity(best) ? end : best,
  );

/** The letters of Python code, the most common first. */
const common = 'etanrisol_pdmcufhgyb';

function rarity(word: string): number {
  const place = common.indexOf(word.charAt(0));
  return place === -1 ? common.length : place;
}
