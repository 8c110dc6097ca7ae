import { findBlock } from './blocks';
import { complement, type Range, union, withBothCases } from './code-points';
import { Refused } from './refused';

/** Characters by code point and by category (`\p{L}`, as re2 writes it), or all but these. */
export type CharacterSet = { isNegated: boolean; ranges: Range[]; categories: string[] };

const only = (...ranges: Range[]): CharacterSet => ({ isNegated: false, ranges, categories: [] });
const allBut = (...ranges: Range[]): CharacterSet => only(...complement(ranges));
const ofCategories = (...categories: string[]): CharacterSet => ({ isNegated: false, ranges: [], categories });

const BLANKS: Range[] = [
  [0x9, 0xa],
  [0xd, 0xd],
  [0x20, 0x20],
];
/** NameStartChar and NameChar of XML 1.0, fifth edition. */
const NAME_START: Range[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];
const NAME: Range[] = [...NAME_START, [0x2d, 0x2e], [0x30, 0x39], [0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]];

/** What `\s`, `\i`, `\c`, `\d`, `\w` and their opposites mean in XML Schema: not what they mean in JavaScript. */
const ESCAPES: Record<string, CharacterSet> = {
  s: only(...BLANKS),
  S: allBut(...BLANKS),
  i: only(...NAME_START),
  I: allBut(...NAME_START),
  c: only(...NAME),
  C: allBut(...NAME),
  d: ofCategories('\\p{Nd}'),
  D: ofCategories('\\P{Nd}'),
  // All but punctuation, separators and others.
  w: ofCategories('\\p{L}', '\\p{M}', '\\p{N}', '\\p{S}'),
  W: ofCategories('\\p{P}', '\\p{Z}', '\\p{C}'),
};

/** The characters of an escape like `\d`; undefined where the letter makes none. */
export function setOfEscape(letter: string): CharacterSet | undefined {
  return Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
}

const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** The characters of `\p{name}`, of `\P{name}` where `isNegated`. */
export function setOfProperty(name: string, isNegated: boolean): CharacterSet {
  if (CATEGORY.test(name)) return ofCategories(`\\${isNegated ? 'P' : 'p'}{${name}}`);
  const block = name.startsWith('Is') ? findBlock(name.slice(2)) : undefined;
  if (!block) throw new Refused('category', `\\p{${name}}`);
  return isNegated ? allBut(block) : only(block);
}

export function join(sets: readonly CharacterSet[], isNegated: boolean): CharacterSet {
  return {
    isNegated,
    ranges: union(...sets.map((each) => each.ranges)),
    categories: [...new Set(sets.flatMap((each) => each.categories))],
  };
}

/**
 * Those of `set` that are not in `less`. re2 has no such thing, but “not (not a, or b)” is the same; it can be written
 * where “not a” and “b” can be written as a plain class. Refused elsewhere: `[\p{L}\d-[x]]`.
 */
export function subtract(set: CharacterSet, less: CharacterSet, near: string): CharacterSet {
  const [others, taken] = [plain(set, true), plain(less, false)];
  if (!others || !taken) throw new Refused('subtraction', near);
  return join([others, taken], true);
}

/** The set (all that is not in it where `isOpposite`) as a class that is not negated; undefined where there is none. */
function plain({ isNegated, ranges, categories }: CharacterSet, isOpposite: boolean): CharacterSet | undefined {
  if (isNegated === isOpposite) return { isNegated: false, ranges, categories };
  if (categories.length === 0) return { isNegated: false, ranges: complement(ranges), categories };
  const [category = ''] = categories;
  if (ranges.length > 0 || categories.length > 1) return undefined;
  const flipped = category.startsWith('\\p') ? category.replace('\\p', '\\P') : category.replace('\\P', '\\p');
  return { isNegated: false, ranges, categories: [flipped] };
}

export function inBothCases(set: CharacterSet): CharacterSet {
  return { ...set, ranges: withBothCases(set.ranges) };
}

/** As re2 reads it. Written out in both cases where the case does not matter: a category is not widened by the flag `i` (XPath). */
export function printSet({ isNegated, ranges, categories }: CharacterSet, ignoresCase: boolean): string {
  const point = (each: number) => `\\x{${each.toString(16)}}`;
  const parts = [...ranges.map(([first, last]) => `${point(first)}-${point(last)}`), ...categories].join('');
  // No character at all: re2 has no empty class.
  const text = parts === '' ? `[${isNegated ? '' : '^'}\\x{0}-\\x{10ffff}]` : `[${isNegated ? '^' : ''}${parts}]`;
  return ignoresCase ? `(?-i:${text})` : text;
}
