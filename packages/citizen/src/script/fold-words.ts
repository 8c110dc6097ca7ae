/**
 * Text as it is compared while somebody searches: without case, accents, vowel signs of Arabic and the dots of Devanagari
 * that people leave out when they type, digits of every script alike.
 */
export function foldWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Latin accents; the nukta; harakat, hamza above and below, tatweel; joiners.
      .replace(/[\u0300-\u036f]|\u093c|[\u064b-\u065f]|\u0670|\u0640|\u200c|\u200d/g, '')
      .replace(/\u0649/g, 'ي')
      .replace(/\u0629/g, 'ه')
      // Chandrabindu is often typed as anusvara.
      .replace(/\u0901/g, '\u0902')
      .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .toLocaleLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The texts in which every typed word is found; those that begin with them first, then those with a word that does. */
export function findWords<Item>(items: readonly Item[], textOf: (item: Item) => string, typed: string): Item[] {
  const words = foldWords(typed).split(' ');
  const [first = ''] = words;
  if (first === '') return [...items];
  return items
    .map((item) => ({ item, text: foldWords(textOf(item)) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ item, text }) => ({ item, rank: text.startsWith(first) ? 0 : ` ${text}`.includes(` ${first}`) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
