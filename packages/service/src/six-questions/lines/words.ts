/**
 * A line as words that can be compared: without case, accents, nukta, vowel signs of Arabic and its article, so that
 * “تاريخ الميلاد” has the words `تاريخ ميلاد`. One space before, between and after.
 */
export function wordsOf(line: string): string {
  const plain = line
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replaceAll('\u0901', '\u0902')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ٱ', 'ا')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const words = plain.split(' ').map((word) => word.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{2})/u, ''));
  return ` ${words.join(' ')} `;
}

export type Phrase = { text: string; atStart: boolean; atEnd: boolean };

/** Phrases apart by `|`: `^` where the line begins with it, `$` where it ends with it, `*` where the last word may go on. */
export function phrases(...lists: string[]): Phrase[] {
  return lists
    .flatMap((list) => list.split('|'))
    .map((each) => {
      const words = wordsOf(each.replace(/[\^$*]/g, ''));
      return {
        text: each.includes('*') ? words.trimEnd() : words,
        atStart: each.startsWith('^'),
        atEnd: each.endsWith('$'),
      };
    });
}

/** Is one of the phrases in the words of a line? */
export function hasOneOf(words: string, among: readonly Phrase[]): boolean {
  return among.some(({ text, atStart, atEnd }) =>
    atStart ? words.startsWith(text) : atEnd ? words.endsWith(text) : words.includes(text),
  );
}
