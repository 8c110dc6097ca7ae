import { languagePacks } from '@nirmaan/lexicon/language-packs';

/** What a person chose for reading; kept in cookies, so that the first page already comes that way. */
export const LANGUAGE_COOKIE = 'nirmaan-language';
export const THEME_COOKIE = 'nirmaan-theme';
export const interfaceLanguages = Object.keys(languagePacks);
export type Theme = 'light' | 'dark';

export function chosenLanguage(value: string | undefined): string {
  return value !== undefined && interfaceLanguages.includes(value) ? value : 'en';
}

export function chosenTheme(value: string | undefined): Theme {
  return value === 'dark' ? 'dark' : 'light';
}

const YEAR = 365 * 24 * 60 * 60;
export function remember(cookie: typeof LANGUAGE_COOKIE | typeof THEME_COOKIE, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${cookie}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}
