import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, optionsFromText, relabelled, sameLabels, valueFrom } from './list-options';

describe('choices of a list', () => {
  it.each([
    ['Retail or wholesale', [], 'retail-or-wholesale'],
    ['Retail', ['retail'], 'retail-2'],
    ['Café', [], 'cafe'],
    ['दुकान', ['option'], 'option-2'],
  ])('%s is kept as a value of its own', (label, taken, value) => expect(valueFrom(label, taken)).toBe(value));

  it.each<[string, string, string[], object[]]>([
    [
      'one on each line',
      'Shop\nFactory\n',
      ['en'],
      [
        { value: 'shop', label: { en: 'Shop' } },
        { value: 'factory', label: { en: 'Factory' } },
      ],
    ],
    [
      'values and labels of a spreadsheet',
      'S\tShop\tदुकान\r\nF\tFactory\tकारखाना',
      ['en', 'hi'],
      [
        { value: 'S', label: { en: 'Shop', hi: 'दुकान' } },
        { value: 'F', label: { en: 'Factory', hi: 'कारखाना' } },
      ],
    ],
    [
      'labels of two languages without values',
      'Retail shop\tदुकान',
      ['en', 'hi'],
      [{ value: 'retail-shop', label: { en: 'Retail shop', hi: 'दुकान' } }],
    ],
    ['values and one label', 'S\tA shop', ['en'], [{ value: 'S', label: { en: 'A shop' } }]],
    [
      'a value twice gets one of its own',
      'S\tA\nS\tB',
      ['en'],
      [
        { value: 'S', label: { en: 'A' } },
        { value: 's', label: { en: 'B' } },
      ],
    ],
    ['quoted cells', '"A ""b"""\tC', ['en', 'hi'], [{ value: 'a-b', label: { en: 'A "b"', hi: 'C' } }]],
    ['nothing', ' \n\t\n', ['en'], []],
  ])('are pasted: %s', (_, text, languages, options) => expect(optionsFromText(text, languages, [])).toEqual(options));

  it('never has a value twice, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aB 1\t\n"-') }),
        fc.array(fc.string(), { maxLength: 3 }),
        (text, taken) => {
          const values = optionsFromText(text, ['en', 'hi'], taken).map(({ value }) => value);
          expect(new Set([...values, ...taken]).size).toBe(values.length + new Set(taken).size);
        },
      ),
    );
  });

  const shop = { value: 'shop', label: { en: 'Shop' } };
  const mill = { value: 'mill', label: { en: 'Mill' } };

  it('keep their value when they are reworded, unless they are new', () => {
    const reword = { language: 'en', words: 'Large mill' };
    expect(relabelled([shop, mill], 1, { ...reword, isNew: true })[1]).toEqual({
      value: 'large-mill',
      label: { en: 'Large mill' },
    });
    expect(relabelled([shop, mill], 1, { ...reword, isNew: false })[1]?.value).toBe('mill');
    expect(relabelled([shop, mill], 1, { language: 'hi', words: 'चक्की', isNew: true })[1]?.value).toBe('mill');
  });

  it('move, and tell which are worded alike', () => {
    expect(moved([shop, mill], 0, 1)).toEqual([mill, shop]);
    expect([...sameLabels([shop, mill, { value: 'x', label: { en: ' SHOP' } }], 'en')]).toEqual([0, 2]);
  });
});
