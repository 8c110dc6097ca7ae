import { z } from 'zod';

/** A BCP 47 language, with a region where one is needed: `en`, `hi`, `ar`, `pt-BR`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);
export type Language = string;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'dv', 'ks']);

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.slice(0, language.includes('-') ? language.indexOf('-') : undefined))
    ? 'rtl'
    : 'ltr';
}

/** What a language calls itself: हिन्दी for `hi`. */
export function languageNameOf(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The locale dates are written in: days before months, as everywhere but in the one country plain `en` stands for. */
export function dateLocaleOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}
