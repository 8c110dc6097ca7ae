import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlainJson, toPlainJson } from './plain-encoding';

const there = (value: unknown) => fromPlainJson(JSON.parse(JSON.stringify(toPlainJson(value))));

describe('plain data as JSON', () => {
  it.each([
    [
      'a map with keys of several kinds',
      new Map<unknown, unknown>([
        [null, 1],
        ['a', new Map([[2, 'x']])],
      ]),
    ],
    ['a set', new Set(['b', 'a'])],
    ['bytes', Uint8Array.from([0, 255, 128])],
    ['members that look like our marks', { $map: 1, a: { $ref: 2, $shared: { $set: [] } } }],
    ['a member named __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
    ['U+0000 and half a pair', { 'a\u0000b': '\ud83d' }],
  ])('comes back as it was: %s', (_, value) => expect(there(value)).toEqual(value));

  it('comes back as it was, whatever it is, and is written the same again', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        // -0 is 0 in JSON.
        fc.jsonValue().map((each): unknown => JSON.parse(JSON.stringify(each))),
        fc.uint8Array(),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$map', '$ref', '$shared', 'value')), tie('value')),
        fc.array(fc.tuple(fc.string(), tie('value'))).map((pairs) => new Map(pairs)),
        fc.array(tie('value')).map((values) => new Set(values)),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(toPlainJson(given));
        const back = fromPlainJson(JSON.parse(text));
        expect(JSON.stringify(toPlainJson(back))).toBe(text);
        expect(back).toEqual(given);
      }),
    );
  });

  it('keeps one object one: a change of a row shows in its index', () => {
    const row = { name: 'before' };
    const back = there({ rows: [row], index: new Map([['a', row]]) });
    expect(back).toEqual({ rows: [row], index: new Map([['a', row]]) });
    const { rows, index } = back as { rows: { name: string }[]; index: Map<string, { name: string }> };
    expect(index.get('a')).toBe(rows[0]);
  });

  it.each([
    ['a date', { a: [new Date(0)] }, '/a/0: is no plain data'],
    ['a function', { a: () => 1 }, '/a: function cannot be written'],
    ['no number', { a: Number.NaN }, '/a: number cannot be written'],
  ])('refuses what it could not give back, and says where: %s', (_, value, message) =>
    expect(() => toPlainJson(value)).toThrow(message),
  );

  it.each([
    ['a mark nobody writes', { a: { $date: 1 } }, '/a: {$date}'],
    ['a name before its object', { a: { $ref: 1 } }, '/a: {$ref}'],
    ['half a pair', { a: { $map: [[1]] } }, '/a/0: a pair is expected'],
    ['bytes that are none', { a: { $bytes: 'x' } }, '/a: is no base64'],
  ])('does not read what was never written, and says where: %s', (_, value, message) =>
    expect(() => fromPlainJson(value)).toThrow(message),
  );
});
