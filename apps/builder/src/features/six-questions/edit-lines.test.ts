import { describe, expect, it } from 'vitest';
import { changeLine, insertAfter, moveLine, removeLine } from './edit-lines';

const lines = ['a', 'b', 'c'];

describe('lines of an answer', () => {
  it('change where they are, and grow at their end', () => {
    expect(changeLine(lines, 1, 'x')).toEqual(['a', 'x', 'c']);
    expect(changeLine(lines, 3, 'x')).toEqual(['a', 'b', 'c', 'x']);
  });
  it('come in behind another, and go', () => {
    expect(insertAfter(lines, 0, '')).toEqual(['a', '', 'b', 'c']);
    expect(removeLine(lines, 1)).toEqual(['a', 'c']);
  });
  it('are not more than an answer holds, and none is lost for a new one', () => {
    expect(insertAfter(lines, 0, '', 3)).toEqual(lines);
    expect(insertAfter(lines, 0, '', 4)).toEqual(['a', '', 'b', 'c']);
  });
  it.each<[number, 1 | -1, string]>([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [7, 1, 'abc'],
  ])('move: line %i by %i gives %s', (at, by, moved) => expect(moveLine(lines, at, by).join('')).toBe(moved));
});
