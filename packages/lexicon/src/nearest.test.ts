import { describe, expect, it } from 'vitest';
import { nearestOf } from './nearest';

describe('the nearest known name', () => {
  it.each([
    ['aera', ['area', 'era of light'], 'area'],
    ['upper  Case', ['lower case', 'upper case'], 'upper case'],
    ['yaer', ['year', 'month'], 'year'],
    ['chek', ['check', 'compile'], 'check'],
    ['something', ['other'], undefined],
    ['a', [], undefined],
  ])('of %j among %j is %j', (name, known, expected) => expect(nearestOf(name, known)).toBe(expected));
});
