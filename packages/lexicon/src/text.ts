import { z } from 'zod';
import { Language } from './language';

/** What people read, by language. May be incomplete while a service is drawn. */
export const Text = z.record(Language, z.string());
export type Text = Record<string, string>;

/** The text in `language`, else in `fallback`, else in any language it has, else ''. */
export function localize(text: Text | undefined, language: Language, fallback?: Language): string {
  if (!text) return '';
  return text[language] || (fallback && text[fallback]) || Object.values(text).find(Boolean) || '';
}
