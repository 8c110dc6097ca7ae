import { describe, expect, it } from 'vitest';
import { type Box, gapAt, gapsOf } from './drop-places';

const box = (top: number, height: number, left = 0): Box => ({ left, top, width: 400, height });
// Two questions, then a list of two, then one more.
const boxes = new Map<string, Box>([
  ['/pages/0/fields/0', box(0, 100)],
  ['/pages/0/fields/1', box(120, 100)],
  ['/pages/0/fields/2', box(240, 300)],
  ['/pages/0/fields/2/fields/0', box(280, 100, 20)],
  ['/pages/0/fields/2/fields/1', box(400, 100, 20)],
  ['/pages/0/fields/3', box(560, 100)],
]);

describe('places between the fields of a page', () => {
  it('are before each field and after the last, of the page and of what holds fields', () =>
    expect(gapsOf(boxes, '/pages/0').map(({ to, top }) => [to, top])).toEqual([
      ['/pages/0/fields/0', -12],
      ['/pages/0/fields/1', 110],
      ['/pages/0/fields/2', 230],
      ['/pages/0/fields/3', 550],
      ['/pages/0/fields/4', 672],
      ['/pages/0/fields/2/fields/0', 268],
      ['/pages/0/fields/2/fields/1', 390],
      ['/pages/0/fields/2/fields/2', 512],
    ]));

  it.each<[string, number, string[], string]>([
    ['nearest to the pointer', 130, [], '/pages/0/fields/1'],
    ['above the first', -50, [], '/pages/0/fields/0'],
    ['below the last', 900, [], '/pages/0/fields/4'],
    ['inside a list that the pointer is over', 390, [], '/pages/0/fields/2/fields/1'],
    ['beside a list at its edge', 245, [], '/pages/0/fields/2'],
    ['never inside what is dragged', 400, ['/pages/0/fields/2'], '/pages/0/fields/3'],
  ])('something is dropped %s', (_, y, dragged, expected) =>
    expect(gapAt(boxes, '/pages/0', y, dragged)?.to).toBe(expected),
  );

  it('are none on a page without fields', () => expect(gapAt(new Map(), '/pages/0', 10)).toBeUndefined());
});
