import type { Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages, type MessageParams, type Messages } from '@nirmaan/lexicon/messages';

/** A built-in word in every language of Nirmaan: `say('state.visit')`. */
export function say(key: string): Text {
  return inEveryLanguage(`service.questions.${key}`);
}

/** The same with arguments filled in, as each language writes them. */
export function sayWith(key: string, params: MessageParams): Text {
  return Object.fromEntries(
    Object.keys(languagePacks).map((language) => [
      language,
      messagesOf(language).text(`service.questions.${key}`, params),
    ]),
  );
}

/** What the text of a `Message` may hold; their words are filled in when it is read. */
const PLACES = { number: '{number}', service: '{service}', day: '{day}' };

export function sayMessage(key: string): Text {
  return sayWith(`message.${key}`, PLACES);
}

/** An amount as each language writes it. */
export function sayAmount(amount: number, currency: string): Text {
  return Object.fromEntries(
    Object.keys(languagePacks).map((language) => [
      language,
      new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(
        amount,
      ),
    ]),
  );
}

/** The second and later ones of a kind are numbered: “Visit 2”. */
export function numbered(text: Text, number: number): Text {
  if (number === 1) return text;
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      `${words} ${new Intl.NumberFormat(language).format(number)}`,
    ]),
  );
}

const known = new Map<string, Messages>();

/** Putting a pack together costs more than all words of a draft. */
function messagesOf(language: string): Messages {
  const messages = known.get(language) ?? createMessages(languagePacks, language);
  known.set(language, messages);
  return messages;
}
