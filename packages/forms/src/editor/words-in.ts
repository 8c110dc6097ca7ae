import type { Language, Text } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type Messages } from '@nirmaan/lexicon/messages';
import type { StartWords } from './authoring';

const spoken = new Map<Language, Messages>();

/** Texts of the language packs in each of these languages that has one; in the others they are to be written. */
export function wordsIn(languages: readonly Language[]): StartWords {
  const known = languages.filter((language) => Object.hasOwn(languagePacks, language));
  return (key): Text =>
    Object.fromEntries(
      known.map((language) => {
        const messages = spoken.get(language) ?? createMessages(languagePacks, language);
        spoken.set(language, messages);
        return [language, messages.text(key)];
      }),
    );
}
