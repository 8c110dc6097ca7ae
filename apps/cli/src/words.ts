import { Language } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type Messages } from '@nirmaan/lexicon/messages';
import { CannotRun } from './verb';

/** What `--language` asks for, English where nothing is said. */
export function messagesIn(wanted: unknown = 'en'): Messages {
  const language = Language.safeParse(wanted).data;
  if (!language || !languagePacks[language])
    throw new CannotRun(`--language: there are ${Object.keys(languagePacks).join(', ')}`);
  return createMessages(languagePacks, language);
}
