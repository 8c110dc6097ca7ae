import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSimplePattern, matchesPattern } from '../field-types/simple-pattern';
import { randomFrom } from '../samples/random';
import { maskOfPattern, patternOfMask } from './mask';
import { sampleOfPattern } from './sample-of-pattern';

describe('what a text looks like', () => {
  it.each([
    ['FS-####-######', '^FS-[0-9]{4}-[0-9]{6}$'],
    ['@@@@@####@', '^[A-Z]{5}[0-9]{4}[A-Z]$'],
    ['No. **', '^No\\. [A-Z0-9]{2}$'],
    ['(##)', '^\\([0-9]{2}\\)$'],
  ])('the mask %s is the pattern %s', (mask, pattern) => {
    expect(patternOfMask(mask)).toBe(pattern);
    expect(isSimplePattern(pattern)).toBe(true);
    expect(maskOfPattern(pattern)).toBe(mask);
  });

  it.each([
    ['^[0-9]{2,4}$', 'texts of several lengths'],
    ['^[A-F]{2}$', 'other characters'],
    ['^(a|b)$', 'no simple pattern'],
    ['^\\*$', 'a character that is a sign'],
  ])('%s has no mask: %s', (pattern) => expect(maskOfPattern(pattern)).toBeUndefined());

  it('is the same pattern again for every mask', () => {
    const mask = fc.string({ unit: fc.constantFrom(...'#@*-/. ABz09()[]+?$^|{}'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(mask, (each) => {
        expect(maskOfPattern(patternOfMask(each))).toBe(each);
      }),
    );
  });

  it.each([
    '^[6-9][0-9]{9}$',
    '^\\d{3}-?\\w+$',
    '^[^0-9]{3}\\.$',
    '^.{2,}$',
    '[A-Z][a-z]*',
    '^\\S\\s\\D$',
    '^[\\w.-]{4}$',
  ])('a text is made that fits %s', (pattern) => {
    for (let seed = 0; seed < 50; seed++) {
      const text = sampleOfPattern(pattern, randomFrom(seed));
      expect([text, matchesPattern(pattern, text ?? '')]).toEqual([text, true]);
    }
  });
});
