import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Axis, parseDegrees, splitPair } from './coordinates';

describe('degrees', () => {
  it.each<[string, Axis, number | undefined]>([
    ['28.6139', 'latitude', 28.6139],
    ['-28.6139', 'latitude', -28.6139],
    ['−28,6139', 'latitude', -28.6139],
    ['28°36′50″N', 'latitude', 28.613889],
    ["N 28° 36.833'", 'latitude', 28.613883],
    ['33°51\'54"S', 'latitude', -33.865],
    ["77°12'32.4''E", 'longitude', 77.209],
    ['180W', 'longitude', -180],
    ['90', 'latitude', 90],
    ['90.000001', 'latitude', undefined],
    ['180.1', 'longitude', undefined],
    ['28°60′', 'latitude', undefined],
    ['28.5°30′', 'latitude', undefined],
    ['28°36′50″E', 'latitude', undefined],
    ['N28N', 'latitude', undefined],
    ['-28S', 'latitude', undefined],
    ['', 'latitude', undefined],
    ['28.6139, 77.209', 'latitude', undefined],
  ])('%s as %s', (text, axis, degrees) => expect(parseDegrees(text, axis)).toBe(degrees));

  it('of any point are understood as they are shown', () =>
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (micro) => {
        const degrees = micro / 1e6;
        expect(parseDegrees(degrees.toFixed(6), 'latitude')).toBe(degrees || 0);
      }),
    ));
});

describe('both in one', () => {
  it.each([
    ['28.6139, 77.2090', ['28.6139', '77.2090']],
    ['28.6139,77.2090', ['28.6139', '77.2090']],
    ['28,6139; 77,209', ['28,6139', '77,209']],
    ['٢٨٫٦، ٧٧٫٢', ['٢٨٫٦', '٧٧٫٢']],
    ['28,6139', undefined],
    ['28.6139', undefined],
    ['28,61,39', undefined],
  ])('%s', (text, parts) => expect(splitPair(text)).toEqual(parts));
});
