import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstJsonOf } from './json-prefix';

describe('the first JSON value of a text', () => {
  it.each([
    ['{"a":1} xyz', '{"a":1}'],
    ['[1,2]]', '[1,2]'],
    [' {"a":{"b":[]}}', ' {"a":{"b":[]}}'],
    ['null', 'null'],
    ['{}', '{}'],
  ])('of %s is %s', (text, json) => expect(firstJsonOf(text)).toEqual({ json }));

  it.each([
    ['{"a":{,', 2],
    ['{"a":{"b":"x"}', 1],
    ['{"a":1,}', 1],
    ['{"a" 1}', 1],
    ['[1 2]', 1],
    ['nope', 0],
    ['', 0],
    ['{"a":"\n"}', 1],
  ])('of %j cannot be read, and tells how deep it broke', (text, depth) =>
    expect(firstJsonOf(text)).toEqual({ depth }),
  );

  it('is any JSON as a whole, and never a text that is none', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, tail) => {
        expect(firstJsonOf(json)).toEqual({ json });
        const found = firstJsonOf(json.slice(0, -1) + tail);
        if ('json' in found) JSON.parse(found.json);
      }),
    );
  });
});
