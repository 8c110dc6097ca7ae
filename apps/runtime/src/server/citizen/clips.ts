import { addresses, type FormView } from '@nirmaan/citizen';
import type { ServiceDefinition } from '@nirmaan/service';
import type { Ask } from './ask';
import type { Desk } from './desk';

/** Where words of the service can be heard: in the language of the page, and those that are shown in another, in that one. */
export function clipsOf(
  { prefix }: Pick<Desk, 'prefix'>,
  { language }: Pick<Ask, 'language'>,
  { recordings = [], defaultLanguage }: ServiceDefinition,
): Pick<FormView, 'clipOf'> {
  if (recordings.length === 0) return {};
  const inLanguage = (wanted: string) =>
    recordings.filter((each) => each.language === wanted).map(({ words, sha256 }) => [words, sha256] as const);
  const byWords = new Map([...inLanguage(defaultLanguage), ...inLanguage(language)]);
  return {
    clipOf(words) {
      const sha256 = byWords.get(words);
      return sha256 && addresses.recording(prefix, sha256);
    },
  };
}
