import { appendPointer } from '@nirmaan/lexicon';
import type { Question } from './answers';

/**
 * Remembers of each part of a draft from which question it came, by the part itself; `placesIn` tells their places when the
 * draft is whole. A part within another counts for itself.
 */
export function becauseOf() {
  const told = new WeakMap<object, Question>();
  return {
    tell<Part extends object>(part: Part, question: Question): Part {
      told.set(part, question);
      return part;
    },
    placesIn(document: object): Map<string, Question> {
      const places = new Map<string, Question>();
      const walk = (value: unknown, at: string) => {
        if (typeof value !== 'object' || value === null) return;
        const question = told.get(value);
        if (question) places.set(at, question);
        for (const [part, below] of Object.entries(value)) walk(below, appendPointer(at, part));
      };
      walk(document, '');
      return places;
    },
  };
}
