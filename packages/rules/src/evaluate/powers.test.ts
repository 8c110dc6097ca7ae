import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, power } from './powers';

/** How far two doubles are from each other, in units of the last place. */
const unitsBetween = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * Number.EPSILON));
const fifteen = (value: number) => value.toPrecision(15);
/** Large enough to have all their digits. */
const isOrdinary = (value: number) => Number.isFinite(value) && Math.abs(value) > 1e-290;

describe('powers', () => {
  it.each([
    // exp(-10) is 4.53999297624848515…e-5: half of what engines say rounds down.
    ['exp(-10)', exp(-10), '0.0000453999297624849'],
    ['exp(1)', exp(1), '2.71828182845905'],
    ['exp(0)', exp(0), '1.00000000000000'],
    ['exp(700)', exp(700), '1.01423205473500e+304'],
    ['log(10)', log(10), '2.30258509299405'],
    ['log(0.5)', log(0.5), '-0.693147180559945'],
    ['2 ** 0.5', power(2, 0.5), '1.41421356237310'],
    ['1.1 ** 10', power(1.1, 10), '2.59374246010000'],
    ['10 ** -5', power(10, -5), '0.0000100000000000000'],
    ['0.1 ** 20', power(0.1, 20), '1.00000000000000e-20'],
    ['-2 ** 3', power(-2, 3), '-8.00000000000000'],
    ['-2 ** 4', power(-2, 4), '16.0000000000000'],
    ['3 ** 40', power(3, 40), '12157665459056900000'],
    ['7 ** -3', power(7, -3), '0.00291545189504373'],
  ])('%s has fifteen right digits', (_, value, digits) => expect(fifteen(value)).toBe(fifteen(Number(digits))));

  it.each([
    ['exp of more than a double holds', exp(800), Number.POSITIVE_INFINITY],
    ['exp of next to nothing', exp(-800), 0],
    ['log of 0', log(0), Number.NEGATIVE_INFINITY],
    ['log below 0', log(-1), Number.NaN],
    ['a root of what is below 0', power(-8, 1 / 3), Number.NaN],
    ['a power of 0', power(0, -1), Number.POSITIVE_INFINITY],
    ['more than a double holds', power(10, 309), Number.POSITIVE_INFINITY],
    ['less than a double holds', power(10, -400), 0],
    ['the smallest double', power(2, -1074), 5e-324],
    ['a large base to a whole power', power(1e200, 2), Number.POSITIVE_INFINITY],
  ])('%s', (_, value, expected) => expect(value).toBe(expected));

  it('are what the engine says, but for its last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -700, max: 700, noNaN: true }),
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        (x, y, base, exponent) => {
          if (isOrdinary(Math.exp(x))) expect(unitsBetween(exp(x), Math.exp(x))).toBeLessThan(2);
          if (isOrdinary(Math.log(y))) expect(unitsBetween(log(y), Math.log(y))).toBeLessThan(2);
          if (isOrdinary(base ** exponent))
            expect(unitsBetween(power(base, exponent), base ** exponent)).toBeLessThan(2);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('of whole numbers are exact as long as a double holds them', () => {
    for (let base = 1; base <= 100; base++)
      for (let exponent = 0; exponent <= 12; exponent++) {
        const exact = BigInt(base) ** BigInt(exponent);
        if (exact <= BigInt(Number.MAX_SAFE_INTEGER)) expect(power(base, exponent)).toBe(Number(exact));
      }
  });
});
