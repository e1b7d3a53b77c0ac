/** The candidate that a mistyped word most likely means, where one is near enough. */
export function similarTo(word: string, candidates: readonly string[]): string | undefined {
  const nearest = candidates
    .map((candidate) => ({ candidate, distance: distance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  const isNear = nearest !== undefined && nearest.distance <= Math.max(1, word.length * 0.4);
  return isNear ? nearest.candidate : candidates.find((candidate) => candidate.includes(word));
}

/** How many letters must be put in, left out, or exchanged (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [above = 0, beside = 0, before = 0] = [row[j + 1], next[j], row[j]];
      next.push(Math.min(above + 1, beside + 1, before + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
