import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfBoxes } from './bounds';
import { isSameBox, keptIfSame } from './kept';

const box = fc.record({
  x: fc.integer({ min: -1e5, max: 1e5 }),
  y: fc.integer({ min: -1e5, max: 1e5 }),
  width: fc.nat(500),
  height: fc.nat(500),
});

describe('bounds', () => {
  it('of none there are none', () => {
    expect(boundsOfBoxes([])).toBeUndefined();
  });

  it('are around every box, and touch one on each side', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 50 }), (boxes) => {
        const bounds = boundsOfBoxes(boxes);
        expect(bounds?.x).toBe(Math.min(...boxes.map((each) => each.x)));
        expect((bounds?.x ?? 0) + (bounds?.width ?? 0)).toBe(Math.max(...boxes.map((each) => each.x + each.width)));
        expect((bounds?.y ?? 0) + (bounds?.height ?? 0)).toBe(Math.max(...boxes.map((each) => each.y + each.height)));
      }),
    );
  });

  it('of more boxes than a call takes arguments are found', () => {
    const many = Array.from({ length: 300_000 }, (_, at) => ({ x: at, y: 0, width: 1, height: 1 }));
    expect(boundsOfBoxes(many)?.width).toBe(300_000);
  });
});

describe('a map that is made again', () => {
  const one = { x: 1, y: 2, width: 3, height: 4 };

  it('is the one before where it holds the same', () => {
    const before = new Map([['A', one]]);
    expect(keptIfSame(before, new Map([['A', one]]))).toBe(before);
  });

  it.each([
    ['something else', new Map([['A', { ...one }]])],
    [
      'more',
      new Map([
        ['A', one],
        ['B', one],
      ]),
    ],
    ['another key', new Map([['B', one]])],
  ])('is the new one where it holds %s', (_, next) => {
    expect(keptIfSame(new Map([['A', one]]), next)).toBe(next);
  });

  it('boxes are the same when they lie in the same place and are as large', () => {
    expect(isSameBox(one, { ...one })).toBe(true);
    expect(isSameBox(one, { ...one, x: 2 })).toBe(false);
  });
});
