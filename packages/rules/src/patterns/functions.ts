import { type BuiltIn, type Surroundings, wrongArguments } from '../built-ins/contract';
import type { Value } from '../evaluate/values';
import { compilePattern, type Pattern } from './compile';
import { Refused } from './refused';
import { parseReplacement } from './replacement';

/**
 * Fuel by work: a step of a rule takes about as long as holding a character against this many instructions. Paid before
 * the work is done, for re2 cannot be stopped.
 */
const INSTRUCTIONS_OF_STEP = 64;
/** Besides what grows with the pattern. */
const COST_OF_COMPILING = 8;
/** Text that grows beyond what the engine allows anyway is not built. */
const LONGEST_TEXT = 65_536;

function pay(characters: number, { size }: Pattern, { charge }: Surroundings) {
  charge(1 + Math.ceil((characters * size) / INSTRUCTIONS_OF_STEP));
}

/** A function of so many texts, and flags where it has any; null counts as none. What is refused is null, with a warning that says why. */
function ofTexts(
  [count, most]: [number, number],
  run: (pattern: Pattern, texts: string[], surroundings: Surroundings) => Value,
): BuiltIn {
  return {
    arity: [count, most],
    run(args, surroundings) {
      const [texts, flags] = [args.slice(0, count), args[count] ?? ''];
      const [input, pattern] = texts;
      const areTexts = texts.every((each) => typeof each === 'string');
      if (!areTexts || typeof input !== 'string' || typeof pattern !== 'string' || typeof flags !== 'string')
        return wrongArguments(args, surroundings);
      // For reading it, also where it is refused.
      surroundings.charge(1 + (pattern.length >> 3));
      try {
        const compiled = compilePattern(pattern, flags);
        // Also where it was compiled before: what a rule may do must not depend on what ran earlier.
        surroundings.charge(COST_OF_COMPILING + (compiled.size >> 1));
        return run(compiled, texts, surroundings);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        surroundings.warn('rules.pattern', { reason: error.reason, near: error.near });
        return null;
      }
    },
  };
}

type Match = { start: number; end: number; group(number: number): string };

/**
 * Every match, from the left. Finding one may look ahead to the end of the text and find nothing there: that is paid for
 * each time, for as far as the pattern can reach.
 */
function* matchesOf(pattern: Pattern, text: string, surroundings: Surroundings): Generator<Match> {
  // XPath: such a pattern would match between any two characters.
  if (pattern.re2.test('')) throw new Refused('empty', pattern.re2.pattern().slice(0, 20));
  const matcher = pattern.re2.matcher(text);
  pay(text.length, pattern, surroundings);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    yield { start, end, group: (number) => (number > pattern.groups ? '' : (matcher.group(number) ?? '')) };
    pay(Math.min(text.length - end, pattern.longest), pattern, surroundings);
  }
}

export const functions: Record<string, BuiltIn> = {
  matches: ofTexts([2, 3], (pattern, [input = ''], surroundings) => {
    pay(input.length, pattern, surroundings);
    return pattern.re2.test(input);
  }),
  replace: ofTexts([3, 4], (pattern, [input = '', , replacement = ''], surroundings) => {
    const parts = pattern.isLiteral ? [replacement] : parseReplacement(replacement, pattern.groups);
    let [result, rest] = ['', 0];
    for (const { start, end, group } of matchesOf(pattern, input, surroundings)) {
      surroundings.charge(parts.length >> 1);
      const inserted = parts.map((part) => (typeof part === 'string' ? part : group(part))).join('');
      result += input.slice(rest, start) + inserted;
      rest = end;
      surroundings.charge(inserted.length >> 4);
      if (result.length > LONGEST_TEXT) break;
    }
    return result + input.slice(rest);
  }),
  split: ofTexts([2, 2], (pattern, [input = ''], surroundings) => {
    const parts: string[] = [];
    let rest = 0;
    for (const { start, end } of matchesOf(pattern, input, surroundings)) {
      parts.push(input.slice(rest, start));
      rest = end;
    }
    return [...parts, input.slice(rest)];
  }),
};
