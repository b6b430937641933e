/** How many signs must be put in, left out or changed to make one word of another. */
function distance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, sign] of a.entries()) {
    const next = [i + 1];
    for (const [j, against] of b.entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (sign === against ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The longest word that is compared: nobody misspells a longer one into ours. */
const LONGEST = 40;

/** The word that somebody who wrote another one most likely meant; `undefined` where none is half like it. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  if (word.length > LONGEST) return undefined;
  let best: { readonly word: string; readonly off: number } | undefined;
  for (const candidate of known) {
    const off = distance(word, candidate.toLowerCase());
    const longer = Math.max(word.length, candidate.length);
    if (off * 2 <= longer && off < longer && (!best || off < best.off)) best = { word: candidate, off };
  }
  return best?.word;
}
