import { costOf } from '../evaluate/values';
import { builtIn } from './arguments';
import type { BuiltIn } from './contract';

const text = (change: (text: string) => string) => builtIn(['text'], ([value]) => change(value));

export const strings: Record<string, BuiltIn> = {
  'string length': builtIn(['text'], ([value], { charge }) => {
    charge(costOf(value));
    return [...value].length;
  }),
  'upper case': text((value) => value.toUpperCase()),
  'lower case': text((value) => value.toLowerCase()),
  trim: text((value) => value.trim()),
  contains: builtIn(['text', 'text'], ([value, part]) => value.includes(part)),
  'starts with': builtIn(['text', 'text'], ([value, part]) => value.startsWith(part)),
  'ends with': builtIn(['text', 'text'], ([value, part]) => value.endsWith(part)),
  'substring before': builtIn(['text', 'text'], ([value, part]) => value.slice(0, Math.max(0, value.indexOf(part)))),
  'substring after': builtIn(['text', 'text'], ([value, part]) =>
    value.includes(part) ? value.slice(value.indexOf(part) + part.length) : '',
  ),
  /** Counts characters from one; a negative start counts from the end. */
  substring: builtIn(['text', 'number', 'number??'], ([value, start, length]) => {
    if (Math.trunc(start) === 0 || (length !== null && length < 1)) return undefined;
    const characters = [...value];
    const from = start > 0 ? Math.trunc(start) - 1 : Math.max(0, characters.length + Math.trunc(start));
    return characters.slice(from, length === null ? undefined : from + Math.trunc(length)).join('');
  }),
  'string join': builtIn(['list', 'text??'], ([list, delimiter], { charge }) => {
    const texts = list.filter((each) => typeof each === 'string');
    if (texts.length < list.filter((each) => each !== null).length) return undefined;
    // Before it is made: ten thousand long texts would be one of half a gigabyte.
    for (const each of texts) charge(1 + costOf(each) + costOf(delimiter ?? ''));
    return texts.join(delimiter ?? '');
  }),
};
