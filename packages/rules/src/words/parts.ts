import type { Messages } from '@nirmaan/lexicon/messages';

/** A piece of a sentence: plain words, what a field or table is called, or a value. Emphasis is the page's affair. */
export type WordPart = { kind: 'text' | 'name' | 'value'; text: string };

export const textPart = (text: string): WordPart[] => (text === '' ? [] : [{ kind: 'text', text }]);
export const namePart = (text: string): WordPart[] => [{ kind: 'name', text }];
export const valuePart = (text: string): WordPart[] => [{ kind: 'value', text }];

/** Marks the place of an argument in a message; the characters are private ones, which no message contains. */
const mark = (at: number) => `\uE000${at}\uE001`;
const MARK = /\uE000(\d+)\uE001/;

/** A message of the area `ruleWords` with parts for its arguments; numbers are counts, by which the message may choose. */
export function say(messages: Messages, key: string, args: Record<string, WordPart[] | number> = {}): WordPart[] {
  const parts: WordPart[][] = [];
  const params = Object.fromEntries(
    Object.entries(args).map(([name, arg]) => [name, typeof arg === 'number' ? arg : mark(parts.push(arg) - 1)]),
  );
  return messages
    .text(`ruleWords.${key}`, params)
    .split(MARK)
    .flatMap((piece, at) => (at % 2 === 0 ? textPart(piece) : (parts[Number(piece)] ?? [])));
}

/** “A, B and C”, or “A, B or C”, as the language lists them. */
export function listed(
  items: readonly WordPart[][],
  messages: Messages,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): WordPart[] {
  const marks = items.map((_, at) => mark(at));
  return new Intl.ListFormat(messages.language, { type })
    .format(marks)
    .split(MARK)
    .flatMap((piece, at) => (at % 2 === 0 ? textPart(piece) : (items[Number(piece)] ?? [])));
}

/**
 * As plain text. In languages written from the right, names and values are isolated, so that a number or a word of
 * another script does not move to the wrong place.
 */
export function plainText(parts: readonly WordPart[], { direction }: Pick<Messages, 'direction'>): string {
  return parts
    .map(({ kind, text }) => (direction === 'rtl' && kind !== 'text' ? `\u2068${text}\u2069` : text))
    .join('');
}
