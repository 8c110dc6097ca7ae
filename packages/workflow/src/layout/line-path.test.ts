import { describe, expect, it } from 'vitest';
import { headPath, roundedPath, shortened } from './line-path';

const corner = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 50 },
];

describe('the path of a line', () => {
  it('is round at its corners, and no rounder than its pieces are long', () => {
    expect(roundedPath(corner)).toBe('M 0 0 L 92 0 Q 100 0 100 8 L 100 50');
    expect(
      roundedPath([
        { x: 0, y: 0 },
        { x: 6, y: 0 },
        { x: 6, y: 50 },
      ]),
    ).toBe('M 0 0 L 3 0 Q 6 0 6 3 L 6 50');
  });

  it('ends in a head that points along its last piece', () => {
    expect(headPath(corner)).toBe('M 100 50 L 95.5 41 L 104.5 41 Z');
    expect(shortened(corner).at(-1)).toEqual({ x: 100, y: 42 });
  });

  it('is empty where there are no points', () => {
    expect([roundedPath([]), headPath([]), shortened([])]).toEqual(['', '', []]);
  });
});
