import { valueAt } from '@nirmaan/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonPlaces, placeOf } from './json-places';

describe('places in a JSON text', () => {
  it('are where every value stands, whatever the document and its indentation', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (document, indent) => {
        const text = JSON.stringify(document, null, indent);
        const { places } = findJsonPlaces(text);
        expect(places?.size).toBeGreaterThan(0);
        for (const [pointer, { from, to }] of places ?? [])
          expect(JSON.stringify(JSON.parse(text.slice(from, to)))).toBe(
            JSON.stringify(valueAt(JSON.parse(text), pointer)),
          );
      }),
    );
  });

  it('of a text that is no JSON is where it stops, and only then', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:01-.etrufalsn \\') }), (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        expect([text, findJsonPlaces(text).fault === undefined]).toEqual([text, isJson]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['', 0],
  ])('%s stops at %i', (text, from) => expect(findJsonPlaces(text).fault?.from).toBe(from));

  it('of something that is missing is what should hold it', () => {
    const { places } = findJsonPlaces('{"a": {"b": 1}}');
    expect(placeOf(places ?? new Map(), '/a/x/y')).toEqual({ from: 6, to: 14 });
  });

  it('of a text nested without end is told, too', () => {
    expect(findJsonPlaces('['.repeat(200_000)).fault).toBeDefined();
  });
});
