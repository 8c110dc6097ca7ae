import { type LikePattern, matches } from './like-pattern';

/** Texts of fewer characters are looked for one by one; `process/_search` takes none that is shorter. */
const GRAM = 4;

/** Texts that can be looked up by a pattern without looking at each: by the runs of four characters they hold. */
export type TextIndex = {
  add(text: string): void;
  /** In order of adding. */
  find(pattern: LikePattern): string[];
};

export function createTextIndex(): TextIndex {
  const texts: string[] = [];
  const numbersByGram = new Map<string, number[]>();

  /** The shortest list of numbers that has all that match; undefined where no run is long enough to tell. */
  function candidates({ literals }: LikePattern): number[] | undefined {
    let best: number[] | undefined;
    for (const gram of literals.flatMap(gramsOf)) {
      const numbers = numbersByGram.get(gram) ?? [];
      if (!best || numbers.length < best.length) best = numbers;
    }
    return best;
  }

  return {
    add(text) {
      const number = texts.push(text) - 1;
      for (const gram of new Set(gramsOf(text))) {
        const numbers = numbersByGram.get(gram);
        if (numbers) numbers.push(number);
        else numbersByGram.set(gram, [number]);
      }
    },
    find(pattern) {
      const among = candidates(pattern)?.map((number) => texts[number] ?? '') ?? texts;
      return among.filter((text) => matches(pattern, text));
    },
  };
}

function gramsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - GRAM + 1, 0) }, (_, at) => text.slice(at, at + GRAM));
}
