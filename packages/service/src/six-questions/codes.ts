import { FieldCode, ServiceCode } from '@nirmaan/lexicon';
import { numberedCode } from '../new-service';

/** Words that say nothing in a code. */
const FILLERS = new Set(['the', 'a', 'an', 'your', 'of', 'is', 'are']);
/** As many words of a line stand in a code. */
const WORDS = 5;

const latinWords = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** A code for a field that is not in `taken`, from its label in Latin letters, else from the kind of the question; it is taken then. */
export function fieldCodeOf(label: string, type: string, taken: Set<string>): FieldCode {
  const words = latinWords(label).filter((word) => !FILLERS.has(word));
  // A line in another script can hold a Latin scrap, which would name it badly.
  const isLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(label);
  const base = camel(isLatin ? words.slice(0, WORDS) : []) || camel(type.split('-'));
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base.slice(0, 36)}${number}`;
    if (taken.has(code) || !FieldCode.safeParse(code).success) continue;
    taken.add(code);
    return code;
  }
}

function camel(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[0-9]+/, '')
    .replace(/^[A-Z]/, (first) => first.toLowerCase())
    .slice(0, 40);
}

/** `DOCUMENT_VERIFIER` of “Document verifier”; '' of a name in another script. */
export function upperCodeOf(name: string): string {
  return latinWords(name).join('_').toUpperCase();
}

/** A code for a service: its name in Latin letters, else what it is. The `number`th of its like, where codes before are taken. */
export function serviceCodeOf(name: string, kind: 'application' | 'complaint', number = 1): ServiceCode {
  const named = latinWords(name)
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '');
  const base = ServiceCode.safeParse(named).success ? named : kind === 'complaint' ? 'complaint' : 'service';
  return numberedCode(base, number);
}
