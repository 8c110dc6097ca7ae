import { describe, expect, it } from 'vitest';
import { scaleOf } from './picture-file';

describe('the scale of a painted picture', () => {
  it.each([
    ['an ordinary one is twice as sharp as the screen', 1731, 610, 2],
    ['a long one keeps to the longest side a browser can hold', 32_000, 400, 0.5],
    ['a high one too', 400, 16_000, 1],
    ['a large one keeps to what it can hold in all', 12_000, 10_000, 1],
  ])('%s', (_, width, height, scale) => expect(scaleOf(width, height)).toBe(scale));
});
