import { z } from 'zod';
import { Language } from './language';

/** What people read, by language. May be incomplete while a service is drawn. */
export const Text = z.record(Language, z.string());
export type Text = Record<string, string>;

/** Every text inside a document that has words in one of the languages, in the order in which they stand. */
export function textsIn(document: unknown, languages: readonly Language[]): Text[] {
  if (typeof document !== 'object' || document === null) return [];
  if (Array.isArray(document)) return document.flatMap((each) => textsIn(each, languages));
  if (languages.some((language) => Object.hasOwn(document, language))) {
    const text = Text.safeParse(document);
    if (text.success) return [text.data];
  }
  return Object.values(document).flatMap((each) => textsIn(each, languages));
}

/** The text in `language`, else in `fallback`, else in any language it has, else ''. */
export function localize(text: Text | undefined, language: Language, fallback?: Language): string {
  if (!text) return '';
  return text[language] || (fallback && text[fallback]) || Object.values(text).find(Boolean) || '';
}
