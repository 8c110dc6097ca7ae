import { type Language, textsIn } from '@nirmaan/lexicon';
import type { Recording } from '../model/recording';
import type { ServiceDraft } from '../model/service';

/** Those whose words stand nowhere in the service any more: nobody can hear them. */
export function unusedRecordings(draft: ServiceDraft): Recording[] {
  const { recordings = [], ...rest } = draft;
  if (recordings.length === 0) return [];
  const said = new Map<Language, Set<string>>();
  const saidIn = (language: Language) => {
    const known = said.get(language) ?? new Set(textsIn(rest, [language]).flatMap((text) => text[language] ?? []));
    said.set(language, known);
    return known;
  };
  return recordings.filter(({ language, words }) => !saidIn(language).has(words));
}

/** The draft's recordings with this one, in place of another of the same words; without those that nobody can hear. */
export function withRecording(draft: ServiceDraft, recording: Recording): Recording[] {
  const unused = new Set(unusedRecordings(draft));
  return [
    ...(draft.recordings ?? []).filter((each) => !unused.has(each) && !isOfSameWords(each, recording)),
    recording,
  ];
}

export function isOfSameWords(one: Pick<Recording, 'language' | 'words'>, other: typeof one): boolean {
  return one.language === other.language && one.words === other.words;
}
