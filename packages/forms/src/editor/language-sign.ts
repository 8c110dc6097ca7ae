import { type Language, languageNameOf } from '@nirmaan/lexicon';

/** A language in two or three signs its readers know: `EN`; the first letter of its own name where that is not Latin: `हि`, `ع`. */
export function languageSign(language: Language): string {
  const name = languageNameOf(language);
  if (/^\p{Script=Latin}/u.test(name)) return language.slice(0, 3).toUpperCase();
  // Every Arabic name begins with the article.
  const [first] = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(name.replace(/^ال/, ''));
  return first?.segment ?? language.toUpperCase();
}
