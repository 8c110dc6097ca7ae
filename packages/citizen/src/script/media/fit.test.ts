import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from './fit';

const LIMIT = 300 * 1024;

/** A picture whose bytes grow with its pixels and its quality, as those of a JPEG do. */
const encoder =
  (bytesPerPixel: number) =>
  async ({ width, height }: { width: number; height: number }, quality: number) => ({
    width,
    height,
    quality,
    size: Math.round(width * height * bytesPerPixel * quality ** 2),
  });

describe('a picture that must fit', () => {
  it.each([
    ['an even one keeps its size and the best quality', 0.05, { width: 2000, quality: 0.85 }],
    ['a rough one gives quality first', 0.5, { width: 2000 }],
    ['a very rough one becomes smaller, and stays readable', 1.2, { width: 1600 }],
  ])('%s', async (_, roughness, expected) => {
    const found = await fit({ width: 4000, height: 2800 }, LIMIT, encoder(roughness));
    expect(found).toMatchObject(expected);
    expect(found.size).toBeLessThanOrEqual(LIMIT);
  });

  it('never grows, keeps its shape, and fits wherever anything does', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8000 }),
        fc.integer({ min: 1, max: 8000 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        async (width, height, roughness) => {
          const found = await fit({ width, height }, LIMIT, encoder(roughness));
          expect(found.width).toBeLessThanOrEqual(width);
          expect(found.size).toBeLessThanOrEqual(LIMIT);
          expect(Math.abs(found.height - (height * found.width) / width)).toBeLessThanOrEqual(1 + height / width);
        },
      ),
    ));
});
