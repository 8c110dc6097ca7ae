import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areStrokes, LONGEST_STROKES, strokesIn, toStrokes } from './strokes';

const point = fc.record({
  x: fc.double({ min: -50, max: 700, noNaN: true }),
  y: fc.double({ min: -50, max: 300, noNaN: true }),
});
const drawing = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 30 });

describe('strokes', () => {
  it('are in the grammar however a hand moves, and come back as the same strokes', () =>
    fc.assert(
      fc.property(drawing, (strokes) => {
        const path = toStrokes(strokes);
        expect(areStrokes(path)).toBe(true);
        expect(toStrokes(strokesIn(path))).toBe(path);
      }),
    ));

  it('are never longer than may be kept', () => {
    const wild = Array.from({ length: 500 }, (_, n) =>
      Array.from({ length: 60 }, (_, at) => ({ x: (at * 97 + n) % 600, y: (at * 61) % 200 })),
    );
    const path = toStrokes(wild);
    expect(path.length).toBeLessThanOrEqual(LONGEST_STROKES);
    expect(areStrokes(path)).toBe(true);
  });

  it('are nothing but that: no markup, no other commands, no long numbers', () =>
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('<', '"', 'C', 'z', '\n', '  ', '1e9', '9999'), (text, wrong) => {
        expect(areStrokes(`M1 2l3 4${wrong}${text}`)).toBe(false);
      }),
    ));

  it('are judged in no time, whatever is posted', () => {
    const began = performance.now();
    areStrokes(`M1 1l${'1 1 '.repeat(4990)}x`);
    areStrokes('M1 1l1 1'.repeat(2499));
    expect(performance.now() - began).toBeLessThan(100);
  });
});
