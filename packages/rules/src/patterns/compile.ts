import { RE2JS, RE2JSSyntaxException } from 're2js';
import { Refused } from './refused';
import { quote, type Translation, translate, withoutBlanks } from './translate';

/** A pattern ready to run, in time linear in the text. */
export type Pattern = {
  re2: RE2JS;
  groups: number;
  /** About how many instructions it is: what a character of text is held against, and what compiling it takes. */
  size: number;
  /** Characters it matches at most; may be infinite. */
  longest: number;
  isLiteral: boolean;
};

const LONGEST_PATTERN = 2_000;
/** A program of this size compiles in some 20 ms. */
const LARGEST = 5_000;
/** Patterns may come from data, of which there is any number. */
const MOST_KEPT = 200;
const kept = new Map<string, Pattern | Refused>();

/** A pattern with flags, compiled once. Throws `Refused`, also what was refused before. */
export function compilePattern(pattern: string, flags: string): Pattern {
  if (pattern.length > LONGEST_PATTERN) throw new Refused('tooLarge', pattern.slice(0, 20));
  const unknown = flags.replace(/[smixq]/g, '');
  if (unknown !== '') throw new Refused('flag', unknown.slice(0, 20));
  const key = `${[...new Set(flags)].sort().join('')}/${pattern}`;
  const known = kept.get(key) ?? made(pattern, flags);
  // Taken out and put back: the first of the map is the one not asked for the longest.
  kept.delete(key);
  kept.set(key, known);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  if (known instanceof Refused) throw known;
  return known;
}

function made(pattern: string, flags: string): Pattern | Refused {
  const has = (flag: string) => flags.includes(flag);
  try {
    const translation = has('q')
      ? quote(pattern)
      : translate(has('x') ? withoutBlanks(pattern) : pattern, {
          ignoresCase: has('i'),
          isMultiline: has('m'),
          isDotAll: has('s'),
        });
    if (translation.weight > LARGEST) throw new Refused('tooLarge', pattern.slice(0, 20));
    return compiled(
      translation,
      (has('i') ? RE2JS.CASE_INSENSITIVE : 0) | (has('m') && !has('q') ? RE2JS.MULTILINE : 0),
      has('q'),
    );
  } catch (error) {
    if (error instanceof Refused) return error;
    if (error instanceof RE2JSSyntaxException) return new Refused('syntax', error.message);
    throw error;
  }
}

function compiled({ text, groups, longest, weight }: Translation, flags: number, isLiteral: boolean): Pattern {
  const re2 = RE2JS.compile(text, flags);
  return { re2, groups, longest, isLiteral, size: Math.max(weight, re2.programSize()) };
}
