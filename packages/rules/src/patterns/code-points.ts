/** First and last code point, both in it. */
export type Range = readonly [number, number];

const LAST = 0x10ffff;

/** In order, none touching the next. */
export function union(...sets: readonly (readonly Range[])[]): Range[] {
  const result: [number, number][] = [];
  for (const [first, last] of sets.flat().sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** All that are not in it. */
export function complement(set: readonly Range[]): Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const [first, last] of union(set)) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST) result.push([next, LAST]);
  return result;
}

/** With every upper and lower case of its letters (the flag `i` of XPath): also `ſ` where there is an `s`. */
export function withBothCases(set: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const family of families())
    if (family.some((each) => set.some(([first, last]) => each >= first && each <= last)))
      found.push(...family.map((each): Range => [each, each]));
  return union(set, found);
}

/** The last letter with two cases (Adlam), and the part of the table in which there is none (ideographs and syllables). */
const LAST_CASED = 0x1e943;
const CASELESS: Range = [0x3000, 0xa63f];
let known: number[][] | undefined;

/** Code points that are one letter: K, k and the Kelvin sign. Found by asking once for every one. */
function families(): number[][] {
  if (known) return known;
  const byLetter = new Map<string, number[]>();
  for (let point = 0x41; point <= LAST_CASED; point++) {
    if (point === CASELESS[0]) point = CASELESS[1] + 1;
    const letter = String.fromCodePoint(point);
    const [upper, lower] = [letter.toUpperCase(), letter.toLowerCase()];
    if (upper === lower) continue;
    const key = upper.toLowerCase();
    byLetter.set(key, [...(byLetter.get(key) ?? []), point]);
  }
  known = [...byLetter.values()].filter((family) => family.length > 1);
  return known;
}
