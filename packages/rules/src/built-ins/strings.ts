import { costOf, toJson, type Value } from '../evaluate/values';
import type { BuiltIn } from './contract';

type Run = (...texts: string[]) => Value;

/** A function of texts only: anything else among its arguments is null. */
function ofTexts(arity: [number, number], returns: BuiltIn['returns'], run: Run): BuiltIn {
  return {
    arity,
    returns,
    run(args, { charge, warn }) {
      const texts = args.filter((each) => typeof each === 'string');
      for (const text of texts) charge(costOf(text));
      if (texts.length === args.length) return run(...texts);
      if (args.every((each) => each !== null)) warn('rules.type');
      return null;
    },
  };
}

export const strings: Record<string, BuiltIn> = {
  'string length': ofTexts([1, 1], 'number', (text = '') => [...text].length),
  'upper case': ofTexts([1, 1], 'string', (text = '') => text.toUpperCase()),
  'lower case': ofTexts([1, 1], 'string', (text = '') => text.toLowerCase()),
  trim: ofTexts([1, 1], 'string', (text = '') => text.trim()),
  contains: ofTexts([2, 2], 'boolean', (text = '', part = '') => text.includes(part)),
  'starts with': ofTexts([2, 2], 'boolean', (text = '', part = '') => text.startsWith(part)),
  'ends with': ofTexts([2, 2], 'boolean', (text = '', part = '') => text.endsWith(part)),
  'substring before': ofTexts([2, 2], 'string', (text = '', part = '') =>
    text.slice(0, Math.max(0, text.indexOf(part))),
  ),
  'substring after': ofTexts([2, 2], 'string', (text = '', part = '') =>
    text.includes(part) ? text.slice(text.indexOf(part) + part.length) : '',
  ),
  /** Counts characters from one; a negative start counts from the end. */
  substring: {
    arity: [2, 3],
    returns: 'string',
    run([text = null, start = null, length = null], { charge, warn }) {
      if (
        typeof text !== 'string' ||
        typeof start !== 'number' ||
        start === 0 ||
        (length !== null && typeof length !== 'number')
      ) {
        warn('rules.type');
        return null;
      }
      charge(costOf(text));
      const characters = [...text];
      const from = start > 0 ? start - 1 : Math.max(0, characters.length + start);
      return characters.slice(from, length === null ? undefined : from + length).join('');
    },
  },
  string: {
    arity: [1, 1],
    returns: 'string',
    run([value = null], { charge }) {
      const json = toJson(value, charge);
      return json === null || typeof json === 'string' ? json : JSON.stringify(json);
    },
  },
  'string join': {
    arity: [1, 2],
    returns: 'string',
    run([list = null, delimiter = null], { charge, warn }) {
      if (!Array.isArray(list) || (delimiter !== null && typeof delimiter !== 'string')) {
        warn('rules.type');
        return null;
      }
      const texts = list.filter((each) => typeof each === 'string');
      // Before it is made: ten thousand long texts would be one of half a gigabyte.
      for (const text of texts) charge(1 + costOf(text) + costOf(delimiter ?? ''));
      return texts.join(delimiter ?? '');
    },
  },
};
