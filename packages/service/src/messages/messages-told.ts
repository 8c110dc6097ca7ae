import { dateLocaleOf, type Instant, type Language, localize, type StateCode, type Text } from '@nirmaan/lexicon';
import { MESSAGE_PLACES } from '../model/message';
import type { ServiceDraft } from '../model/service';

/** `{number}` and the like; what is no place of ours stays as it is written. */
const PLACE = /\{([a-z]+)\}/g;

/** The case came into a state. */
export type Arrival = { state: StateCode; at: Instant };

/** What an applicant was told, oldest first: one message for each arrival in a state that has one. */
export function messagesTold(
  service: Pick<ServiceDraft, 'name' | 'defaultLanguage' | 'timeZone' | 'messages'>,
  arrivals: readonly Arrival[],
  number: string,
): { at: Instant; text: Text }[] {
  return arrivals.flatMap(({ state, at }) => {
    const message = service.messages?.find(({ on }) => on === state);
    return message ? [{ at, text: filledIn(message.text, service, { at, number }) }] : [];
  });
}

function filledIn(
  text: Text,
  { name, defaultLanguage, timeZone }: Pick<ServiceDraft, 'name' | 'defaultLanguage' | 'timeZone'>,
  { at, number }: { at: Instant; number: string },
): Text {
  const fill = (language: Language, written: string) => {
    const values: Record<string, string> = {
      // Numbers are read from left to right in every language.
      number: `\u2066${number}\u2069`,
      service: localize(name, language, defaultLanguage),
      day: new Intl.DateTimeFormat(dateLocaleOf(language), { timeZone, dateStyle: 'long' }).format(at),
    };
    return written.replaceAll(PLACE, (place, key: string) =>
      Object.hasOwn(values, key) ? (values[key] ?? place) : place,
    );
  };
  return Object.fromEntries(Object.entries(text).map(([language, written]) => [language, fill(language, written)]));
}

/** Places a text names that nothing can be put into, as they are written: `{name}`. */
export function unknownPlacesIn(text: Text): string[] {
  const known: readonly string[] = MESSAGE_PLACES;
  const written = Object.values(text).flatMap((each) => [...each.matchAll(PLACE)]);
  return [...new Set(written.flatMap(([place, key = '']) => (known.includes(key) ? [] : [place])))];
}
