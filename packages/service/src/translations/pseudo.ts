import type { Language, Text } from '@nirmaan/lexicon';
import { produce } from 'immer';
import type { ServiceDraft } from '../model/service';
import { placedTexts } from './placed-texts';
import { findText } from './translate-draft';

/** Letters of English with marks: still read, and seen at once not to be the text itself. */
const PLAIN = 'aeioucnszygdtrlAEIOUCNSZYGDTRL';
const MARKED = 'áéíóúçñšžýğđťřľÁÉÍÓÚÇÑŠŽÝĞĐŤŘĽ';
const marked = new Map([...PLAIN].map((letter, at) => [letter, MARKED[at] ?? letter]));

/** Words that stand for others stay: `{number}`. */
const KEPT = /\{[^{}]*\}/g;

/**
 * A text as in a language that is longer than all others: marked letters, forty per cent more of them, in brackets. What is
 * read without marks was not translated; what has lost its closing bracket has no room.
 */
export function pseudo(words: string): string {
  if (words.trim() === '') return words;
  const kept = [...words.matchAll(KEPT)].map(([each]) => each);
  const marks = words.split(KEPT).map((part) => [...part].map((letter) => marked.get(letter) ?? letter).join(''));
  const text = marks.map((part, at) => part + (kept[at] ?? '')).join('');
  const more = '~'.repeat(Math.ceil([...words].length * 0.4));
  return `[${text} ${more}]`;
}

/** The service with every text of one language in the pseudo-language, where it has any; nothing else is changed. */
export function withPseudo(draft: ServiceDraft, language: Language): ServiceDraft {
  return produce(draft, (changed) => {
    for (const { pointer, text } of placedTexts(draft)) {
      const target: Text | undefined = findText(changed, pointer);
      if (target && text[language]) target[language] = pseudo(text[language]);
    }
  });
}
