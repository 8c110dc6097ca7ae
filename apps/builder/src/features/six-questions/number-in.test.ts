import { expect, it } from 'vitest';
import { numberIn } from './number-in';

it.each<[string, number | undefined]>([
  ['750', 750],
  ['1,500.50', 1500.5],
  ['₹ 750', 750],
  ['७५०', 750],
  ['٧٥٠', 750],
  ['', undefined],
  ['soon', undefined],
  ['-3', undefined],
  ['1e9', undefined],
])('“%s” is %s', (typed, number) => expect(numberIn(typed)).toBe(number));
