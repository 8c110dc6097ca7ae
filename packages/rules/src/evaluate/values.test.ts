import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './values';

/** What `decimal` means, without its shorter ways. */
const exactly = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(15)) + 0 : null);
const isExact = (value: number) => Object.is(decimal(value), exactly(value));

describe('decimal', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1.005 * 100, 100.5],
    [1 / 3, 0.333333333333333],
    [123456789012345680, 123456789012346000],
    [-0, 0],
    [1e300 * 1e300, null],
    [Number.NaN, null],
  ])('%d is %d', (value, expected) => expect(decimal(value)).toBe(expected));

  it('keeps fifteen digits of any number, as toPrecision does', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect([value, isExact(value)]).toEqual([value, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps them of sums, products and quotients of short decimals, where its shorter ways are taken', () => {
    const short = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 7 }))
      .map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(short, short, short, (a, b, c) => {
        for (const value of [a + b, a - b, a * b, a / (b || 1), a + b + c, a * b + c, (a / (c || 1)) * b])
          expect([value, isExact(value)]).toEqual([value, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps them right beside every border between two short decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e15 }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const value = digits / 10 ** places;
        const ulp = 2 ** (Math.floor(Math.log2(value)) - 52);
        const values = Array.from({ length: 13 }, (_, at) => value + (at - 6) * ulp);
        expect(values.filter((each) => !isExact(each))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
