/** The known name with the fewest letters changed, whatever the case; undefined where none is near enough to be a slip of the hand. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const wanted = fold(name);
  const most = Math.ceil(wanted.length / 3);
  let best: { each: string; far: number } | undefined;
  for (const each of known) {
    const candidate = fold(each);
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const far = distance(wanted, candidate);
    if (far <= most && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { each, far };
  }
  return best?.each;
}

const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Letters to change, add, leave out, or swap with their neighbour (Damerau–Levenshtein, each letter moved once). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const changed = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = isSwapped ? Math.min(changed, (before[j - 2] ?? 0) + 1) : changed;
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
