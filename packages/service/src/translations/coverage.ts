import type { Language, Text } from '@nirmaan/lexicon';
import type { ServiceDraft } from '../model/service';
import { type PlacedText, placedTexts } from './placed-texts';

export type Coverage = {
  /** Texts that are there. */
  there: number;
  all: number;
  /** Whole per cents; 100 only where nothing is missing. */
  percent: number;
};

/** Is it written in this language? */
export function isThere(text: Text, language: Language): boolean {
  return Boolean(text[language]?.trim());
}

/** How much of a service can be read in each of its languages. Texts that are written in none are not counted. */
export function textCoverage(
  draft: ServiceDraft,
  texts: readonly PlacedText[] = placedTexts(draft),
): Record<Language, Coverage> {
  const written = texts.filter(({ text }) => Object.values(text).some((words) => words.trim()));
  return Object.fromEntries(
    draft.languages.map((language) => {
      const there = written.filter(({ text }) => isThere(text, language)).length;
      const all = written.length;
      return [language, { there, all, percent: all === 0 ? 100 : Math.floor((there / all) * 100) }];
    }),
  );
}
