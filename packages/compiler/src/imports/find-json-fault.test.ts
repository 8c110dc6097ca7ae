import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './find-json-fault';

describe('the place where a text stops being JSON', () => {
  it.each<[string, string, { line: number; column: number }]>([
    ['nothing at all', '', { line: 1, column: 1 }],
    ['a page of the web', '<html></html>', { line: 1, column: 1 }],
    ['a bracket that closes the wrong thing', '{\n  "a": [\n    {"b": 1,\n  ]\n}', { line: 4, column: 3 }],
    ['a comma too many', '[1,\n2,]', { line: 2, column: 3 }],
    ['a name without quotes', '{a: 1}', { line: 1, column: 2 }],
    ['a missing colon', '{"a" 1}', { line: 1, column: 6 }],
    ['a file cut off', '{"a": [1, 2', { line: 1, column: 12 }],
    ['a string that never ends', '["a', { line: 1, column: 2 }],
    ['more after the end', '{}\n{}', { line: 2, column: 1 }],
    ['a number with a leading zero', '[01]', { line: 1, column: 3 }],
  ])('%s', (_, text, place) => expect(findJsonFault(text)).toEqual(place));

  it('is nowhere in JSON, and somewhere in everything else', () => {
    const text = fc.oneof(fc.json(), fc.string(), fc.string({ unit: fc.constantFrom(...'{}[],:"1a ') }));
    fc.assert(
      fc.property(text, (each) => {
        let isJson = true;
        try {
          JSON.parse(each);
        } catch {
          isJson = false;
        }
        expect(findJsonFault(each) === undefined).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });
});
